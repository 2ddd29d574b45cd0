"""What decides a record besides its document: a change of it makes a resumed run read again."""

from __future__ import annotations

from hashlib import file_digest, sha256
from pathlib import Path

from extract import __version__
from extract.errors import SettingsError
from extract.lang.models import model_files
from extract.lexicon import Lexicon
from extract.run.reader import Reading


def fingerprint(reading: Reading) -> str:
    """Name the version, the settings, the vocabularies, the models and the files of components from outside."""
    settings = reading.settings
    lexicon = Lexicon(settings.lexicon).fingerprint  # as the files are now
    own = [Path(file) for file, colon, _ in (named.rpartition(":") for named in settings.components) if colon]
    models = checksum([*model_files(settings.tagger), *own])
    return settings.fingerprint(__version__, lexicon, models, keep_text=reading.keep_text)


def checksum(paths: list[Path]) -> str:
    """Name the contents of files."""
    digest = sha256()
    for path in paths:
        try:
            with path.open("rb") as file:
                digest.update(file_digest(file, "sha256").digest())
        except OSError as error:
            raise SettingsError(f"{path}: cannot be read ({error.strerror}); check the path") from None
    return digest.hexdigest()
