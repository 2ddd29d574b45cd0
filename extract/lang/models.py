"""Which files hold the models, for those who must know whether they are the same."""

from __future__ import annotations

from pathlib import Path

from extract.lang.shipped import ROLES, shipped
from extract.lang.slovnet.packs import ENTITIES, FIRST_NAMES, LAST_NAMES, MORPHOLOGY, NAVEC, pack_path


def model_files(tagger: str) -> list[Path]:
    """List the files that a pipeline with this tagger reads. Raises ``ModelError`` if one is missing."""
    packs = [*(pack_path(name) for name in (NAVEC, MORPHOLOGY, FIRST_NAMES, LAST_NAMES)), shipped(*ROLES)]
    if tagger == "slovnet":
        return [*packs, pack_path(ENTITIES)]
    from extract.lang.tagger.weights import weights_files

    # The accurate one reads the states of slovnet's names too.
    return [*packs, pack_path(ENTITIES), *weights_files(tagger)]
