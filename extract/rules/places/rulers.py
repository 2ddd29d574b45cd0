"""Where a release lives, told by who rules there: «заседание комиссии при администрации г. Ревда», «пресс-служба мэрии Саратова»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.places.home import of_guest
from extract.rules.places.setting import Setting, Standing

RULES = "rules"  # the sense of «администрация», «мэр» in setting_words.tsv
NEAR = 6  # words from who rules to the place
BETWEEN = frozenset({"г", "с", "п", ".", "муниципальный", "городской", "сельский", "округ", "поселение", "образование", "район"})
WITH = frozenset({"с", "со", "к"})


def ruled(words: Words, lexicon: Lexicon, setting: Setting, label: str) -> list[Standing]:
    """Give the mentions of the one town or district whose rulers a release names; none where it names those of several."""
    told = [s for s in setting.of(label) if s.how not in ("in", "from") and _is_ruled(words, lexicon, setting, s.reach.start)]
    return told if len({s.span.kb_id_ for s in told}) == 1 else []


def _is_ruled(words: Words, lexicon: Lexicon, setting: Setting, place: int) -> bool:
    """Tell a place right behind who rules it, guests' places aside."""
    senses, first = lexicon.index("setting_words"), words.sentence_of[place].start
    for k in range(place - 1, max(first, place - NEAR) - 1, -1):
        if (row := senses.get(words.lemma[k])) is not None and row["sense"] == RULES:
            return not of_guest(words, place) and (k == first or words.norm[k - 1] not in WITH)
        if not (words.lemma[k] in BETWEEN or words.norm[k] in BETWEEN or words.lemma[k] in setting.heads or words.pos[k] == "ADJ"):
            return False
    return False
