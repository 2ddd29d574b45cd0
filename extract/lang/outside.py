"""Components from outside: a user's own stages of the pipeline, found by name."""

from __future__ import annotations

from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from spacy.language import Language

from extract.errors import SettingsError


def add_component(nlp: Language, named: str) -> None:
    """Add a component behind ours: ``name``, if an installed package registers it with spaCy, or ``file.py:name``.

    Raises ``SettingsError`` if there is no such component, or its file cannot be run.
    """
    file, _, name = named.rpartition(":")
    if file:
        _run(Path(file).resolve())
    if not nlp.has_factory(name):
        where = f"{file} registers no such component" if file else "no installed package registers it; name its file too, as file.py:name"
        raise SettingsError(f"component {name!r}: {where}; register it with @Language.component({name!r})")
    nlp.add_pipe(name)


@cache
def _run(path: Path) -> None:
    spec = spec_from_file_location(path.stem, path)
    if not path.is_file() or spec is None or spec.loader is None:
        raise SettingsError(f"{path}: no such file of Python; check the path")
    try:
        spec.loader.exec_module(module_from_spec(spec))
    except Exception as error:
        raise SettingsError(f"{path}: {type(error).__name__} while running it ({error}); mend it") from error
