"""Options that several commands share, and the settings that come of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from extract.config import Settings, iso_day, read_settings
from extract.errors import SettingsError

if TYPE_CHECKING:
    from extract.pipeline import Pipeline

PUBLISHED = click.option(
    "--published", metavar="DATE", help="The day the releases came out, for those that do not say: «сегодня» is resolved against it."
)
LEXICON = click.option(
    "--lexicon", metavar="DIR", multiple=True, help="A folder of .tsv files that add to the vocabularies; may be repeated."
)
CONFIG = click.option("--config", metavar="FILE", type=click.Path(path_type=Path), help="Settings in TOML; options go before them.")


def reading_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that decide how a text is read."""
    return PUBLISHED(LEXICON(CONFIG(command)))


def settings_of(config: Path | None, published: str | None, lexicon: tuple[str, ...]) -> Settings:
    """Give the settings of the file with the options before them."""
    settings = read_settings(config) if config else Settings()
    if published is not None:
        try:
            settings = msgspec.structs.replace(settings, published=iso_day(published))
        except SettingsError as error:
            raise SettingsError(str(error).replace("published is", "--published:", 1)) from None
    if lexicon:
        settings = msgspec.structs.replace(settings, lexicon=lexicon)
    for folder in settings.lexicon:
        if not Path(folder).is_dir():
            raise SettingsError(f"{folder}: no such lexicon folder; name a folder of .tsv files")
    return settings


def load(settings: Settings) -> Pipeline:
    """Load the models; the one place where the command line waits for spaCy."""
    from extract.workers import load_lean

    return load_lean(settings.lexicon, settings.tagger, settings.components)
