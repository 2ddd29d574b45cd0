"""Offices whose holder the next sentence names: «В Клин приехал министр спорта Тверской области. | Олег Грач | отметил, что …»."""

from __future__ import annotations

from collections.abc import Container, Iterator

from extract.lang.mention import Mention
from extract.rules.offices.around import Around

DASHES, MARKS = frozenset("–—-"), frozenset({",", '"', "!", "?"})
HELD = frozenset({"office"})
FURTHER = 2  # sentences more, where nobody is named before: «Губернатор провёл приём. Пришли 40 человек. | Ян Лось | дал пояснения»
VERB = 3  # words behind a name in which its verb stands: «также», «подробно»
WOMANS = ("ица", "ка", "ая")
WHICH = "который"
NOBODYS = ("участни", "гост", "организатор", "победител", "призер", "призёр")


def offices_told_before(seen: Around, linked: Container[int]) -> Iterator[tuple[range, Mention, range]]:
    """Find full names that open a sentence, without any office of their own, behind the only officer of the sentence before.

    «Форум открыл ректор ОГУ. Олег Грач рассказал о лесе.» → Олег Грач, ректор, ОГУ
    """
    words, by_sentence = seen.words, dict[int, list[tuple[range, Mention]]]()
    for reach, office in zip(words.reaches("offices"), words.group("offices"), strict=True):
        by_sentence.setdefault(words.sentence[reach.start], []).append((reach, office))
    crowded = {words.sentence[reach.start] for reach, _ in seen.people}
    titled = {person.kb_id_ for reach, person in seen.people if reach.start in linked}
    met: set[str] = set()
    for reach, person in seen.people:
        first = person.kb_id_ not in met
        met.add(person.kb_id_)
        number = words.sentence[reach.start]
        acts = _opens_and_acts(seen, reach) or _signs_a_quotation(seen, reach)
        if not first or person.kb_id_ in titled or number == 0 or number - 1 in crowded or not acts:
            continue
        back = range(number - 1, max(number - 1 - FURTHER * (not crowded or min(crowded) == number), 0) - 1, -1)
        singles = ([pair for pair in by_sentence.get(n, ()) if words.feats[seen.head(pair[0])].case == "Nom"] for n in back)
        told = next((pairs for pairs in ([pair for pair in some if not seen.is_plural(pair[0])] for some in singles) if pairs), [])
        if len(told) == 1 and _may_be_held(seen, *told[0], person):
            office_reach, office = told[0]
            yield reach, office, range(office_reach.stop, _end(seen, office_reach.stop))


def _opens_and_acts(seen: Around, reach: range) -> bool:
    """Tell a full name that opens its sentence and does something by itself: «| Олег Грач | также вручил …»."""
    words, sentence = seen.words, seen.words.sentence_of[reach.start]
    before = range(sentence.start, _without_relative_clause(seen, sentence.start, reach.start))  # «На все вопросы | Олег Грач | ответил»
    aside = all(words.pos[k] not in ("VERB", "AUX", "PUNCT", "CCONJ") and words.feats[k].case != "Nom" for k in before)
    opens = aside or sentence.start - 1 in words.headline  # «5 мая | Олег Грач | открыл …»
    if len(reach) < 2 or not opens or not seen.nominative(reach):
        return False
    for k in range(reach.stop, min(reach.stop + VERB, sentence.stop)):
        if words.pos[k] == "VERB":
            return words.feats[k].verb_form == "Fin" and words.feats[k].number == "Sing"
        if words.pos[k] not in ("ADV", "PART", "CCONJ"):
            return False
    return False


def _without_relative_clause(seen: Around, first: int, at: int) -> int:
    """Give where a clause of «который» begins that a comma closes right before a name: «В ходе приёма, | который шёл час, | Олег Грач»."""
    words = seen.words
    if at - 1 <= first or words.norm[at - 1] != ",":
        return at
    comma = next((k for k in range(first, at - 1) if words.norm[k] == ","), at)
    return comma if WHICH in words.lemma[comma + 1 : comma + 3] else at


def _signs_a_quotation(seen: Around, reach: range) -> bool:
    """Tell a full name that ends the sentence of its words: «Министр выступил первым. «Мы рады», – заметил | Олег Грач |.»."""
    words, sentence = seen.words, seen.words.sentence_of[reach.start]
    verb = reach.start - 1
    if len(reach) < 2 or verb - 3 < sentence.start or words.pos[verb] != "VERB" or words.feats[verb].number != "Sing":
        return False
    quoted = words.text[verb - 1] in DASHES and words.norm[verb - 2] in MARKS
    return quoted and reach.stop == sentence.stop - 1 and seen.nominative(reach)


def _may_be_held(seen: Around, reach: range, office: Mention, person: Mention) -> bool:
    """Tell an office of one that says where it is held; a woman's is no man's."""
    words, head = seen.words, seen.head(reach)
    if office.label_ not in HELD or seen.is_plural(reach) or office.kb_id_.startswith(NOBODYS):
        return False
    other = {"male": "Fem", "female": "Masc"}.get(person.label_)
    verbs = (k for k in words.sentence_of[head] if words.pos[k] == "VERB" and words.feats[k].tense == "Past")
    if (words.norm[head].endswith(WOMANS) and person.label_ == "male") or any(words.feats[k].gender == other for k in verbs):
        return False
    owned = reach.stop < len(words) and words.pos[reach.stop] in ("ADJ", "NOUN", "PROPN") and words.feats[reach.stop].case == "Gen"
    return owned or len(reach) > 1 or reach.stop in seen.of_body or reach.stop in seen.of_place


def _end(seen: Around, k: int) -> int:
    """Give where what belongs to an office ends: at a verb, at a mark, at another case."""
    words = seen.words
    stop = words.sentence_of[k].stop if k < len(words) else k
    while k < stop and (
        k in seen.of_body or k in seen.of_place or (words.pos[k] in ("ADJ", "NOUN", "PROPN") and words.feats[k].case == "Gen")
    ):
        k += 1
    return k
