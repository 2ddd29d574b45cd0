"""Find natasha's model packs without importing natasha (its import needs what fresh environments lack)."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path

from extract.errors import ModelError

NAVEC = "emb/navec_news_v1_1B_250K_300d_100q.tar"
MORPHOLOGY = "model/slovnet_morph_news_v1.tar"
ENTITIES = "model/slovnet_ner_news_v1.tar"
FIRST_NAMES = "dict/first.txt"
LAST_NAMES = "dict/last.txt"


def pack_path(name: str) -> Path:
    """Give the path of one of natasha's packs; ``$PRESS_EXTRACT_MODELS`` is looked in first."""
    folder = os.environ.get("PRESS_EXTRACT_MODELS")
    if folder and (Path(folder) / name).is_file():
        return Path(folder) / name
    spec = find_spec("natasha")
    if spec is None or spec.origin is None:
        raise ModelError("natasha is not installed, its wheel holds the model packs; run: pip install natasha")
    path = Path(spec.origin).parent / "data" / name
    if not path.is_file():
        raise ModelError(f"{path}: no such model pack; reinstall natasha 1.6")
    return path
