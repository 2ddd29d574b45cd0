"""One family of errors: each says which file, what is wrong, and what to do."""

from __future__ import annotations


class ExtractError(Exception):
    """Anything that press-extract refuses, in one line for a person."""


class InputError(ExtractError):
    """An input that cannot be read: the file, what is wrong with it, and the cure."""

    def __init__(self, source: str, problem: str, cure: str) -> None:
        super().__init__(f"{source}: {problem}; {cure}")
        self.source, self.problem, self.cure = source, problem, cure


class SettingsError(ExtractError):
    """A setting, an option or a lexicon that makes no sense."""


class ModelError(ExtractError):
    """Weights or vocabularies that are missing or damaged."""


class MissingExtraError(ExtractError):
    """A library that is not installed: who needs it, and the extra that brings it."""

    def __init__(self, what: str, library: str, extra: str) -> None:
        super().__init__(f"{what} needs {library}; install it: pip install 'press-extract[{extra}]'")


class EvidenceError(ExtractError):
    """A record whose evidence is not a slice of its source: a bug, never written."""

    def __init__(self, document: str, start: int, stop: int, text: str) -> None:
        super().__init__(f"{document}: evidence [{start}:{stop}] does not read {text!r}; please report this as a bug")
