"""The list of what has no record, and why: JSON Lines beside the output."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import msgspec

from extract.errors import InputError
from extract.run.ledger import Failure


def failures_path(output: Path) -> Path:
    """Give the place of an output's list of failures."""
    return output.with_name(f"{output.name}.failures.jsonl")


def write_failures(failures: Iterable[Failure], path: Path) -> int:
    """Write a line a failure (``id, source, error, attempts``) and count them; without failures there is no list."""
    count = 0
    draft = path.with_name(f".{path.name}.part")
    try:
        with draft.open("wb") as file:
            for failure in failures:
                file.write(msgspec.json.encode(failure._asdict()) + b"\n")
                count += 1
        if count:
            draft.replace(path)
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise InputError(str(path), f"cannot be written ({error.strerror})", "make room, or choose another place") from None
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return count
