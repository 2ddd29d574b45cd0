"""Worker processes: each loads the models once and gives records back, never ``Doc``s."""

from extract.workers.crew import Crew, Share
from extract.workers.pipe import Release, pooled
from extract.workers.process import Limits

__all__ = ["Crew", "Limits", "Release", "Share", "pooled"]
