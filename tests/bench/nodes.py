"""Read many documents on a Ray cluster of two nodes on this machine, undisturbed and with a node killed in the middle.

Each run is compared with ``--engine pool``: the sorted outputs must be equal byte for byte. The nodes are processes of their own
(``ray start``, then ``ray start --address``, as ``Cluster`` does it), with object stores and schedulers of their own.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

from tests.run.cluster import cluster
from tests.run.processes import run, start, wait_until_it_reads
from tests.run.varied import varied, write_rows


def on_two_nodes(rows: Path, out: Path, *, kill: bool) -> tuple[float, int]:
    """Run; the seconds it took, and the size of the ledger when a node was killed."""
    with cluster(2) as nodes:
        if isinstance(nodes, Exception):
            raise SystemExit(f"Ray cannot start here: {nodes}")
        began = time.perf_counter()
        running = start(rows, "-o", out, "--engine", "ray", "--workers", "2")
        size = 0
        if kill:
            for _ in range(3):
                size = wait_until_it_reads(out, size)
            assert running.poll() is None, "the run was over before the node was killed; give it more documents"
            nodes.remove_node(nodes.list_all_nodes()[-1], allow_graceful=False)
        _, told = running.communicate()
        assert running.returncode == 0, told
        print(told.strip())
        return time.perf_counter() - began, size


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1000)
    documents = parser.parse_args().documents
    with tempfile.TemporaryDirectory() as folder:
        rows = write_rows(Path(folder) / "rows.jsonl", varied(documents))
        pool = Path(folder) / "pool.jsonl"
        print(run(rows, "-o", pool, "--engine", "pool", "--workers", "2").strip())
        expected = sorted(pool.read_bytes().splitlines())
        assert len(expected) == documents
        for kill in (False, True):
            out = Path(folder) / f"ray-{kill}.jsonl"
            seconds, size = on_two_nodes(rows, out, kill=kill)
            same = sorted(out.read_bytes().splitlines()) == expected
            told = f"a node killed when the ledger had {size / 1000:.0f} kB" if kill else "undisturbed"
            print(f"{documents} documents, {told}: {'the same bytes' if same else 'OTHER BYTES'}, {seconds:.0f} s")


if __name__ == "__main__":
    main()
