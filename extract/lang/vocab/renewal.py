"""spaCy's vocabulary makes place for a new one when it has met many words.

Words that leave it (``memory_zone``) do not leave their room: its hash maps double with all that they have ever held.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import Protocol, runtime_checkable

from spacy.language import Language
from spacy.vocab import Vocab, create_vocab


@runtime_checkable
class Adopting(Protocol):
    """A stage that has to do with the vocabulary itself, not only with its documents'."""

    def adopt(self, vocab: Vocab) -> None:
        """Work with this vocabulary from now on."""
        ...


def make_place(nlp: Language, most: int) -> AbstractContextManager[object]:
    """Keep the vocabulary below so many words and one batch's, which is read in this context; documents that were made keep theirs.

    Components of a user's may hold the vocabulary. Beside these it stays, and what the batch adds goes with the batch.
    """
    if len(nlp.vocab) < most or nlp.vocab.in_memory_zone:  # type: ignore[attr-defined] # spaCy's stubs lack it
        return nullcontext()
    if not is_own(nlp):
        return nlp.memory_zone()
    vocab = create_vocab(nlp.lang, nlp.Defaults)
    for stage in _stages(nlp):
        if isinstance(stage, Adopting):
            stage.adopt(vocab)
    nlp.vocab = vocab
    return nullcontext()


def is_own(nlp: Language) -> bool:
    """Tell whether all stages are ours: others may hold the vocabulary, or read the spans of a ``Doc``."""
    return all(type(stage).__module__.startswith("extract.") for stage in _stages(nlp))


def _stages(nlp: Language) -> list[object]:
    return [nlp.tokenizer, *(component for _, component in nlp.pipeline)]
