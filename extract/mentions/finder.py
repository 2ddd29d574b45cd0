"""Turn a finder, a plain function over words, into a registered spaCy component."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from extract.lang.mention import Mention
from extract.lang.words import Words, words_of
from extract.lexicon import Lexicon, open_lexicon

Find = Callable[[Words, Lexicon], Iterable[Mention]]
OF_THE_PAGE = frozenset({"dates", "numbers"})


class Finder:
    """Puts what ``find`` yields into the span group named for its kind."""

    def __init__(self, group: str, find: Find, lexicon: Lexicon) -> None:
        self.group, self.find, self.lexicon = group, find, lexicon

    def __call__(self, doc: Doc) -> Doc:
        """Find this kind of mention in a tagged ``Doc``."""
        words = words_of(doc)
        words.put(self.group, self.mentions(words))
        return doc

    def mentions(self, words: Words) -> list[Mention]:
        """Find this kind of mention; of what stands in a page's furniture only numbers and dates, which tell when the page was made."""
        found = self.find(words, self.lexicon)
        around = words.furniture if self.group not in OF_THE_PAGE else frozenset()
        return [mention for mention in found if mention.reach.start not in around] if around else list(found)


def register(group: str, find: Find) -> None:
    """Register ``extract_<group>`` as a spaCy factory."""

    def create(nlp: Language, name: str, overlays: list[str]) -> Any:
        return Finder(group, find, open_lexicon(tuple(overlays)))

    Language.factory(f"extract_{group}", assigns=["doc.spans"], default_config={"overlays": []}, func=create)
