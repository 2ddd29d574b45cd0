"""Whether those «из Чили» are people or groups who come: «гости из Чили», «борцы из 19 регионов Чили, а также Перу»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.lands.governors import NUMBER, Governors

Ground = tuple[str, float]
BRINGING, TROUPES = word_class("bring"), word_class("troupe")
GROUPS = TROUPES | word_class("group_of_people")
RETURN, NATIVE = "вернуться", "родом"  # «команда вернулась из Чили»
OUT_OF, LIVES = "из", "lives"
COUNTED = frozenset({"ADJ", "NUM", "DET", "ADV"})  # words between «из» and the noun that it governs


class LandsFrom:
    """Answers for one document whether those who are from a country come to its event."""

    def __init__(self, words: Words, governors: Governors) -> None:
        self.words, self.governors = words, governors

    def came(self, at: int, senses: frozenset[str]) -> Ground | None:
        """Tell whether those «| из | Чили» are people or groups who came, of a sentence with these senses."""
        words = self.words
        sense, noun = self.governors.owner(at - 1)
        thing = at > 0 and words.lemma[at - 1] in BRINGING  # «мёд привезли из Чили»
        brought = thing or (words.feats[at - 1].voice == "Pass" and words.feats[at - 1].verb_form == "Part")  # «вазы, привезённые из Чили»
        came = sense == "not" and noun is not None and "joins" in senses and words.feats[noun].case == "Nom"  # «приехали туристы из Чили»
        if (
            brought
            or words.lemma[at - 1] == RETURN
            or words.norm[at - 1] == NATIVE
            or self._is_of_a_thing(at - 1)
            or self._is_means(at - 1, sense)
            or (sense == "not" and not came)
        ):
            return None
        if "joins" in senses or sense == "group":
            return "from", 0.85 if "joins" in senses else 0.65
        if LIVES in senses:  # «здесь учатся ребята из Чили»
            return None
        return ("from", 0.6) if sense == NUMBER or (noun is not None and self.governors.animate(noun)) else None

    def _is_of_a_thing(self, k: int) -> bool:
        """Tell «традиция | пришла | из Чили»: a thing came, not people."""
        words = self.words
        thing = k > 0 and words.pos[k] == "VERB" and words.pos[k - 1] == "NOUN" and words.feats[k - 1].case == "Nom"
        return (
            thing
            and not self.governors.animate(k - 1)
            and words.lemma[k - 1] not in GROUPS
            and not self.governors.senses.get(words.lemma[k - 1])
        )

    def _is_means(self, k: int, sense: str) -> bool:
        """Tell a thing that something is done with or on: «цех, оснащённый | станками | из Чили», «на | ткани | из Чили»."""
        words = self.words
        thing = words.pos[k] == "NOUN" and words.feats[k].case in ("Ins", "Loc") and not self.governors.animate(k)
        return thing and not sense and words.lemma[k] not in GROUPS

    def came_from_parts(self, at: int | None, senses: frozenset[str]) -> Ground | None:
        """Tell those from places of a land, which ``at`` names: «борцы в трёх группах из 19 | регионов | Чили, а также Перу»."""
        words = self.words
        if at is None or words.pos[at] != "NOUN" or words.feats[at].case not in ("Gen", ""):
            return None
        first, k = words.sentence_of[at].start, at - 1
        while k > first and (words.pos[k] in COUNTED or words.text[k][:1].isdigit()):
            k -= 1
        return self.came(k, senses) if k > first and words.norm[k] == OUT_OF else None

    def of_troupe(self, at: int | None) -> bool:
        """Tell those who are on stage: «концерт | групп | из Чили»."""
        return at is not None and at > 0 and self.words.norm[at] == OUT_OF and self.words.lemma[at - 1] in TROUPES
