"""Workers: each loads the models once and gives records back, never ``Doc``s."""

from extract.workers.crew import Crew, Share
from extract.workers.lean import load_lean
from extract.workers.pipe import crew_of, pooled
from extract.workers.process import Limits, limit_memory
from extract.workers.release import Readable, Release, release_of, text_of
from extract.workers.spawned import Processes, processors
from extract.workers.worker import Answers, Broken, Ready, Word, Worker

__all__ = [
    "Answers",
    "Broken",
    "Crew",
    "Limits",
    "Processes",
    "Readable",
    "Ready",
    "Release",
    "Share",
    "Word",
    "Worker",
    "crew_of",
    "limit_memory",
    "load_lean",
    "pooled",
    "processors",
    "release_of",
    "text_of",
]
