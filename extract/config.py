"""Settings: a TOML file read into a frozen, typed object, with a fingerprint that names them.

lexicon = ["my-words"]     # overlay folders, relative to this file
tagger = "fast"            # or "accurate", "slovnet"
published = 2024-09-12     # for documents that have no date of their own
timeout = 30               # seconds that a document may take
memory = 2048              # MB that a worker may take
longest = 1000000          # characters; longer documents are refused before they cost anything
components = ["mine.py:x"] # spaCy components of your own, behind ours; a file's path is relative to this file
"""

from __future__ import annotations

import re
import tomllib
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from extract.errors import InputError, SettingsError

LONGEST = 1_000_000  # characters: a book, some 15 seconds of work and 200 MB
A_DAY = 86_400  # seconds
OF_NO_RECORD = ("timeout", "memory", "longest")  # they decide which documents are read, not what the records hold
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
RUSSIAN_DAY = re.compile(r"^(\d\d)\.(\d\d)\.(\d{4})\b")  # 12.09.2024, what Excel writes
TAGGERS = ("slovnet", "fast", "accurate")


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a user may set; options of a command go before the file."""

    lexicon: tuple[str, ...] = ()
    tagger: Literal["slovnet", "fast", "accurate"] = "slovnet"
    published: str | None = None
    timeout: Annotated[float, msgspec.Meta(gt=0, le=A_DAY)] = 30.0
    memory: Annotated[int, msgspec.Meta(ge=512)] = 2048
    longest: Annotated[int, msgspec.Meta(ge=1)] = LONGEST
    components: tuple[str, ...] = ()

    def fingerprint(self, version: str, lexicon: str, models: str, *, keep_text: bool = False) -> str:
        """Name what decides a record: the version, the settings, the contents of vocabularies and models.

        ``models`` stands for all code and weights that are not ours by version. Where the overlay folders lie does not matter,
        only what is in them; nor do the limits of a worker.
        """
        told = {**msgspec.to_builtins(self), "lexicon": lexicon, "models": models, "version": version, "keep_text": keep_text}
        told["components"] = [named.rpartition(":")[2] for named in self.components]
        told = {key: value for key, value in told.items() if key not in OF_NO_RECORD}
        return sha256(msgspec.json.encode(told, order="sorted")).hexdigest()[:16]


def read_settings(path: Path) -> Settings:
    """Read a TOML file; relative lexicon folders are looked for beside it.

    Raises ``InputError`` that names the file, the key and the cure.
    """
    try:
        table = tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise InputError(str(path), f"cannot be read ({error.strerror})", "name a TOML file of settings") from None
    except UnicodeDecodeError:
        raise InputError(str(path), "is not UTF-8", "save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise InputError(str(path), f"is not TOML: {error}", 'write lines such as tagger = "slovnet"') from None
    known = Settings.__struct_fields__
    for key in table:
        if key not in known:
            raise InputError(str(path), f"no setting is named {key!r}", f"the settings are {', '.join(known)}")
    try:
        settings = msgspec.convert(_plain(table), Settings)
        return msgspec.structs.replace(
            settings,
            lexicon=tuple(str(path.parent / folder) for folder in settings.lexicon),
            components=tuple(_beside(path, named) for named in settings.components),
            published=settings.published and iso_day(settings.published),
        )
    except (msgspec.ValidationError, SettingsError) as error:
        raise InputError(str(path), str(error), "mend that setting") from None


def iso_day(told: str | date) -> str:
    """Give a date, or a date with a time, as a day: «2024-09-12T10:00:00+03:00», «12.09.2024» → «2024-09-12».

    Raises ``SettingsError`` for anything else.
    """
    text = told.isoformat() if isinstance(told, date) else told
    if isinstance(text, str):
        text = RUSSIAN_DAY.sub(r"\3-\2-\1", text.strip())
        day, rest = text[:10], text[10:]
        if ISO_DAY.fullmatch(day) and rest[:1] in ("", "T", " "):
            try:
                return date.fromisoformat(day).isoformat()
            except ValueError:
                pass
    raise SettingsError(f"published is {told!r}, which is no date; write it like 2024-09-12")


def _beside(path: Path, component: str) -> str:
    file, colon, name = component.rpartition(":")
    return f"{path.parent / file}:{name}" if colon else component


def _plain(table: dict[str, Any]) -> dict[str, Any]:
    # TOML has dates of its own, and one folder or component needs no list.
    plain = {key: value.isoformat() if isinstance(value, date) else value for key, value in table.items()}
    return {key: [value] if key in ("lexicon", "components") and isinstance(value, str) else value for key, value in plain.items()}
