from __future__ import annotations

import pytest

import extract


@pytest.fixture(scope="session")
def nlp() -> extract.Pipeline:
    return extract.load()
