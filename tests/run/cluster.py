"""A Ray cluster on this machine, small, whose nodes are processes; everything ends with it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
QUIET = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_ENABLE_RECORD_ACTOR_TASK_LOGGING": "0", "PYTHONPATH": str(ROOT)}
OBJECTS = 80 << 20  # bytes of the object store: results go straight back and never lie there


@contextmanager
def cluster(nodes: int, cpus: int = 1) -> Iterator[Any]:
    """Start the first node and further ones; give the ``Cluster``, or the error that it cannot start with."""
    from ray.cluster_utils import Cluster

    folder = tempfile.mkdtemp(prefix="ray", dir="/tmp")  # sockets need a short path
    before = {name: os.environ.get(name) for name in (*QUIET, "RAY_TMPDIR", "RAY_ADDRESS")}
    os.environ.update(QUIET, RAY_TMPDIR=folder)
    started = Cluster()
    try:
        try:
            for _ in range(nodes):
                started.add_node(num_cpus=cpus, object_store_memory=OBJECTS, include_dashboard=False)
        except Exception as error:
            yield error
            return
        os.environ["RAY_ADDRESS"] = started.address
        yield started
    finally:
        started.shutdown()
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        shutil.rmtree(folder, ignore_errors=True)
