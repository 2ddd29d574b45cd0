"""Whom a talk is about, who gives none: «лекция о поэте Олеге Граче», «презентация по творчеству Инны Шторм»."""

from __future__ import annotations

from extract.lexicon import word_class
from extract.rules.main_event.named import Named
from extract.rules.speech.scene import Scene

ABOUT = frozenset({"о", "об", "обо", "про", "по"})
LIVES = word_class("life_or_work")
REPORTS = frozenset({"отчет"})  # who reports on a work is its head


def is_topic(scene: Scene, k: int, person: Named) -> bool:
    """Tell whether the talk at a word is about a person, or about his life or work; but «доклад о воде | Инны Шторм |»."""
    words, seen, first = scene.words, scene.holders.seen, person.reach.start
    own = [n for n in range(k + 1, first) if n in seen.of_office or n in scene.bodies or n in seen.of_place or words.pos[n] == "ADJ"]
    n = first - 1
    while n in own:
        n -= 1
    if n > k and words.norm[n] in ABOUT:
        return True  # «о | поэте | Олеге Граче»
    n = first - 1
    while (n in own or words.text[n][0].isupper()) and words.lemma[n] not in LIVES:
        n -= 1  # «Героя | Советского Союза | Олега Грача»
    told = n > k and words.lemma[n] in LIVES and REPORTS.isdisjoint(words.lemma[k:n])
    return told and any(words.norm[m] in ABOUT for m in range(k + 1, n))  # «о | жизни и творчестве | поэта Олега Грача»
