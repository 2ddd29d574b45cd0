"""Finite verbs that the network took for something else, as it does with rare ones and at the head of a sentence: «Победила Инна Шторм»."""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang.grammar.dictionary import dictionary_forms

VERBS = ("VERB", "AUX")
SHORTEST = 5  # letters
PAST = ("л", "ла", "ло", "ли", "лся", "лась", "лось", "лись")
MANY = ("ли", "лись")
HERS, HIS = ("ла", "лась"), ("л", "лся")
OTHERS = ("ет", "ёт", "ит", "ут", "ют", "ат", "ят", "ется", "ётся", "ится", "утся", "ются", "атся", "ятся")
LAST = frozenset(ending[-1] for ending in PAST + OTHERS)
TENSES = frozenset({"pres", "futr"})
ASPECTS = frozenset({"perf", "impf"})
FEATURES = {
    "perf": "Aspect=Perf",
    "impf": "Aspect=Imp",
    "masc": "Gender=Masc",
    "femn": "Gender=Fem",
    "neut": "Gender=Neut",
    "indc": "Mood=Ind",
    "sing": "Number=Sing",
    "plur": "Number=Plur",
    "3per": "Person=3",
    "past": "Tense=Past",
    "pres": "Tense=Pres",
    "futr": "Tense=Fut",
}


class FiniteVerbs:
    """Puts a network's tags right where the dictionary knows a word as nothing but one form of a verb."""

    def __init__(self, tags: Sequence[str]) -> None:
        self.of_verbs = frozenset(number for number, tag in enumerate(tags) if tag.partition("|")[0] in VERBS)
        self.not_past = frozenset(n for n in self.of_verbs if "Tense=Pres" in tags[n] or "Tense=Fut" in tags[n])
        self.of_one = frozenset(n for n in self.of_verbs if "Number=Sing" in tags[n] and "Tense=Past" in tags[n])
        self.bidding = frozenset(n for n in self.of_verbs if "Mood=Imp" in tags[n])
        self.of_him = frozenset(n for n in self.of_one if "Gender=Masc" in tags[n])
        self.of_her = frozenset(n for n in self.of_one if "Gender=Fem" in tags[n])
        self.of_no_one = frozenset(n for n in self.of_verbs if "VerbForm=Fin" not in tags[n])
        self.stay = self.of_verbs - self.not_past - self.of_one - self.bidding - self.of_no_one  # whatever the word
        self.numbers = {tag: number for number, tag in enumerate(tags)}

    def mended(self, tagged: tuple[str, int]) -> int:
        """Give the number of the tag that a word has: («Победила», a name's) → a verb's; («бурили», one that goes on) → the past.

        («произнесла», a bidding), («ознакомила», a man's), («пожелала», a participle) → a woman's past.
        """
        word, number = tagged
        past = (number in self.not_past or number in self.bidding) and word.endswith(PAST)
        past = past or number in self.of_no_one or (number in self.of_one and word.endswith(MANY))
        past = past or (number in self.of_him and word.endswith(HERS)) or (number in self.of_her and word.endswith(HIS))
        if (number in self.of_verbs and not past) or len(word) < SHORTEST or not word.endswith(PAST + OTHERS):
            return number
        told = (form.tag for form, _ in dictionary_forms(word.lower()))
        forms = {tag.grammemes - ASPECTS - TENSES: tag for tag in sorted(told, key=lambda tag: "pres" in tag.grammemes)}
        if len(forms) != 1:
            return number
        (tag,) = forms.values()  # «напутствовали», of whichever aspect; «передаёт», now rather than then
        return self.numbers.get(_as_the_network_writes(word, tag.grammemes), number) if tag.POS == "VERB" else number


def _as_the_network_writes(word: str, grammemes: frozenset[str]) -> str:
    told = [feature for grammeme, feature in FEATURES.items() if grammeme in grammemes]
    voice = "Mid" if word.lower().endswith(("ся", "сь")) else "Act"
    return "|".join(["VERB", *told, "VerbForm=Fin", f"Voice={voice}"])
