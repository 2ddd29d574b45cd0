from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

import extract
from extract.record import Record
from extract.write.review import Page
from tests.chromium import NEEDED, chromium, missing, needed
from tests.write.review.records import named, read_samples

EARLIER = {"Network.requestWillBeSent", "Network.webSocketCreated"}
OWN = ("file:", "data:", "blob:", "chrome:", "about:")


@pytest.fixture(scope="session")
def samples(nlp: extract.Pipeline) -> list[Record]:
    """The samples' records with their texts."""
    return read_samples(nlp)


@pytest.fixture(scope="session")
def many(samples: list[Record]) -> list[Record]:
    """200 records: the samples' under new ids."""
    again = (samples[n % len(samples)] for n in range(200))
    return [named(record, f"{record.document.id}-{n:03}", str(record.document.text)) for n, record in enumerate(again)]


@pytest.fixture(scope="session")
def page_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Write the page of some records."""

    def write(records: list[Record], lang: str = "ru", trouble: str = "missing") -> Path:
        page = Page(lang)
        for record in records:
            text = record.document.text
            page.add(record, *((None, trouble) if text is msgspec.UNSET else (text, "")))
        path = tmp_path_factory.mktemp("page") / "review.html"
        path.write_text(page.html(), "utf-8")
        return path

    return write


@pytest.fixture(scope="session")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("downloads")


@pytest.fixture(scope="session")
def opened_browser(downloads: Path) -> Iterator[Any]:
    lacks = missing()
    if lacks and needed():
        pytest.fail(f"{NEEDED}=1, and {lacks} is not installed")
    if lacks:
        pytest.skip(f"{lacks} is not installed: apt-get install chromium chromium-driver")
    with chromium(downloads=downloads) as browser:
        yield browser


@pytest.fixture
def browser(opened_browser: Any) -> Iterator[Any]:
    """A browser whose pages must neither complain nor ask anything of anyone."""
    opened_browser.get_log("browser")
    opened_browser.get_log("performance")
    yield opened_browser
    complaints = [entry["message"] for entry in opened_browser.get_log("browser")]
    messages = [json.loads(entry["message"])["message"] for entry in opened_browser.get_log("performance")]
    asked = [message["params"].get("request", message["params"])["url"] for message in messages if message["method"] in EARLIER]
    opened_browser.get("about:blank")
    assert not complaints
    assert asked, "the log of requests is empty: not even the page is in it"
    assert [url for url in asked if not url.startswith(OWN)] == []
