"""Known first names."""

from __future__ import annotations

from functools import lru_cache

from extract.lang.slovnet.packs import FIRST_NAMES, pack_path
from extract.lexicon import open_lexicon


@lru_cache(maxsize=1)
def first_names() -> dict[str, str]:
    """Give known first names (norm form) with their gender: ``m``, ``f`` or an empty string."""
    names = dict.fromkeys(pack_path(FIRST_NAMES).read_text("utf-8").split(), "")
    names.update({row["name"]: row["gender"] for row in open_lexicon().table("first_names")})
    return {name.replace("ё", "е"): gender for name, gender in names.items()}
