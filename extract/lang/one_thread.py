"""One thread for numpy's products: ours are small, and the threads that BLAS would wake mostly wait for each other."""

from __future__ import annotations

from contextlib import ExitStack
from threading import Lock

import numpy as np  # noqa: F401 - its BLAS must be there when it is looked for
from threadpoolctl import ThreadpoolController


class OneThread:
    """Holds BLAS to one thread while anybody is inside; gives back what the process had when the last one leaves.

    Threads that read side by side share the limit: were each to restore what it found, the process could be left with one thread.
    """

    def __init__(self) -> None:
        self._libraries = ThreadpoolController()
        self._lock, self._inside, self._limit = Lock(), 0, ExitStack()

    def __enter__(self) -> None:
        with self._lock:
            self._inside += 1
            if self._inside == 1:
                self._limit.enter_context(self._libraries.limit(limits=1))

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1
            if not self._inside:
                self._limit.close()


one_thread = OneThread()
