"""Whose team somebody plays in, by the list of its members: «команда «Лотос» МГУ: Ян Лось, | Анна Грач |», «сборная … в составе …»."""

from __future__ import annotations

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.main_event.named import is_finite
from extract.rules.offices.around import Around

CREWS = word_class("crew")
JUDGING = "жюри"  # its members work elsewhere
MADE_UP = ("состоящ", "состоявш", "составленн", "сформированн", "собранн")  # «команда, | состоящая | из …»
LIST = 80  # words of a list from its opening to a name
NAMED = 30  # words of a crew's name
TEAM = ".team"
MEMBERS = ("people", "offices", "organisations", "places")  # what a list of members is made of


def crew_of(words: Words, i: int) -> range | None:
    """Give the words from a team's noun to what opens the list of its members in which a name begins at a word; none for no such list."""
    first = max(words.sentence_of[i].start, i - LIST - NAMED)
    stop = opening_of_list(words, i) if not CREWS.isdisjoint(words.lemma[first:i]) else None
    if stop is None:
        return None
    before = range(stop - 1, max(words.sentence_of[i].start, stop - NAMED) - 1, -1)
    noun = next((k for k in before if words.lemma[k] in CREWS), None)
    return range(noun, stop) if noun is not None else None


def body_of_crew(seen: Around, reach: range) -> Mention | None:
    """Find the one body of whose team a name is."""
    words = seen.words
    crew = crew_of(words, reach.start)
    if crew is None or words.lemma[crew.start] == JUDGING:
        return None
    end = next((k for k in crew if is_finite(words, k)), crew.stop)  # «команда | МГУ | заняла второе место: …»
    told = dict.fromkeys(seen.of_body[k] for k in range(crew.start, end) if k in seen.of_body)
    bodies = [mention for body, mention in told if crew.start not in body and not _is_a_crew(mention)]
    return bodies[0] if len(bodies) == 1 else None


def _is_a_crew(body: Mention) -> bool:
    """Tell a side or a band, whose members nobody employs: «сборная Чили», «ВИА «Десант»»."""
    return body.id_.endswith(TEAM) or body.label_ == "other"


def opening_of_list(words: Words, i: int, marks: str = ":(") -> int | None:
    """Give where the words end that a list is opened by before a name: «в составе», «, состоящая из», a colon, a bracket."""
    first = max(words.sentence_of[i].start, i - LIST)
    made = (k for k in range(i - 1, first + 1, -1) if words.norm[k] == "из" and words.norm[k - 1].startswith(MADE_UP))
    if (of := next(made, None)) is not None and not any(is_finite(words, k) or words.text[k] in ":;" for k in range(of, i)):
        return of - 1 - (words.text[of - 2] == ",")
    said = [words.covered(group) for group in MEMBERS]  # their union, name after name, would take time square to the text's length
    first, k = max(words.sentence_of[i].start, i - LIST), i - 1
    while k > first and (any(k in one for one in said) or words.text[k] in ",;)" or words.norm[k] == "и"):
        k = _before_bracket(words, k, first) if words.text[k] == ")" else k - 1
    if k <= first + 1:
        return None
    if words.text[k] in marks:
        return k - 2 * (words.norm[k - 1] == "составе")
    return k - 1 if words.norm[k - 1 : k + 1] == ["в", "составе"] else None


def _before_bracket(words: Words, k: int, first: int) -> int:
    return next((n - 1 for n in range(k - 1, first, -1) if words.text[n] == "("), first)
