"""A crew outlives what its workers do not. Its items are numbers here, and reading is doubling: what counts is who dies when."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from extract.errors import ModelError
from extract.workers import Crew, Limits, Processes, Share

DIES, HANGS, FAILS, IS_LARGE, DIES_ONCE = -1, -2, -3, -4, -5
LARGE = 60 << 20  # bytes, far more than a pipe holds


def doubling(folder: str) -> Callable[[list[int]], list[int | bytes]]:
    def read(items: list[int]) -> list[int | bytes]:
        if DIES in items:
            os.kill(os.getpid(), signal.SIGKILL)
        if HANGS in items:
            time.sleep(600)
        if FAILS in items:
            raise ZeroDivisionError("boom")
        if DIES_ONCE in items and not Path(folder, "died").exists():
            Path(folder, "died").touch()
            os._exit(7)
        return [b"x" * LARGE if item == IS_LARGE else 2 * item for item in items]

    return read


def no_models() -> Callable[[list[int]], list[int]]:
    raise ModelError("no weights; reinstall")


def dies_at_once() -> Callable[[list[int]], list[int]]:
    os._exit(9)


def cut(items: Iterable[int], size: int = 4) -> Iterator[list[int]]:
    batch: list[int] = []
    for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def read(folder: Path, items: Iterable[int], *, workers: int = 2, limits: Limits = Limits()) -> list[Share[int, int]]:  # noqa: B008
    crew: Crew[int, int] = Crew(Processes(doubling, (str(folder),), limits), workers=workers, timeout=limits.timeout)
    with closing(crew.read(cut(items))) as shares:
        return list(shares)


def answers(shares: list[Share[int, int]]) -> dict[int, int]:
    return {item: answer for share in shares for item, answer in zip(share.items, share.answers, strict=False)}


def lost(shares: list[Share[int, int]]) -> dict[int, str]:
    return {share.items[0]: share.lost for share in shares if share.lost}


def test_everything_is_read_once(tmp_path: Path) -> None:
    shares = read(tmp_path, range(50), workers=3)
    assert sorted(item for share in shares for item in share.items) == list(range(50))
    assert answers(shares) == {number: 2 * number for number in range(50)}
    assert not multiprocessing.active_children()


def signing() -> Callable[[list[int]], list[tuple[int, int]]]:
    return lambda items: [(item, os.getpid()) for item in items]


def test_a_worker_that_has_read_much_makes_place_for_another() -> None:
    crew: Crew[int, tuple[int, int]] = Crew(Processes(signing, ()), workers=2, lasts=8)
    signed = [answer for share in crew.read(cut(range(40))) for answer in share.answers]
    assert sorted(item for item, _ in signed) == list(range(40))
    assert all(count <= 8 for count in Counter(pid for _, pid in signed).values())
    assert not multiprocessing.active_children()


def test_nothing_to_read_starts_nobody(tmp_path: Path) -> None:
    assert read(tmp_path, []) == []


@pytest.mark.parametrize(("item", "why", "tries"), [(DIES, "SIGKILL", 3), (HANGS, "longer than 2 s", 2)])
def test_a_bad_item_is_lost_alone(tmp_path: Path, item: int, why: str, tries: int) -> None:
    shares = read(tmp_path, [*range(6), item, *range(6, 20)], limits=Limits(timeout=2))
    assert answers(shares) == {number: 2 * number for number in range(20)}
    assert list(lost(shares)) == [item]
    assert why in lost(shares)[item]
    assert [share.tries for share in shares if share.lost] == [tries]


def test_what_dies_once_is_read_again(tmp_path: Path) -> None:
    shares = read(tmp_path, [*range(6), DIES_ONCE, *range(6, 20)])
    assert (len(answers(shares)), lost(shares)) == (21, {})


def test_a_worker_is_killed_while_it_sends(tmp_path: Path) -> None:
    """What breaks pools that share a queue: half a message, and a lock that nobody gives back."""
    crew: Crew[int, int | bytes] = Crew(Processes(doubling, (str(tmp_path),)), workers=2)
    killed: list[int] = []
    over = threading.Event()

    def kill_while_it_sends() -> None:
        before = _received()
        while not killed and not over.is_set():
            if _received() - before > LARGE // 10:
                for worker in multiprocessing.active_children():
                    killed.append(worker.pid or 0)
                    os.kill(killed[-1], signal.SIGKILL)

    watch = threading.Thread(target=kill_while_it_sends, daemon=True)
    watch.start()
    found = []
    for share in crew.read(cut([IS_LARGE, 1, 2, 3, 4, 5, 6, 7])):
        found += share.items
        assert share.lost is None
    over.set()
    watch.join()
    assert killed
    assert sorted(found) == [IS_LARGE, 1, 2, 3, 4, 5, 6, 7]


def _received() -> int:
    return int(Path("/proc/self/io").read_text().split("rchar: ")[1].split()[0])


def test_what_a_reader_raises_is_raised(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError, match="boom") as raised:
        read(tmp_path, [1, FAILS, 2])
    assert "in a worker" in raised.value.__notes__[0]
    assert not multiprocessing.active_children()


def test_workers_that_cannot_begin() -> None:
    crew: Crew[int, int] = Crew(Processes(no_models, ()), workers=2)
    with pytest.raises(ModelError, match="no weights"):
        next(crew.read([[1]]))
    crew = Crew(Processes(dies_at_once, ()), workers=2)
    with pytest.raises(ModelError, match=r"exit code 9.*printed above"):
        next(crew.read([[1]]))


def test_few_batches_are_taken_ahead(tmp_path: Path) -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(4000):
            taken.append(number)
            yield number

    crew: Crew[int, int] = Crew(Processes(doubling, (str(tmp_path),)), workers=2)
    with closing(crew.read(cut(items()))) as shares:
        for _ in range(3):
            next(shares)
        assert len(taken) < 100
    assert not multiprocessing.active_children(), "whoever stops listening ends the workers"
