"""Offices that take up whom the sentence before names without one: «– сказал Олег Грач. | Ректор ОГУ | напомнил, что …»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from extract.lang.mention import Mention
from extract.lexicon import open_lexicon
from extract.rules.offices.apposition import end_of_apposition
from extract.rules.offices.around import Around
from extract.rules.offices.ranking import rank

if TYPE_CHECKING:
    from extract.rules.offices.links import Link

HELD, TITLE = frozenset({"office", "profession", "academic"}), 2  # the rank of what is a degree or a title only: «доктор наук Анна Лось»
VAGUE = "представитель"
ANOTHERS = frozenset({"очередь", "ответ"})
TELLING = frozenset({"VERB", "AUX", "PROPN", "CCONJ"})
PREAMBLE = 5  # words of a sentence before an office that opens it
NEAR = 4  # words from an office, its body or its place to its verb


def offices_told_behind(seen: Around, linked: Mapping[int, Link]) -> Iterator[tuple[range, Mention, range]]:
    """Find the office that opens a sentence and speaks, behind a sentence that names one person, who has none anywhere.

    «Слово взял Олег Грач. Ректор ОГУ рассказал о лесе.» → Олег Грач, ректор, ОГУ
    """
    words = seen.words
    held = [link.office for link in linked.values() if link.office is not None]
    titled = {link.person.kb_id_ for link in linked.values() if link.office is not None and rank(link.office) < TITLE}
    if all(person.kb_id_ in titled for _, person in seen.people):
        return
    used, known = {office.reach.start for office in held}, {office.kb_id_ for office in held}
    by_sentence: dict[int, list[tuple[range, Mention]]] = {}
    for reach, person in seen.people:
        by_sentence.setdefault(words.sentence[reach.start], []).append((reach, person))
    for office, span in zip(words.reaches("offices"), words.group("offices"), strict=True):
        number, opens = words.sentence[office.start], _opens(seen, office.start)
        before = by_sentence.get(number - 1, ())
        if (
            not opens
            or not before
            or span.label_ not in HELD
            or office.start in used
            or span.kb_id_ in known
            or span.kb_id_.startswith(VAGUE)
        ):
            continue
        gap = range(office.stop, end_of_apposition(seen, office.stop, words.sentence_of[office.start]))
        joined = seen.of_office.get(gap.stop + 1) if words.norm[gap.stop : gap.stop + 1] == ["и"] else None
        if joined is not None:  # «Основатель и | президент клуба | пожелал»
            span = min(span, joined[1], key=rank)
            gap = range(joined[0].stop, end_of_apposition(seen, joined[0].stop, words.sentence_of[office.start]))
        last, person = before[-1]
        again = any(one.kb_id_ == person.kb_id_ for _, one in by_sentence.get(number, ()))  # «Победил Ян Лось. Судья сообщил о победе Лося»
        alone = not again and len({one.kb_id_ for _, one in before}) == 1 and person.kb_id_ not in titled and seen.nominative(last)
        if alone and not seen.is_plural(office) and "Nom" in seen.cases(office) and _speaks(seen, gap, last, person):
            yield last, span, gap


def _opens(seen: Around, k: int) -> bool:
    """Tell an office before which nothing is told of anybody: «В своём докладе | глава ЦИК | представила», «Кроме того, | ректор |»."""
    words, first = seen.words, seen.words.sentence_of[k].start
    if k - first > PREAMBLE:
        return False
    before = range(first, k)
    if not ANOTHERS.isdisjoint(words.lemma[first:k]):
        return False  # «В свою очередь | директор | отметил»
    return all(
        words.pos[n] not in ("VERB", "AUX", "PROPN", "CCONJ") and words.feats[n].case != "Nom" for n in before if words.norm[n] != ","
    )


def _speaks(seen: Around, gap: range, last: range, person: Mention) -> bool:
    """Tell an office that says something, its body behind it or none: «Ректор | ОГУ | напомнил»; a man's verb is no woman's.

    Behind «– говорит Олег Грач.» it may do anything.
    """
    words, speech, k = seen.words, open_lexicon().index("speech_verbs"), gap.start
    while k < gap.stop and (k in seen.of_body or k in seen.of_place or words.feats[k].case == "Gen" or words.pos[k] == "ADP"):
        k += 1
    said = words.pos[last.start - 1] == "VERB" and words.lemma[last.start - 1] in speech and words.text[last.stop] == "."
    verb = next((n for n in range(k, min(k + (NEAR if said else 1), words.size)) if words.pos[n] == "VERB"), None)
    if verb is None or not (said or words.lemma[verb] in speech):
        return False
    other = {"male": "Fem", "female": "Masc"}.get(person.label_)
    return words.feats[verb].number == "Sing" and words.feats[verb].gender != other
