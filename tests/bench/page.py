"""How fast the review page of many records opens and filters in headless Chromium.

    python -m tests.bench.page [RECORDS] [--records 10000] [--pictures FOLDER]

RECORDS is a .jsonl that ``press-extract run --keep-text`` wrote; without it, the samples are read. They are repeated under new ids, each
text and name differing, until there are enough. The bars: 3 s to open, 0.2 s to filter. ``--pictures`` writes the README's pictures
of the samples instead (made with the Debian fonts fonts-inter and fonts-paratype).
"""

from __future__ import annotations

import argparse
import io
import statistics
import tempfile
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import msgspec

import extract
from extract.record import Record, from_json
from extract.write.review import Page
from tests.chromium import chromium
from tests.write.review.records import named, read_samples

COLOURS = 160  # of a picture
SEARCH = """
const done = arguments[1], input = document.querySelector("#query"), began = performance.now();
input.value = arguments[0];
input.dispatchEvent(new Event("input", {bubbles: true}));
requestAnimationFrame(() => setTimeout(() => done([performance.now() - began, document.querySelector("#found").textContent])));
"""
SORT = """
const done = arguments[1], began = performance.now();
document.querySelector(`[data-by=${arguments[0]}] button`).click();
requestAnimationFrame(() => setTimeout(() => done([performance.now() - began, ""])));
"""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("records", nargs="?", type=Path)
    options.add_argument("--records", dest="number", type=int, default=10_000)
    options.add_argument("--pictures", type=Path, metavar="FOLDER")
    given = options.parse_args()
    records = [from_json(line) for line in given.records.read_bytes().splitlines()] if given.records else read_samples(extract.load())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "review.html"
        if given.pictures:
            path.write_text(page_of(records), "utf-8")
            take_pictures(path, given.pictures)
        else:
            measure(path, list(repeated(records, given.number)))


def measure(path: Path, records: list[Record]) -> None:
    began = time.process_time()
    path.write_text(page_of(records), "utf-8")
    print(f"{len(records)} records, page made in {time.process_time() - began:.1f} s of CPU, {path.stat().st_size / 1e6:.1f} MB")
    with chromium() as browser:
        opened = []
        for _ in range(3):
            browser.get(path.as_uri())
            while not browser.execute_script("return document.body.dataset.ready"):
                time.sleep(0.02)
            opened.append(browser.execute_script("return performance.getEntriesByName('ready')[0].startTime"))
        print(f"opens in {statistics.median(opened) / 1000:.2f} s (median of {len(opened)})")
        for script, given in ((SEARCH, "форум"), (SEARCH, "форум казань"), (SEARCH, ""), (SORT, "name"), (SORT, "start"), (SORT, "trust")):
            spent, found = browser.execute_async_script(script, given)
            print(f"{'search' if script is SEARCH else 'sort'} {given!r}: {spent / 1000:.3f} s {found}")


def take_pictures(page: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for theme in ("light", "dark"):
        with chromium(width=1360, height=840, dark=theme == "dark") as browser:
            browser.get(page.as_uri() + "#doc=novgorod-restoration")
            time.sleep(1)
            browser.execute_script("document.querySelector('[data-path=\"attendance.1\"] .value').click()")
            time.sleep(1)
            save_small(browser.get_screenshot_as_png(), folder / f"review-{theme}.png")


def save_small(png: bytes, path: Path) -> None:
    """Save a picture in few colours: a page has few, and the README's reader waits for it."""
    from PIL import Image

    Image.open(io.BytesIO(png)).convert("RGB").quantize(COLOURS, kmeans=3, dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"{path}: {path.stat().st_size / 1000:.0f} kB")


def page_of(records: list[Record]) -> str:
    page = Page()
    for record in records:
        text = record.document.text
        page.add(record, None if text is msgspec.UNSET else text)
    return page.html()


def repeated(records: list[Record], number: int) -> Iterator[Record]:
    """Repeat records under new ids; texts and names differ, so that packing and counting gain nothing from copies."""
    for n in range(number):
        record = records[n % len(records)]
        mark = sha256(str(n).encode()).hexdigest()
        record = named(record, f"{record.document.id}-{n}", f"{record.document.text}\n{mark}")
        speakers = tuple(msgspec.structs.replace(speaker, name=f"{speaker.name} {n}") for speaker in record.speakers)
        bodies = tuple(msgspec.structs.replace(body, name=f"{body.name} {n}") for body in record.organisations)
        yield msgspec.structs.replace(record, speakers=speakers, organisations=bodies)


if __name__ == "__main__":
    main()
