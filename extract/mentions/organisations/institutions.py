"""State bodies called by a form and a noun: «ГБОУ Лицей № 5 г. Клина», «МАУ ДО Детская школа искусств № 2»."""

from __future__ import annotations

import re

from extract.lang.grammar.readings import readings_of_kind
from extract.lang.inflection.inflect import nominative
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.reach import reach
from extract.mentions.organisations.sight import Sight

ADJECTIVES = 4  # before the noun
ORGANISING, EDITION = frozenset({"организация", "организации", "организацию", "организацией"}), re.compile("[A-ZА-ЯЁ]-20[0-9]{2}$")
FOUNDING, FOUNDED = "учреждение", ("union", "foundation", "company")


def institution(sight: Sight, k: int, n: int) -> Body | None:
    """Give the body whose form stands at ``k``, and its capitalised noun with what names it from ``n`` on; none where no noun tells it."""
    words = sight.words
    limit = min(words.sentence_of[k].stop, n + 1 + ADJECTIVES)
    if n >= limit or not sight.capital(n):
        return None
    head = next((h for h in range(n, limit) if not readings_of_kind(words.norm[h], "adjective") or sight.head(h) is not None), n)
    row = sight.head(head)
    if row is None:
        return None
    found = reach(sight, head)
    if head == n and not (found.numbered or found.quoted or found.eponym or found.complements):
        return None
    inside = nominative(words, n, found.stop)
    return Body(k, found.stop, k, row["kind"], "institution", alias=inside, name=f"{words.slice(k, n)} {inside}")


def is_before_name(sight: Sight, k: int) -> bool:
    """Tell whether the name stands at ``k`` whose form is said in full: «бюджетное учреждение науки | Институт леса»."""
    words, limit = sight.words, min(len(sight.words), k + 1 + ADJECTIVES)
    if k >= limit or not sight.capital(k):
        return False
    head = next((h for h in range(k, limit) if not readings_of_kind(words.norm[h], "adjective") or sight.head(h) is not None), k)
    return sight.head(head) is not None and words.sentence[head] == words.sentence[k - 1]


def is_founding(sight: Sight, k: int) -> bool:
    """Tell the act from a body: «состоялось | учреждение | ассоциации «Лад»», «учреждение благотворительного фонда»."""
    words = sight.words
    if words.lemma[k] != FOUNDING:
        return False
    noun = next((n for n in range(k + 1, len(words)) if words.pos[n] != "ADJ"), k)
    head = sight.heads.get(words.lemma[noun])
    return head is not None and head["kind"] in FOUNDED and words.feats[noun].case == "Gen"


def is_organising(sight: Sight, k: int) -> bool:
    """Tell the work from a body: «ход | организации | ЛФК-2025», «вопросы | организации | форума»."""
    words = sight.words
    if words.norm[k] not in ORGANISING or k + 1 >= words.size:
        return False
    return EDITION.search(words.text[k + 1]) is not None or sight.is_event(k + 1)
