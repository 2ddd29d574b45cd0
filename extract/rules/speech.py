"""Acts of speech: which named person says, opens, presents or writes something, and by which word we know it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extract.lang.words import Words
from extract.lexicon import Lexicon, Row

FAR = 30  # words between a verb and its subject
PRONOUNS = {"он": "male", "она": "female"}
OBJECT_NEEDED = frozenset({"give", "take"})  # «взял слово», «дал интервью»
FLOOR = frozenset({"слово", "интервью", "комментарий", "пояснение", "пресс-конференция", "доклад", "лекция", "оценка"})
VERBS = ("VERB", "AUX", "ADJ")
GENDERS = {"Masc": "male", "Fem": "female"}


class Named(NamedTuple):
    """A mention of a person: full name, gender, words."""

    name: str
    gender: str
    reach: range


class Act(NamedTuple):
    """A person's act of speech: the trigger word, its manner (speech_verbs.tsv), the person's words, how the two are tied."""

    name: str
    manner: str
    trigger: int
    person: range
    rule: str


def people(words: Words) -> list[Named]:
    """Give the mentions of people in the order of the text."""
    return [Named(span.kb_id_, span.label_, words.reach(span)) for span in words.group("people") if len(words.reach(span))]


def acts(words: Words, lexicon: Lexicon, quoted: frozenset[int]) -> Iterator[Act]:
    """Find all acts of speech outside quotations."""
    named = people(words)
    verbs, nouns = lexicon.index("speech_verbs"), lexicon.index("speech_nouns")
    by_sentence: dict[int, list[Named]] = {}
    for person in named:
        by_sentence.setdefault(words.sentence[person.reach.start], []).append(person)
    last: list[Named] = []
    for number, sentence in enumerate(words.sentences):
        here = [person for person in by_sentence.get(number, []) if person.reach.start not in quoted]
        for k in sentence:
            if k in quoted:
                continue
            if words.lemma[k] in verbs and words.pos[k] in VERBS and words.feats[k].verb_form not in ("Inf", "Part", "Conv"):
                yield from _by_verb(words, k, sentence, here, last, verbs[words.lemma[k]]["manner"])
            elif words.lemma[k] in nouns:
                yield from _by_noun(words, k, here, last, nouns[words.lemma[k]], sentence, verbs)
        subjects = [person for person in here if is_nominative(words, person)]
        last = (subjects or here or last)[-3:]


def _by_verb(words: Words, k: int, sentence: range, here: list[Named], last: list[Named], manner: str) -> Iterator[Act]:
    feats = words.feats[k]
    if manner in OBJECT_NEEDED and not any(words.lemma[j] in FLOOR for j in range(max(sentence.start, k - 3), min(sentence.stop, k + 4))):
        return
    after = [p for p in here if k < p.reach.start and is_nominative(words, p) and _reachable(words, k + 1, p.reach.start)]
    before = [p for p in here if p.reach.stop <= k and is_nominative(words, p) and _reachable_back(words, p.reach.stop, k)]
    if feats.number == "Plur":
        for person in [*before[-4:], *after]:
            yield Act(person.name, manner, k, person.reach, "speech.plural_verb")
        return
    subject = _nearest(words, k, [p for p in before if _agrees(feats.gender, p)], [p for p in after if _agrees(feats.gender, p)])
    if subject is not None:
        yield Act(subject.name, manner, k, subject.reach, "speech.subject")
        # «выступил министр Иванов, ректор Петров и директор Сидорова»: the verb agrees with the first of a list.
        if subject.reach.start > k and manner in ("speak", "present", "address", "open"):
            for person in after:
                if person.reach.start > subject.reach.start:
                    yield Act(person.name, manner, k, person.reach, "speech.list")
        return
    pronoun = next((j for j in range(max(sentence.start, k - 4), min(sentence.stop, k + 4)) if words.norm[j] in PRONOUNS), None)
    if pronoun is not None and words.feats[pronoun].case in ("Nom", ""):
        gender = PRONOUNS[words.norm[pronoun]]
        known = [p for p in [*last, *[h for h in here if h.reach.stop <= pronoun]] if p.gender in (gender, "unknown")]
        if known:
            yield Act(known[-1].name, manner, k, range(pronoun, pronoun + 1), "speech.pronoun")


def _by_noun(words: Words, k: int, here: list[Named], last: list[Named], row: Row, sentence: range, verbs: dict[str, Row]) -> Iterator[Act]:
    """Find «по словам Петрова», «доклад Ивановой», «письмо министра Сидорова огласил …»."""
    use = row["use"]
    if use == "by":
        owned = k > 1 and words.norm[k - 2] == "по" and words.norm[k - 1] in ("его", "ее")
        if owned and (mine := [*here, *last] if not here else [p for p in [*last, *here] if p.reach.stop <= k] or last):
            yield Act(mine[-1].name, "say", k, range(k - 1, k), "speech.by_pronoun")
        if k == 0 or words.norm[k - 1] != "по":
            return
    if use == "letter" and not any(verbs.get(words.lemma[j], {}).get("manner") in ("read", "present", "send") for j in sentence):
        return
    owner = next((p for p in here if p.reach.start > k and _reachable(words, k + 1, p.reach.start)), None)
    if owner is not None and not any(
        words.feats[j].case == "Nom" and words.pos[j] in ("NOUN", "PROPN") for j in range(k + 1, owner.reach.start)
    ):
        genitive = words.feats[owner.reach.start].case in ("Gen", "") or owner.name != words.slice(owner.reach.start, owner.reach.stop)
        if genitive or use == "by":
            manner = {"by": "say", "owner": "speak", "letter": "letter"}[use]
            yield Act(owner.name, manner, k, owner.reach, f"speech.{use}")
    elif use == "by" and k + 1 < len(words) and words.norm[k + 1] in ("него", "нее", "его", "ее") and last:
        yield Act(last[-1].name, "say", k, range(k + 1, k + 2), "speech.by_pronoun")


def is_nominative(words: Words, person: Named) -> bool:
    """Tell whether a name stands as a subject may: as it is in the nominative, whatever case the tagger saw."""
    surname = words.text[person.reach.stop - 1]
    return surname in person.name.split() or all(words.feats[k].case in ("Nom", "") for k in person.reach)


def _is_subject(words: Words, k: int) -> bool:
    return words.feats[k].case == "Nom" and words.pos[k] in ("NOUN", "PROPN")


def _agrees(gender: str, person: Named) -> bool:
    return not gender or person.gender == "unknown" or GENDERS.get(gender) == person.gender


def _reachable(words: Words, start: int, stop: int) -> bool:
    """Tell whether nothing between a verb and a name behind it starts another clause."""
    if stop - start > FAR:
        return False
    return not any(_finite(words, k) or words.norm[k] in ("что", ";", ":") for k in range(start, stop))


def _reachable_back(words: Words, start: int, stop: int) -> bool:
    """Tell whether a verb behind a name can be its own: other verbs only inside commas or joined by «и»."""
    if stop - start > FAR:
        return False
    finite = [k for k in range(start, stop) if _finite(words, k)]
    if not finite:
        return True
    between = range(finite[-1], stop)
    return any(words.norm[k] in ("и", ",", "а", "но") for k in between) and not any(
        words.norm[k] in ("что", ";") for k in range(start, stop)
    )


def _finite(words: Words, k: int) -> bool:
    return (
        words.pos[k] == "VERB"
        and words.feats[k].verb_form not in ("Part", "Conv", "Inf")
        and bool(words.feats[k].tense or words.feats[k].mood)
    )


def _nearest(words: Words, k: int, before: list[Named], after: list[Named]) -> Named | None:
    """Choose the subject: the nearest name, one behind the verb where the clause begins with it or with a quotation."""
    nearest_before, nearest_after = before[-1] if before else None, after[0] if after else None
    if nearest_before is None or nearest_after is None:
        return nearest_before or nearest_after
    leads = k > 0 and words.norm[k - 1] in ("-", "–", "—", "--", ",", "как")
    if leads:
        return nearest_after
    return nearest_before if k - nearest_before.reach.stop <= nearest_after.reach.start - k else nearest_after
