"""What stands behind a body in the genitive and is no part of its name: whom it greets, what it does something to."""

from __future__ import annotations

from extract.lexicon import word_class
from extract.mentions.organisations.sight import Sight
from extract.mentions.venue_guests import is_guest

GREETING = frozenset({"government", "ministry", "court"})
OF_PEOPLE = frozenset({"ассамблея", "горсовет", "крайсовет", "облсовет", "райсовет"})  # for whom they are belongs to their names
OBJECTS = word_class("object_of_a_body")


def ends_name(sight: Sight, head: int, k: int, noun: int) -> bool:
    """Tell a complement that begins at ``k`` and only stands behind the body."""
    received = is_guest(sight.words, head, k)  # «принял в Белом доме | премьера Чили |»
    return received or _is_greeted(sight, head, k, noun) or _is_done_to(sight, head, noun)


def _is_greeted(sight: Sight, head: int, k: int, noun: int) -> bool:
    """Tell whom somebody addresses behind a government: «от имени областного правительства | участников | приветствовал министр»."""
    words, row = sight.words, sight.head(head)
    return (
        row is not None
        and row["kind"] in GREETING
        and words.lemma[head] not in OF_PEOPLE
        and k == noun
        and words.lemma[k] in sight.lexicon.index("audiences")
        and words.feats[k].number == "Plur"
    )


def _is_done_to(sight: Sight, head: int, noun: int) -> bool:
    """Tell what a body does something to: «утверждение Советом депутатов | положения |», «рассмотрение комиссией | заявок |»."""
    words = sight.words
    if words.feats[head].case != "Ins" or words.lemma[noun] not in OBJECTS:
        return False
    deed = head - 1
    while deed > 0 and words.pos[deed] == "ADJ" and words.feats[deed].case == "Ins":
        deed -= 1
    return deed >= 0 and words.pos[deed] == "NOUN" and words.sentence[deed] == words.sentence[head]
