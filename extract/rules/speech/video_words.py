"""Words of a document that tell that somebody is seen on a screen: «по видеосвязи», «в записи», «с экрана»."""

from __future__ import annotations

from functools import lru_cache

from extract.lang.words import Words
from extract.lexicon import Lexicon, Row, word_class

FORMS = word_class("way_online")
NEAR = 4  # words from an adjective to its noun


@lru_cache(maxsize=1)
def video_words(words: Words, lexicon: Lexicon) -> frozenset[int]:
    """Give those words of a document."""
    modes = lexicon.index("speech_modes")
    compounds = frozenset([lemma for lemma in words.hyphened if lemma.replace("-", "") in modes])
    said = (*words.with_lemma(modes), *words.with_lemma(compounds))
    return frozenset([k for k in said if mode_word(words, k, modes) == "video"])


def mode_word(words: Words, k: int, modes: dict[str, Row]) -> str | None:
    """Give the mode that a word tells, hyphen or none: «видеообращение», «видео-обращение»; some only behind their preposition."""
    lemma = words.lemma[k]
    row = modes.get(lemma) or (modes.get(lemma.replace("-", "")) if "-" in lemma else None)
    if row is None or (row["behind"] and not (k and words.norm[k - 1] == row["behind"] and _ends_there(words, k))):
        return None
    return row["mode"]


def tells_how(words: Words, k: int) -> bool:
    """Tell «в дистанционном формате» from «дистанционных хищений», «удалённое управление»."""
    noun = next((n for n in range(k + 1, min(k + NEAR, words.sentence_of[k].stop)) if words.pos[n] in ("NOUN", "PROPN")), None)
    return words.pos[k] != "ADJ" or noun is None or words.lemma[noun] in FORMS


def _ends_there(words: Words, k: int) -> bool:
    """Tell «показали в | записи |» from «участвовал в | записи | альбома»."""
    behind = k + 1
    return behind == len(words) or words.feats[behind].case != "Gen" or words.pos[behind] not in ("NOUN", "PROPN", "ADJ")
