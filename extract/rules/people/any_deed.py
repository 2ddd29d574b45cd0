"""Who does something that a release tells of its event, by a verb of no list: «ленты повязали | школьницы Инна Шторм и …»."""

from __future__ import annotations

from functools import lru_cache

from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import Named, finite_verbs
from extract.rules.speech.scene import Scene
from extract.rules.speech.unspoken import is_a_deed

GENDERS = {"Masc": "male", "Fem": "female"}
SUBORDINATE = frozenset({"который", "что", "чтобы", "если", "когда", "где", "хотя", "как", "чей", "пока"})
MADE_BEFORE = word_class("make") | word_class("publish")  # «платье сшила …», «фото опубликовал …»
OPENING = 3  # words of a clause in which its conjunction stands: «в доме, | в котором …»
FAR = 24  # words of an office between a verb and its subject


class AnyDeed:
    """Finds the verb of a deed whose subject a name is."""

    def __init__(self, words: Words, lexicon: Lexicon, scene: Scene) -> None:
        self.words, self.scene = words, scene
        self.of_else = _of_else(lexicon)

    def of(self, person: Named) -> int | None:
        """Give the verb, in the past or the future, that tells what somebody does."""
        words, i = self.words, person.reach.start
        if " " not in person.name or not self.scene.may_act(person):
            return None
        clause = clause_of(words, i)
        if any(words.lemma[k] in SUBORDINATE for k in clause[:OPENING]):
            return None
        finite = finite_verbs(words)
        verbs = [k for k in range(max(clause.start, i - FAR), min(clause.stop, person.reach.stop + FAR)) if k in finite]
        verb = min(verbs, key=lambda k: abs(k - i), default=None)
        return verb if verb is not None and self._tells(verb) and self._agrees(verb, person) else None

    def _tells(self, verb: int) -> bool:
        """Tell a deed of then or of the days to come from a state, a life and from speech."""
        feats = self.words.feats[verb]
        other = self.words.lemma[verb] in self.of_else and not is_a_deed(self.words, verb)
        return feats.tense in ("Past", "Fut") and feats.person != "1" and not other

    def _agrees(self, verb: int, person: Named) -> bool:
        feats = self.words.feats[verb]
        return feats.number == "Plur" or not feats.gender or person.gender in (GENDERS.get(feats.gender), "unknown")


@lru_cache(maxsize=8)
def _of_else(lexicon: Lexicon) -> frozenset[str]:
    """Give the verbs that tell of a life or of words, of works and of what is published."""
    return (
        MADE_BEFORE
        | frozenset(lexicon.index("life_verbs"))
        | {row["lemma"] for row in lexicon.table("speech_verbs") if row["manner"] == "say"}
    )
