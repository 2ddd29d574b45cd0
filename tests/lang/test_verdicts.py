"""Verdicts remember what is met again and again, and let the rest go."""

from __future__ import annotations

from extract.lang.verdicts import Verdicts


def test_forms_that_are_met_again_stay() -> None:
    asked: list[str] = []

    def judge(form: str) -> int:
        asked.append(form)
        return len(form)

    verdicts = Verdicts(judge, most=10)
    for number in range(1000):
        assert verdicts["форум"] == 5
        assert verdicts[str(number)] == len(str(number))
    assert asked.count("форум") == 1
    assert len(asked) == 1001
    assert len(verdicts) + len(verdicts.before) <= 20


def test_an_answer_may_be_none() -> None:
    asked: list[str] = []
    verdicts: Verdicts[str, None] = Verdicts(asked.append, most=1)
    for form in ("а", "б", "а", "б"):
        assert verdicts[form] is None
    assert asked == ["а", "б"]
