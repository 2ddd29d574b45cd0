"""Who spoke and who took part, in what office and for which body."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.record import Evidence, Mode, Organisation, Person, Speaker, Statement
from extract.rules.candidate import evidence
from extract.rules.discourse.clause import clause_of
from extract.rules.main import Main
from extract.rules.main_event.named import Named, is_finite
from extract.rules.offices.standing import Standing
from extract.rules.people.person_features import PersonFeatures
from extract.rules.people.together_listed import alike
from extract.rules.people.told_of_people import told_of_people
from extract.rules.roles.people import WORDS_AROUND, roles
from extract.rules.speech.mode import by_telephone, mode_of, usual_mode
from extract.rules.speech.scene import DASHES, Act

MANY = 8  # pieces of evidence for one person
OF_OTHERS = frozenset({"speech.owner", "speech.letter"})
BY_ANOTHER_WORD = OF_OTHERS | {
    "speech.holder",
    "speech.office",
    "speech.pronoun",
    "speech.by_pronoun",
}  # what a word that stands for the name does
BEHIND = 4  # words from the end of a quotation to the verb that ascribes it


def who(words: Words, lexicon: Lexicon, main: Main, bodies: tuple[Organisation, ...]) -> tuple[tuple[Speaker, ...], tuple[Person, ...]]:
    """List speakers and participants in the order of the text."""
    told = told_of_people(words, lexicon, main, bodies)
    likely = alike(told.features, roles(told.asked(words, lexicon, main)), {name for name, acts in told.acts.items() if acts})
    usual, telephoned = usual_mode(words, lexicon, main), by_telephone(words, lexicon, main)
    speakers, participants = [], []
    for name, person in told.first.items():
        role, holds = likely[name], told.standing[name]
        sure = max(role)
        if name in told.features.attendees.away and not told.acts[name]:
            continue  # «мэр | Олег Грач | не смог приехать»
        if sure == role.speaks and name in told.features.attendees.honoured and all(act.rule in BY_ANOTHER_WORD for act in told.acts[name]):
            continue  # «презентация … на собрании памяти | Олега Грача |», «ко дню памяти | Олега Грача |. Писатель говорит о детстве»
        if sure == role.speaks:
            mentions = [one.reach for one in told.features.named[name]]
            mode = mode_of(words, lexicon, mentions, told.acts[name], usual)
            mode = "unknown" if telephoned and mode == "in_person" else mode
            speakers.append(_speaker(words, lexicon, person, told.acts[name], holds, mode, sure))
        elif sure == role.takes_part and name not in told.features.attendees.honoured:
            participants.append(_participant(words, told.features, person, holds, sure))
    return tuple(speakers), tuple(participants)


def _speaker(words: Words, lexicon: Lexicon, person: Named, mine: list[Act], holds: Standing, mode: Mode, sure: float) -> Speaker:
    return Speaker(
        name=person.name,
        position=holds.position,
        organisation=holds.organisation,
        country=holds.country,
        mode=mode,
        statements=_statements(words, lexicon, mine),
        confidence=round(sure, 3),
        rule=mine[0].rule if mine else WORDS_AROUND,
        evidence=_evidence(words, person, mine, holds),
    )


def _participant(words: Words, seen_of: PersonFeatures, person: Named, holds: Standing, sure: float) -> Person:
    word = seen_of.telling(person.name)
    return Person(
        name=person.name,
        position=holds.position,
        organisation=holds.organisation,
        country=holds.country,
        confidence=round(sure, 3),
        rule="who.participation_word" if word is not None else WORDS_AROUND,
        evidence=evidence(words, person.reach, range(word, word + 1) if word is not None else _verb(words, person), *holds.ranges),
    )


def _verb(words: Words, person: Named) -> range:
    """Give the verb beside a name that no rule tied to it, which the network saw; empty if its clause has none."""
    at = person.reach.start
    verb = min((k for k in clause_of(words, at) if is_finite(words, k)), key=lambda k: abs(k - at), default=None)
    return range(0) if verb is None else range(verb, verb + 1)


def _evidence(words: Words, person: Named, mine: list[Act], holds: Standing) -> tuple[Evidence, ...]:
    pieces = [person.reach, *holds.ranges, *([] if mine else [_verb(words, person)])]
    for act in mine[:MANY]:
        pieces += [act.person, range(act.trigger, act.trigger + 1)]
    return evidence(words, *pieces)


def _statements(words: Words, lexicon: Lexicon, mine: list[Act]) -> tuple[Statement, ...]:
    """Tie quotations to a speaker: those in the sentence of an act of speech, or that end where it begins."""
    found: dict[tuple[int, int], Statement] = {}
    quotes, reaches = words.group("quotes"), words.reaches("quotes")
    ending: dict[int, list[int]] = defaultdict(list)
    for n, reach in enumerate(reaches):
        ending[reach.stop].append(n)
    for act in mine:
        ahead = range(bisect_right(reaches, act.trigger, key=_start), bisect_left(reaches, words.sentence_of[act.trigger].stop, key=_start))
        said = [n for n in ahead if quotes[n].label_ == "direct" or not _told_by_another(words, lexicon, act.trigger, reaches[n].start)]
        said += [n for stop in range(act.trigger - BEHIND, act.trigger + 1) for n in ending.get(stop, ())]
        said += [n for n in _going_on(words, act, reaches) if quotes[n].label_ == "direct"]
        for n in said:
            start, stop = words.start[reaches[n].start], words.stop[reaches[n].stop - 1]
            found[start, stop] = Statement(words.printed[start:stop], "direct" if quotes[n].label_ == "direct" else "reported", start, stop)
    return tuple(found[key] for key in sorted(found))


def _going_on(words: Words, act: Act, reaches: Sequence[range]) -> range:
    """Give the quotation with which a speaker goes on: «– Лес растёт, – заявил мэр Олег Лось. – | Мы рады. |»."""
    k = words.sentence_of[act.trigger].stop
    dashed = k + 1 < len(words) and words.text[k] in DASHES and words.line_of[k] == words.line_of[act.trigger]
    first = bisect_left(reaches, k + 1, key=_start) if dashed else len(reaches)
    return range(first, first + (first < len(reaches) and reaches[first].start == k + 1))


def _start(reach: range) -> int:
    return reach.start


def _told_by_another(words: Words, lexicon: Lexicon, trigger: int, start: int) -> bool:
    """Tell whether another verb of speech stands between an act and what is said: «ответил главе банка, заявившему, что …»."""
    verbs = lexicon.index("speech_verbs")
    return any(words.lemma[k] in verbs and words.pos[k] == "VERB" for k in range(trigger + 1, start))
