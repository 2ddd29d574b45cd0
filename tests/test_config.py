from __future__ import annotations

from pathlib import Path

import pytest

from extract.config import Settings, iso_day, read_settings
from extract.errors import InputError, SettingsError


def settings(tmp_path: Path, toml: str) -> Settings:
    path = tmp_path / "settings.toml"
    path.write_text(toml, "utf-8")
    return read_settings(path)


def test_an_empty_file_holds_the_defaults(tmp_path: Path) -> None:
    assert settings(tmp_path, "") == Settings()


def test_folders_lie_beside_the_file(tmp_path: Path) -> None:
    assert settings(tmp_path, 'lexicon = ["words"]').lexicon == (str(tmp_path / "words"),)
    assert settings(tmp_path, 'lexicon = "words"').lexicon == (str(tmp_path / "words"),)
    assert settings(tmp_path, 'lexicon = ["/abs"]').lexicon == ("/abs",)


def test_components_lie_beside_the_file(tmp_path: Path) -> None:
    assert settings(tmp_path, 'components = ["mine.py:x", "theirs"]').components == (f"{tmp_path / 'mine.py'}:x", "theirs")


def test_a_date_needs_no_quotation_marks(tmp_path: Path) -> None:
    assert settings(tmp_path, "published = 2024-09-12").published == "2024-09-12"
    assert settings(tmp_path, 'published = "2024-09-12"').published == "2024-09-12"


def test_an_unknown_key_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"'lexikon'.*the settings are lexicon, tagger, published, timeout, memory, longest, components"):
        settings(tmp_path, 'lexikon = ["words"]')


def test_the_fingerprint_names_what_decides() -> None:
    def told(
        settings: Settings | None = None, version: str = "1.0", words: str = "words", models: str = "models", keep: bool = False
    ) -> str:
        return (settings or Settings()).fingerprint(version, words, models, keep_text=keep)

    changed = [
        told(Settings(published="2024-01-01")),
        told(Settings(tagger="fast")),
        told(version="1.1"),
        told(words="other words"),
        told(models="other models"),
        told(keep=True),
    ]
    assert len({told(), *changed}) == len(changed) + 1
    assert told() == told(Settings(lexicon=("elsewhere",))), "where the words lie does not matter"
    assert told() == told(Settings(timeout=1, memory=1000)), "limits do not change a record"


@pytest.mark.parametrize("text", ["2024-09-12", " 2024-09-12 ", "2024-09-12T10:00:00+03:00", "2024-09-12 10:00"])
def test_iso_day(text: str) -> None:
    assert iso_day(text) == "2024-09-12"


@pytest.mark.parametrize("text", ["", "2024", "20240912", "2024-W37-4", "2024-09-12junk", "٢٠٢٤-٠٩-١٢"])
def test_no_day(text: str) -> None:
    with pytest.raises(SettingsError, match="like 2024-09-12"):
        iso_day(text)
