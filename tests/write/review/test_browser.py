"""The page of 200 records in headless Chromium."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from selenium.common.exceptions import NoAlertPresentException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from extract.record import Country, Document, Event, Evidence, Field, Record
from tests.cli.conftest import Command, command  # noqa: F401, a fixture
from tests.write.review.sheet import Sheet

PUT_DATE = """
const control = document.querySelector("#filters").elements[arguments[0]];
control.value = arguments[1];
control.dispatchEvent(new Event("change", {bubbles: true}));
"""
SUZHOU = "suzhou-2024-021"
HOSTILE = "\"><script>alert('1')</script><img src=x onerror=alert(2)> & 'форум' <!-- </script>"
EMOJI = "🎉🎊 В Казани 👩\u200d🚀 открылся форум «Река» 🌊. Гости: Китай."


@pytest.fixture(scope="session")
def page(page_of: Callable[..., Path], many: list[Record]) -> Path:
    return page_of(many)


@pytest.fixture
def sheet(browser: Any, page: Path) -> Sheet:
    return fresh(browser, page)


def fresh(browser: Any, path: Path, choose: str = "") -> Sheet:
    Sheet(browser, path)
    browser.execute_script("localStorage.clear()")
    return Sheet(browser, path, choose)


def pick(sheet: Sheet, name: str, value: str) -> None:
    sheet.one(f'#filters [name="{name}"] option[value="{value}"]').click()


def test_search_filter_and_sort(sheet: Sheet) -> None:
    assert sheet.found() == "200 из 200"
    assert len(sheet.rows()) < 50, "only what is in sight is made"
    sheet.one("#query").send_keys("сучжоу")
    assert sheet.found() == "7 из 200"
    sheet.one("#query").send_keys(" Эми пОУП")
    assert sheet.found() == "7 из 200"
    sheet.one("#clear").click()
    pick(sheet, "country", "CN")
    assert sheet.found() == "7 из 200"
    pick(sheet, "kind", "-")
    assert sheet.found() == "0 из 200"
    sheet.one("#clear").click()
    sheet.browser.execute_script(PUT_DATE, "from", "2024-09-10")
    assert any("Сучжоу" in row for row in sheet.rows()), "an event that ends on that day is still on"
    sheet.one("#clear").click()
    sheet.one('[data-by="people"] button').click()
    sheet.one('[data-by="people"] button').click()
    assert sheet.one('[data-by="people"]').get_attribute("aria-sort") == "descending"
    assert "96 000" in sheet.rows()[0]


def test_a_value_and_its_words(sheet: Sheet) -> None:
    sheet.one("#query").send_keys("Сучжоу")
    sheet.choose_first()
    assert sheet.chosen().startswith("suzhou-2024")
    sheet.point(sheet.value("speakers.0"))
    sheet.until(lambda: "Эми Поуп" in sheet.lit())
    sheet.until(lambda: sheet.in_sight(sheet.one("mark.lit"), "#release"))
    sheet.point(sheet.one("#title"))
    assert sheet.lit() == []
    city = next(mark for mark in sheet.all("mark") if mark.text == "Сучжоу")
    sheet.browser.execute_script("arguments[0].scrollIntoView()", city)
    sheet.point(city)
    assert sheet.one(".fact.lit").get_attribute("data-path") in ("event.city", "event.country")
    sheet.until(lambda: sheet.in_sight(sheet.one(".fact.lit"), "#values"))
    sheet.one(".fact.lit .value").click()
    assert "правило" in sheet.one(".fact.lit .about").text
    assert "%" in sheet.one(".fact.lit .about").text


def test_corrections_become_gold(
    sheet: Sheet,
    many: list[Record],
    downloads: Path,
    tmp_path: Path,
    command: Command,  # noqa: F811
) -> None:
    sheet = Sheet(sheet.browser, Path(sheet.browser.current_url.removeprefix("file://").split("#")[0]), SUZHOU)
    correct(sheet, "event.kind", "подфорум особый")
    correct(sheet, "event.name", "подфорум о миграции", "подфорум")
    assert "подфорум о миграции" in sheet.one('[aria-selected="true"] .name').text
    correct(sheet, "attendance.0", "301")
    sheet.value("countries.1").send_keys("x")
    sheet.one('[aria-label^="Добавить: организации"]').click()
    sheet.rewrite("Орган без слов")
    sheet.press(Keys.ENTER)
    assert "исправлений: 5" in sheet.one("#title").text
    sheet.press("j", "a", "j", "r")
    sheet.until(lambda: sheet.one("#download").text == "Скачать правки (2)")
    sheet.one("#download").click()
    path = sheet.until(lambda: next(downloads.glob("gold*.jsonl"), None))
    golden = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    first, second = golden
    record = next(record for record in many if record.document.id == SUZHOU)
    assert (first["id"], first["text"]) == (SUZHOU, record.document.text)
    event = first["record"]["event"]
    assert (event["kind"], event["name"]) == ("подфорум особый", ["подфорум о миграции", "подфорум"])
    assert (event["start"], event["city"], event["country"], event["venue"]) == ("2024-09-09", ["Сучжоу"], "CN", None)
    assert first["record"]["attendance"][0] == {"of": "people", "value": 301, "bound": "about"}
    assert [country["code"] for country in first["record"]["countries"]] == [c.code for n, c in enumerate(record.countries) if n != 1]
    assert first["record"]["organisations"][-1] == {"name": ["Орган без слов"]}
    assert second["id"] == many[22].document.id
    records = tmp_path / "records.jsonl"
    records.write_text("".join(record.to_json() + "\n" for record in many), "utf-8")
    result = command("evaluate", path, records, "--errors")
    assert result.code == 0, result.err
    wrong = [line.split("\t")[1:] for line in result.out.splitlines() if line.startswith(SUZHOU)]
    assert ["event.kind", "missed", "подфорум особый"] in wrong
    assert ["organisations", "missed", "Орган без слов"] in wrong
    assert not [line for line in result.out.splitlines() if line.startswith(second["id"])], "what was accepted is right"


def correct(sheet: Sheet, path: str, *lines: str) -> None:
    sheet.value(path).send_keys("e")
    sheet.rewrite(*lines)
    sheet.press(Keys.ENTER)
    sheet.until(lambda: "edited" in sheet.one(f'[data-path="{path}"]').get_attribute("class"))


def test_decisions_outlive_the_page(sheet: Sheet, page: Path) -> None:
    sheet = Sheet(sheet.browser, page, SUZHOU)
    correct(sheet, "event.kind", "съезд")
    sheet.press("a")
    again = Sheet(sheet.browser, page, SUZHOU)
    assert "съезд" in again.value("event.kind").text
    assert again.one(".act.accept").get_attribute("aria-pressed") == "true"
    again.value("event.kind").click()
    next(button for button in again.all('[data-path="event.kind"] .about button') if button.text == "Вернуть прежнее").click()
    assert "подфорум" in again.value("event.kind").text


def test_a_browser_that_keeps_nothing_is_told_of(browser: Any, page: Path) -> None:
    refuse = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('refused', 'SecurityError'); }})"
    script = browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": refuse})
    try:
        sheet = Sheet(browser, page, SUZHOU)
        assert not sheet.one("#notice").is_displayed()
        sheet.press("a")
        assert "не хранит" in sheet.one("#notice").text
        assert sheet.browser.execute_script("return !dispatchEvent(new Event('beforeunload', {cancelable: true}))")
        sheet.press("a")
        sheet.browser.execute_script("location.hash = ''")
    finally:
        browser.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", script)
        browser.execute_cdp_cmd("Page.navigate", {"url": "about:blank"})


def test_keys(sheet: Sheet) -> None:
    sheet.press("j")
    sheet.until(lambda: sheet.chosen() == "bishkek-ministers-000")
    sheet.press("j", Keys.ARROW_DOWN)
    sheet.until(lambda: sheet.chosen() == "churapcha-bridge-002")
    press_russian(sheet, "л", "KeyK")
    sheet.until(lambda: sheet.chosen() == "bukhara-crafts-001")
    sheet.press("r")
    assert sheet.one("#row-1 [role=img]").get_attribute("aria-label") == "отклонён"
    sheet.press("v", Keys.ARROW_DOWN)
    assert focused_path(sheet) == "event.kind"
    assert sheet.one(".fact.lit").get_attribute("data-path") == "event.kind"
    sheet.press("x")
    assert focused_path(sheet) == "event.kind"
    assert "удалено" in sheet.value("event.kind").text
    sheet.press("x", "e", Keys.ESCAPE)
    assert focused_path(sheet) == "event.kind"
    assert "конгресс" in sheet.value("event.kind").text
    sheet.press("?")
    assert sheet.one("#keys").is_displayed()
    sheet.press(Keys.ESCAPE)
    assert not sheet.one("#keys").is_displayed()
    sheet.press("/", "j")
    assert sheet.one("#query").get_attribute("value") == "j"
    assert sheet.chosen() == "bukhara-crafts-001"
    sheet.press(Keys.ESCAPE, "o")
    sheet.until(lambda: sheet.one("#overview").is_displayed())


def press_russian(sheet: Sheet, letter: str, code: str) -> None:
    for kind in ("keyDown", "keyUp"):
        sheet.browser.execute_cdp_cmd("Input.dispatchKeyEvent", {"type": kind, "key": letter, "code": code, "text": letter})


def focused_path(sheet: Sheet) -> str | None:
    path: str | None = sheet.browser.execute_script("return document.activeElement.closest('[data-path]')?.dataset.path")
    return path


def test_the_overview_filters(sheet: Sheet) -> None:
    titles = sheet.texts("#overview h2")
    assert titles == ["События по месяцам", "Страны событий", "Чаще всего организации", "Чаще всего выступают"]
    bar = next(bar for bar in sheet.all("#overview .ranking button") if bar.text.startswith("Узбекистан"))
    count = bar.text.split()[-1]
    bar.click()
    assert sheet.found() == f"{count} из 200"
    sheet.one("#overview .time button:not(:disabled)").click()
    assert sheet.found() == f"{count} из 200"


def test_hostile_records_do_nothing(browser: Any, page_of: Callable[..., Path]) -> None:
    everywhere = Field(HOSTILE, "found", 0.9, HOSTILE, (Evidence(0, len(HOSTILE), HOSTILE),))
    event = Event(everywhere, kind=everywhere, theme=everywhere)
    document = Document(HOSTILE, HOSTILE, "", len(HOSTILE), HOSTILE, HOSTILE, None, text=HOSTILE)
    country = Country(HOSTILE, HOSTILE, "host", 0.9, HOSTILE, everywhere.evidence)
    record = Record(document, event, countries=(country,), warnings=(HOSTILE,))
    sheet = fresh(browser, page_of([record]), HOSTILE)
    sheet.value("event.name").click()
    sheet.press("a")
    with pytest.raises(NoAlertPresentException):
        _ = browser.switch_to.alert.text
    assert sheet.all("img") == []
    assert len(sheet.all("script")) == 3, "the page's own"
    assert sheet.one("#release").text == HOSTILE
    assert HOSTILE in sheet.value("event.name").text
    assert HOSTILE in sheet.rows()[0]


def test_offsets_count_code_points(browser: Any, page_of: Callable[..., Path]) -> None:
    def field(value: str, words: str) -> Field[Any]:
        start = EMOJI.index(words)
        return Field(value, "found", 0.9, "test", (Evidence(start, start + len(words), words),))

    event = Event(field("форум «Река»", "форум «Река» 🌊"), kind=field("форум", "форум"))
    start = EMOJI.index("Китай")
    china = Country("CN", "Китай", "participant", 0.9, "test", (Evidence(start, start + 5, "Китай"),))
    record = Record(Document("emoji", None, "", len(EMOJI), None, None, None, text=EMOJI), event, countries=(china,))
    sheet = fresh(browser, page_of([record]), "emoji")
    assert sheet.texts("mark") == ["форум", " «Река» 🌊", "Китай"]
    assert sheet.one("#release").text == EMOJI


def test_a_text_that_is_not_there(browser: Any, samples: list[Record], page_of: Callable[..., Path]) -> None:
    record = next(record for record in samples if record.document.id == "suzhou-2024")
    bare = msgspec.structs.replace(record, document=msgspec.structs.replace(record.document, text=msgspec.UNSET))
    sheet = fresh(browser, page_of([bare], trouble="changed"), "suzhou-2024")
    assert "изменился" in sheet.one("#release .trouble").text
    assert "Эми Поуп" in sheet.texts("mark")
    sheet.value("speakers.0").click()
    assert "Эми Поуп" in sheet.lit()


def test_english_and_dark(browser: Any, samples: list[Record], page_of: Callable[..., Path]) -> None:
    sheet = fresh(browser, page_of(samples, lang="en"), "suzhou-2024")
    assert sheet.one("html").get_attribute("lang") == "en"
    assert sheet.one(".act.accept").text == "Accept"
    assert "China" in sheet.value("event.country").text
    ground = sheet.one("body").value_of_css_property("background-color")
    sheet.press("t")
    assert sheet.one("body").value_of_css_property("background-color") != ground
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]})
    try:
        browser.execute_script("localStorage.clear()")
        dark = Sheet(browser, Path(browser.current_url.removeprefix("file://").split("#")[0]))
        assert dark.one("body").value_of_css_property("background-color") not in (ground, "rgb(255, 255, 255)")
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


@pytest.mark.parametrize("width", [360, 390, 820])
def test_narrow_screens_have_room(browser: Any, page: Path, width: int) -> None:
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": 844, "deviceScaleFactor": 1, "mobile": False})
    try:
        sheet = fresh(browser, page)
        sheet.choose_first()
        assert sheet.one("#release").is_displayed()
        assert sheet.one("#values").is_displayed()
        assert overflowing(sheet) == []
        if width < 500:
            assert not sheet.one("#grid").is_displayed()
            sheet.one(".back").click()
            sheet.until(lambda: sheet.one("#grid").is_displayed())
            sheet.one("#to-overview").click()
            sheet.until(lambda: sheet.one("#overview").is_displayed())
            sheet.one("#more").click()
            assert sheet.one("#filters").is_displayed()
        assert overflowing(sheet) == []
    finally:
        browser.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride", {"width": 1440, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        )


def overflowing(sheet: Sheet) -> list[str]:
    """List the panes that would have to be scrolled sideways."""
    script = """
    return ["html", "body", "#bar", "#filters", "#grid", "#overview", "#title", "#release", "#values"]
      .filter(name => (e => e.checkVisibility() && e.scrollWidth > e.clientWidth)(document.querySelector(name)));
    """
    return list(sheet.browser.execute_script(script))


def test_every_control_has_a_name(sheet: Sheet, page: Path) -> None:
    sheet = Sheet(sheet.browser, page, SUZHOU)
    sheet.value("speakers.0").send_keys("e")
    controls = [
        control for control in sheet.all("button, input, select, textarea, [role=grid], section[aria-label]") if control.is_displayed()
    ]
    assert len(controls) > 40
    assert [control.get_attribute("outerHTML") for control in controls if not control.accessible_name.strip()] == []
    assert sheet.one("#grid").get_attribute("aria-rowcount") == "201"
    assert sheet.one(f"#{sheet.one('#grid').get_attribute('aria-activedescendant')}").get_attribute("aria-selected") == "true"
    assert sheet.browser.find_element(By.CSS_SELECTOR, ".edit textarea").accessible_name == "Имя"
