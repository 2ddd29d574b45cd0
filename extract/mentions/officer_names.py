"""Where an officer's name begins that the tagger took for the end of a body's: «учёный секретарь Института | Дина Рощина»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.names.forms import first_name_gender

FEWEST, MOST = 2, 3  # words of a name in full


def officer_inside(words: Words, lexicon: Lexicon, body: range) -> int:
    """Give the word of a tagged body at which its officer's name begins, an office standing before the body; its end where none does."""
    if len(body) <= FEWEST or not body.start or words.feats[body.stop - 1].case != "Nom" or not _is_held(words, lexicon, body.start):
        return body.stop
    for k in range(max(body.start + 1, body.stop - MOST), body.stop - 1):
        named = first_name_gender(words.norm[k]) is not None or _is_behind_eponym(words, body.start, k)
        if all(_is_name_word(words, n) for n in range(k, body.stop)) and named:
            return k
    return body.stop


def _is_behind_eponym(words: Words, start: int, k: int) -> bool:
    """Tell what stands behind initials and a surname in the genitive: «ЕНУ им. Л. Н. Гумилёва | Аскербек Сыдыков»."""
    before = k - 1
    initialled = before - 1 > start and words.text[before - 1] == "." and len(words.text[before - 2]) == 1
    return initialled and words.text[before][0].isupper() and words.feats[before].case in ("Gen", "Acc")


def _is_held(words: Words, lexicon: Lexicon, k: int) -> bool:
    offices = lexicon.index("offices")
    return words.lemma[k - 1] in offices and words.feats[k - 1].case in ("Nom", "")


def _is_name_word(words: Words, k: int) -> bool:
    return all(part[:1].isupper() and part[1:].islower() for part in words.text[k].split("-"))  # «Мухит-Ардагер»
