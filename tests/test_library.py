"""What a user of the library may get wrong is told, not read as something else."""

from __future__ import annotations

import pytest

import extract
from extract.errors import SettingsError

TEXT = "Вчера в Казани прошёл форум «Чистая река»."


def test_a_day_that_is_none_is_refused(nlp: extract.Pipeline) -> None:
    for read in (nlp, nlp.doc):
        with pytest.raises(SettingsError, match="write it like 2024-09-12"):
            read(TEXT, published="12 сентября")


def test_a_time_of_day_is_left_out(nlp: extract.Pipeline) -> None:
    event = nlp(TEXT, published="2024-05-04T10:00:00+03:00").event
    assert event
    assert event.start
    assert event.start.value == "2024-05-03"


def test_one_text_is_not_many(nlp: extract.Pipeline) -> None:
    with pytest.raises(SettingsError, match="pipe reads many texts"):
        next(nlp.pipe(TEXT))


def test_one_folder_and_one_component_need_no_list(tmp_path: object) -> None:
    assert extract.load(overlays=str(tmp_path)).lexicon.overlays == (str(tmp_path),)
    with pytest.raises(SettingsError, match="component 'absent'"):
        extract.load(components="absent")
