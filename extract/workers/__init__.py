"""Workers: each loads the models once and gives records back, never ``Doc``s."""

from extract.workers.crew import Crew, Share
from extract.workers.lean import load_lean
from extract.workers.pipe import Release, pooled
from extract.workers.process import Limits, limit_memory
from extract.workers.spawned import Processes
from extract.workers.worker import Answers, Broken, Ready, Word, Worker

__all__ = [
    "Answers",
    "Broken",
    "Crew",
    "Limits",
    "Processes",
    "Ready",
    "Release",
    "Share",
    "Word",
    "Worker",
    "limit_memory",
    "load_lean",
    "pooled",
]
