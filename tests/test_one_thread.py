"""Reading holds BLAS to one thread, and gives back what was there."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from threadpoolctl import threadpool_info, threadpool_limits

from extract.lang.one_thread import one_thread
from extract.pipeline import Pipeline

TEXT = "3 мая 2024 года в Рязани открылся форум пасечников."


def blas_threads() -> list[int]:
    return [library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"]


@pytest.fixture(autouse=True)
def two_threads() -> object:
    with threadpool_limits(2, "blas"):
        if blas_threads() != [2]:
            pytest.skip("this machine's BLAS has one thread")
        yield


def test_one_thread_inside_and_two_again_behind() -> None:
    with one_thread:
        assert blas_threads() == [1]
        with one_thread:
            assert blas_threads() == [1]
        assert blas_threads() == [1]
    assert blas_threads() == [2]


def test_an_error_inside_gives_them_back() -> None:
    with pytest.raises(ValueError, match="inside"), one_thread:
        raise ValueError("inside")
    assert blas_threads() == [2]


def test_texts_read_side_by_side_leave_what_was_there(nlp: Pipeline) -> None:
    with ThreadPoolExecutor(3) as threads:
        records = list(threads.map(nlp, [TEXT] * 6))
    assert blas_threads() == [2]
    assert {record.event.name.value for record in records if record.event is not None} == {"форум пасечников"}
    assert len(list(nlp.pipe([TEXT] * 3))) == 3
    assert blas_threads() == [2]
