"""The samples and their gold records agree with each other and with the shape that the guide gives."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import msgspec
import pytest

from extract.record import Bound, CountryRole, Mode, Of

SAMPLES = Path(__file__).parent.parent / "samples"
RELEASES = sorted((SAMPLES / "releases").glob("*.txt"))
README = (SAMPLES / "README.md").read_text("utf-8")
STEM_LENGTH = 4
NUMBER_WORDS = {
    2: "две|двумя|двух",
    3: "трех|тремя|три",
    4: "четыр",
    5: "пят",
    6: "шест",
    7: "сем",
    8: "восем|восьм",
    9: "девят",
    10: "десят",
    12: "двенадцат",
    14: "четырнадцат",
    18: "восемнадцат",
    20: "дв(?:а|ух) десятк|двадцат",
    32: "тридцат[ьи]ю? дв",
    40: "сорок",
    150: "полторы сотни",
    200: "двести|двухсот",
    1500: "полутора тысяч|полторы тысячи",
    2000: "двух тысяч|две тысячи",
    2500: "двух с половиной тысяч",
}


class Names(msgspec.Struct, forbid_unknown_fields=True):
    name: list[str]
    optional: bool = False


class Event(msgspec.Struct, forbid_unknown_fields=True):
    name: list[str]
    kind: str
    theme: list[str] | None
    part_of: list[str] | None
    start: str | None
    end: str | None
    city: list[str] | None
    region: list[str] | None
    country: str | None
    venue: list[str] | None


class Count(msgspec.Struct, forbid_unknown_fields=True):
    of: Of
    value: int
    bound: Bound
    upper: int | None = None
    optional: bool = False


class Country(msgspec.Struct, forbid_unknown_fields=True):
    code: str
    role: CountryRole
    optional: bool = False


class Participant(Names):
    position: list[str] | None = msgspec.field(default_factory=list)
    organisation: list[str] | None = msgspec.field(default_factory=list)


class Speaker(Participant):
    mode: Mode = "unknown"


class GoldRecord(msgspec.Struct, forbid_unknown_fields=True):
    event: Event | None
    attendance: list[Count]
    countries: list[Country]
    organisations: list[Names]
    speakers: list[Speaker]
    participants: list[Participant]


class Gold(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    published: str | None
    text: str
    record: GoldRecord


def encoding(name: str) -> str:
    """Give the encoding that the table of samples/README.md names for a release."""
    row = re.search(rf"^\| `{re.escape(name)}` \| ([\w-]+)", README, re.MULTILINE)
    assert row, f"samples/README.md has no row for {name}"
    return row.group(1)


def plain(text: str) -> str:
    """Lower case, е for ё, no stress marks or soft hyphens, single spaces, digits of a number run together."""
    text = text.lower().replace("ё", "е").replace("\u00ad", "").replace("\u0301", "")
    text = re.sub(r"\s+", " ", text)
    return re.sub(r"(?<=\d) (?=\d{3}\b)", "", text)


def stems(name: str) -> list[str]:
    return [word[: min(STEM_LENGTH, len(word) - 1)] or word for word in re.findall(r"[^\W_]+", plain(name))]


def stands_in(name: str, text: str) -> bool:
    """Whether each of the name's words, but for its ending, begins a word of the text; initials pair with a name."""
    return all(re.search(rf"\b{stem}", text) for stem in stems(name))


def is_counted(value: int, text: str) -> bool:
    thousands = rf"|\b{value // 1000}(?=\s*тыс)" if value % 1000 == 0 else ""
    words = rf"|\b(?:{NUMBER_WORDS[value]})" if value in NUMBER_WORDS else ""
    return bool(re.search(rf"(?<![\d,]){value}(?![\d,])(?!,\d){thousands}{words}", text))


@pytest.fixture(params=RELEASES, ids=lambda path: path.stem)
def release(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


@pytest.fixture
def gold(release: Path) -> Gold:
    return msgspec.json.decode((SAMPLES / "gold" / f"{release.stem}.json").read_bytes(), type=Gold)


def test_every_release_has_its_gold_record() -> None:
    assert len(RELEASES) >= 14
    assert [path.stem for path in RELEASES] == sorted(path.stem for path in (SAMPLES / "gold").glob("*.json"))
    assert sorted(re.findall(r"^\| `([\w-]+)` \|", README, re.MULTILINE)) == [path.stem for path in RELEASES]


def test_gold_text_is_the_decoded_release(release: Path, gold: Gold) -> None:
    assert gold.id == release.stem
    assert gold.text == release.read_bytes().decode(encoding(release.stem))


def test_every_key_is_written_out(release: Path) -> None:
    record = msgspec.json.decode((SAMPLES / "gold" / f"{release.stem}.json").read_bytes())["record"]
    for person in record["speakers"] + record["participants"]:
        assert {"name", "position", "organisation"} <= person.keys()
    assert all("mode" in person for person in record["speakers"])


def test_dates_are_iso_and_in_order(gold: Gold) -> None:
    assert gold.published is None or date.fromisoformat(gold.published)
    event = gold.record.event
    for day in (event.start, event.end) if event else ():
        assert day is None or date.fromisoformat(f"{day}-01-01"[:10])
    if event and event.start and event.end:
        assert event.start <= event.end


def test_a_document_without_an_event_has_nobody_at_it(gold: Gold) -> None:
    if gold.record.event is None:
        assert not gold.record.attendance
        assert not gold.record.speakers
        assert not gold.record.participants
        assert {country.role for country in gold.record.countries} <= {"mentioned"}


def test_countries_are_codes_and_the_host_is_where_the_event_is(gold: Gold) -> None:
    codes = [country.code for country in gold.record.countries]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch("[A-Z]{2}", code) for code in codes)
    where = gold.record.event.country if gold.record.event else None
    assert all((country.role == "host") == (country.code == where) for country in gold.record.countries)


def test_counts_stand_in_the_text(gold: Gold) -> None:
    text = plain(gold.text)
    for count in gold.record.attendance:
        assert is_counted(count.value, text), count
        assert count.upper is None or (count.upper > count.value and is_counted(count.upper, text)), count


def test_names_stand_in_the_text(gold: Gold) -> None:
    text = plain(gold.text)
    record = gold.record
    lists = [organisation.name for organisation in record.organisations if not organisation.optional]
    for person in [*record.speakers, *record.participants]:
        lists += [person.name, *(part for part in (person.position, person.organisation) if part)]
    if record.event:
        event = record.event
        assert stands_in(event.kind, text), event.kind
        lists += [part for part in (event.name, event.theme, event.part_of, event.city, event.region, event.venue) if part]
    for accepted in lists:
        assert accepted
        assert any(stands_in(name, text) for name in accepted), accepted
        assert all(name == " ".join(name.split()) for name in accepted), accepted


def test_a_theme_is_quoted_word_for_word(gold: Gold) -> None:
    if gold.record.event and gold.record.event.theme:
        assert plain(gold.record.event.theme[0]) in plain(gold.text)


@pytest.mark.parametrize("mark", ["\r\n", "\u00a0", "\u00ad", "\u0301", "ё", "№", '"', "— ", "– "])
def test_the_samples_hold_the_marks_that_real_releases_hold(mark: str) -> None:
    assert any(mark in path.read_bytes().decode(encoding(path.stem)) for path in RELEASES)
