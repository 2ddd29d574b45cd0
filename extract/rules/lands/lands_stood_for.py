"""Countries for which somebody acts, or that act with others: «от имени | Чили |», «интересы | Чили | отстаивал», «с участием | Чили |»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words
from extract.rules.lands.lands_from import Ground

ON_BEHALF = {"имя": ("от",), "лицо": ("от",), "сторона": ("со",), "линия": ("по",)}
WITH_PART, PART = frozenset({"при", "с"}), frozenset({"участие", "присутствие"})
STAKES, STANDING_UP = frozenset({"интерес", "честь", "цвет", "флаг"}), frozenset({"представлять", "представить", "отстаивать", "защищать"})
DEBUT = "дебют"
SENDING = frozenset({"делегировать", "командировать", "направить", "прислать", "отправить", "представить"})
TOGETHER, WITH = frozenset({"вместе", "совместно", "наравне"}), frozenset({"с", "со"})


class LandsStoodFor:
    """Answers for one document for which countries those in ``names`` act; the sentences ``about_main`` name its event."""

    def __init__(self, words: Words, names: Container[int], about_main: Container[int]) -> None:
        self.words, self.names, self.about_main = words, names, about_main

    def ground(self, at: int, senses: frozenset[str], case: str) -> Ground | None:
        """Judge a country that hangs on the word ``at``, in a sentence with these senses."""
        words, sentence = self.words, self.words.sentence_of[at]
        if "absent" in senses:
            return None
        before = words.norm[at - 1] if at > sentence.start else ""
        if before in ON_BEHALF.get(words.lemma[at], ()):
            acts = "joins" in senses or any(k in self.names for k in sentence)
            return ("on_behalf", 0.75) if acts else None
        about_main = words.sentence[at] in self.about_main
        if words.lemma[at] in PART and before in WITH_PART:
            return ("on_behalf", 0.75) if about_main else None
        if words.lemma[at] in STAKES and not STANDING_UP.isdisjoint(words.lemma[sentence.start : sentence.stop]):
            return "on_behalf", 0.7
        if words.lemma[at] == DEBUT:
            return "on_behalf", 0.65
        if words.norm[at] in WITH and before in TOGETHER and ("joins" in senses or about_main):
            return "on_behalf", 0.65  # «вместе с Чили и Перу»
        if case == "Ins" and self._is_sent_by(at):
            return "delegation", 0.7
        return ("holder", 0.7) if case == "Ins" and about_main and self._is_held_by(at, senses) else None

    def _is_sent_by(self, at: int) -> bool:
        """Tell «эксперты, | делегированные | Чили и Перу», «наблюдатели | присланы | Кенией»."""
        feats = self.words.feats[at]
        return self.words.lemma[at] in SENDING and feats.verb_form == "Part" and feats.voice == "Pass"

    def _is_held_by(self, at: int, senses: frozenset[str]) -> bool:
        """Tell «форум | организован | Чили и Перу»."""
        feats = self.words.feats[at]
        return "holds" in senses and feats.verb_form == "Part" and feats.voice == "Pass" and feats.variant == "Short"
