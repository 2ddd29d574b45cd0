"""What decides a record besides its document: a change of it makes a resumed run read again."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from extract import __version__
from extract.lang.models import model_files
from extract.lexicon import open_lexicon
from extract.run.reader import Reading


def fingerprint(reading: Reading) -> str:
    """Name the version, the settings, the vocabularies and the models."""
    settings = reading.settings
    lexicon = open_lexicon(settings.lexicon).fingerprint
    return settings.fingerprint(__version__, lexicon, checksum(model_files(settings.tagger)), keep_text=reading.keep_text)


def checksum(paths: list[Path]) -> str:
    """Name the contents of files."""
    digest = sha256()
    for path in paths:
        with path.open("rb") as file:
            for block in iter(lambda: file.read(1 << 20), b""):
                digest.update(block)
    return digest.hexdigest()
