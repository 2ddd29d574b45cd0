"""What speaks for a person's being a speaker of the event or taking part in it: the features that ``weights.tsv`` weighs."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.names.forms import first_name_gender
from extract.rules.discourse.clause import clause_of, lead_of, senses
from extract.rules.discourse.which_clause import is_over
from extract.rules.main import Main
from extract.rules.main_event.named import Named, finite_verbs, is_nominative
from extract.rules.people.attendees import Attendees
from extract.rules.speech.scene import Act, Scene
from extract.rules.told.events import TOLD

Features = dict[str, float]
STAGED = frozenset({"speak", "open", "present", "address", "read", "give", "take", "lead", "deliver", "set", "talk"})
MET, STEM = ("visit", "meeting"), 4  # classes of events that sides name; letters that a name keeps in all cases
NEAR, FAR = 3, 8  # sentences from the event's mentions
CLASSES = ("contest", "ceremony", "visit", "meeting", "show", "festival", "forum")
AROUND = 40  # words around a verb that say when it was
ASIDE = frozenset({"ранее", "напомнить", "накануне", "сообщаться"})
SAID_WITHIN = 12  # words behind a verb in which what is said begins
TELLING = frozenset({"что", "чтобы", ":", "о", "об", "обо", "как", "про", '"'})
WITH = frozenset({"с", "со"})


def _sides(words: Words, main: Main, people: list[Named]) -> set[int]:
    """Give the words of those whom a verb's event is named after: «| патриарх Варфоломей | побеседовал с | митрополитом Владимиром |»."""
    if main.kind_class not in MET:
        return set()
    told = [(clause_of(words, span.reach.start), span.kb_id_) for span in main.mentions if span.id_ == TOLD and len(span.reach)]
    named = ((person.reach, clause, name) for clause, name in told for person in people if person.reach.start in clause)
    return {k for reach, _, name in named if all(words.text[k][:STEM] in name for k in reach) for k in reach}


