"""The degree or the title that stands right before a name, in full: «д.т.н. | Олег Грач |» → «доктор технических наук»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.degrees import degrees

DOCTOR = ("д", "докт", "д-р")
TITLES = {"проф": "профессор", "акад": "академик", "доц": "доцент", "корр": "член-корреспондент", "кор": "член-корреспондент"}
SCIENCES = ("наук", "н")


class DegreesHeld:
    """Reads the short degrees of one document."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self.words, self.fields = words, lexicon.index("degrees")
        self.ends = {stop: start for start, stop in degrees(words).items()}

    def before(self, i: int) -> tuple[str, range] | None:
        """Give what somebody is whose name begins at a word, and the words that tell it."""
        words = self.words
        if i > 1 and words.text[i - 1] == "." and (title := TITLES.get(words.norm[i - 2])):
            return title, range(i - 2, i - 1)
        start = self.ends.get(i)
        if start is None:
            return None
        if words.norm[start] == "чл":
            return TITLES["корр"], range(start, i)
        degree = self._in_full(start, i)
        return (degree, range(start, i)) if degree else None

    def _in_full(self, start: int, stop: int) -> str:
        words = self.words
        between = [words.norm[k] for k in range(start + 1, stop) if words.norm[k] not in (".", *SCIENCES)]
        row = self.fields.get("".join(between))
        head = "доктор" if words.norm[start] in DOCTOR else "кандидат"
        sciences = "" if row is None or row["field"].endswith("ии") else " наук"
        return f"{head} {row['field']}{sciences}" if row is not None else ""