class PersonFeatures:
    """Weighs what one document tells of the people that it names."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main, scene: Scene) -> None:
        self.words, self.lexicon, self.main, self.scene = words, lexicon, main, scene
        self.attendees = Attendees(words, lexicon, main, scene)
        reaches = [span.reach for span in main.mentions]
        self.in_event = {k for reach in reaches for k in reach} | _sides(words, main, scene.people)
        self.told = sorted({words.sentence[reach.start] for reach in reaches if len(reach)})
        self.clauses = {clause_of(words, reach.start).start for reach in reaches if len(reach)}
        self.lead = lead_of(words)
        self.offices = {span.reach.stop: span.reach for span in words.group("offices")}
        ranks = (span.reach for span in words.group("offices") if span.label_ == "rank")
        self.styled = {reach.stop for reach in ranks if not reach.start or words.text[reach.start - 1] != "("}  # no role
        self.named: dict[str, list[Named]] = defaultdict(list)
        for person in scene.people:
            self.named[person.name].append(person)
        self.event = {"bias": 1.0, "event": main.score, **{f"at_{kind}": float(main.kind_class == kind) for kind in CLASSES}}

    def speaking(self, acts: list[Act], *, in_office: bool) -> Features:
        """Give the features of somebody's acts of speech: is it at the event or about it?"""
        words = self.words
        rules = {act.rule.removeprefix("speech.") for act in acts}
        manners = {act.manner for act in acts}
        away = min(self._away(words.sentence[act.trigger]) for act in acts)
        return self.event | {
            "staged": float(bool(manners & STAGED)),
            "letter": float(bool(manners & {"letter", "send"})),
            "only_once": float(len(acts) == 1),
            "subject": float("subject" in rules),
            "by": float(bool(rules & {"by", "by_pronoun"})),
            "plural": float(rules == {"plural_verb"}),
            "unsure": float(rules <= {"pronoun", "office", "owner"}),
            "ascribed": float(any(act.trigger in self.scene.ascribing for act in acts)),
            "bare": float(all(act.manner == "say" and self._says_nothing(act.trigger) for act in acts)),
            "with_event": float(away == 0),
            "near": float(0 < away <= NEAR),
            "far": float(away > FAR),
            "lead": float(any(words.sentence[act.trigger] <= self.lead for act in acts)),
            "elsewhen": float(all(self._elsewhen(act.trigger) for act in acts)),
            "earlier_year": float(all(self.attendees.times.earlier_year(act.trigger) for act in acts)),
            "relative": float(all(self._relative(act.trigger) for act in acts)),
            "office": float(in_office),
            "single": float(self._is_single(acts[0].name)),
        }

    def taking(self, name: str, *, in_office: bool, spoke: bool) -> Features:
        """Give the features of all that is told of a person: is it of taking part in the event?"""
        told = self.event | {
            "office": float(in_office),
            "single": float(self._is_single(name)),
            "spoke": float(spoke),
            "often": min(len(self.named[name]) - 1, 4) / 4,
        }
        mentions = [self._mention(person) for person in self.named[name]]
        for feature, seen in zip(mentions[0], zip(*(mention.values() for mention in mentions), strict=True), strict=True):
            told[feature] = min(seen) if feature == "oblique" else max(seen)
        told["always_elsewhen"] = min(mention["elsewhen"] for mention in mentions)
        return told

    def _is_single(self, name: str) -> bool:
        """Tell a name of one word, unless a rank makes it whole: «патриарх | Кирилл |», «король | Карл |»."""
        styled = any(person.reach.start in self.styled for person in self.named[name]) and first_name_gender(name.lower()) is not None
        return " " not in name and not styled

    def is_there(self, name: str) -> bool:
        """Tell whether the text says outright that somebody takes part."""
        told = (self.attendees.taking_part.get(person.reach.start) for person in self.named[name])
        return any(taking is not None and taking.sure for taking in told)

    def telling(self, name: str) -> int | None:
        """Give the word that tells of a person's taking part."""
        told = (self.attendees.taking_part.get(person.reach.start) for person in self.named[name])
        return next((taking.word for taking in told if taking is not None), None)

    def _mention(self, person: Named) -> Features:
        words, at = self.words, person.reach.start
        taking = self.attendees.taking_part.get(at)
        clause, away = clause_of(words, at), self._away(words.sentence[at])
        subject, inside = is_nominative(words, person) and not self._oblique_office(at), at in self.in_event
        with_event = away == 0
        strong = taking is not None and taking.force == "strong"
        acting = subject and not inside and not finite_verbs(words).isdisjoint(clause)
        before = words.norm[at - 1] if at else ""
        elsewhen = self.attendees.times.other_time(at) or bool(senses(words, clause, self.lexicon, qualified=False) & {"edition", "life"})
        return {
            "strong": float(strong),
            "weak": float(taking is not None and not strong),
            "award": float(taking is not None and taking.sense == "award"),
            "award_at_contest": float(taking is not None and taking.sense == "award" and self.main.kind_class in ("contest", "ceremony")),
            "listed": float(taking is not None and taking.listed),
            "taking_with_event": float(taking is not None and with_event),
            "taking_near": float(taking is not None and 0 < away <= NEAR),
            "taking_far": float(taking is not None and away > FAR),
            "in_event": float(inside),
            "visitor": float(inside and self.main.kind_class in ("visit", "meeting")),
            "same_clause": float(clause.start in self.clauses and not inside),
            "with_event": float(with_event and not inside),
            "lead": float(words.sentence[at] <= self.lead and not inside),
            "acting": float(acting),
            "acting_near": float(acting and away <= NEAR),
            "oblique": float(not subject and not inside and taking is None),
            "together": float(before in WITH and words.feats[at].case in ("Ins", "")),
            "elsewhen": float(elsewhen),
        }

    def _away(self, sentence: int) -> int:
        at = bisect_left(self.told, sentence)
        return min((abs(sentence - told) for told in self.told[max(0, at - 1) : at + 1]), default=FAR + 1)

    def _elsewhen(self, k: int) -> bool:
        words, sentence = self.words, self.words.sentence_of[k]
        near = range(max(sentence.start, k - AROUND), min(sentence.stop, k + AROUND))
        told_aside = any(words.lemma[n] in ASIDE for n in near)
        return told_aside or bool(senses(words, clause_of(words, k), self.lexicon) & {"edition", "life"})

    def _says_nothing(self, k: int) -> bool:
        """Tell a verb behind which nothing is said: «подтвердил титул», but «подтвердил, что …», «сказал: …», «рассказал о …»."""
        words = self.words
        if k in self.scene.ascribing or words.pos[k] != "VERB":
            return False
        behind = range(k + 1, min(k + SAID_WITHIN, words.sentence_of[k].stop))
        return not any(words.norm[n] in TELLING or n in self.scene.quoted for n in behind)

    def _relative(self, k: int) -> bool:
        """Tell the verb of «опера, которую написал Иванов»."""
        clause = clause_of(self.words, k)
        which = next((n for n in clause if n < k and self.words.lemma[n] == "который" and self.words.feats[n].case != "Nom"), None)
        return which is not None and not is_over(self.words, which, k)

    def _oblique_office(self, at: int) -> bool:
        """Tell whether an office right before a name stands in another case than the nominative: «сыграла министра | Анну Белову»."""
        office = self.offices.get(at)
        cases = {self.words.feats[k].case for k in office if self.words.pos[k] in ("NOUN", "PROPN")} if office is not None else set()
        return bool(cases) and not cases & {"Nom", ""}
