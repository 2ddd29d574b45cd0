"""The review page as a reader meets it: open, choose, point, press keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

PATIENCE = 15  # seconds; the machine may be busy


class Sheet:
    def __init__(self, browser: Any, path: Path, choose: str = "") -> None:
        self.browser = browser
        browser.get("about:blank")
        browser.get(path.as_uri() + (f"#doc={quote(choose)}" if choose else ""))
        self.until(lambda: browser.execute_script("return document.body.dataset.ready"))
        if choose:
            self.until(lambda: self.chosen())

    def until(self, true: Callable[[], Any]) -> Any:
        """Wait until something holds; an element that is drawn anew meanwhile is looked for again."""
        patient = WebDriverWait(self.browser, PATIENCE, 0.05, ignored_exceptions=[StaleElementReferenceException])
        return patient.until(lambda _: true())

    def choose_first(self) -> None:
        self.until(lambda: self.one("#rows .row").click() is None)
        self.until(self.chosen)

    def all(self, selector: str) -> list[Any]:
        return list(self.browser.find_elements(By.CSS_SELECTOR, selector))

    def one(self, selector: str) -> Any:
        return self.browser.find_element(By.CSS_SELECTOR, selector)

    def texts(self, selector: str) -> list[str]:
        script = "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)"
        return list(self.browser.execute_script(script, selector))

    def rows(self) -> list[str]:
        return [element.text for element in self.all("#rows .row")]

    def found(self) -> str:
        return str(self.one("#found").text)

    def chosen(self) -> str:
        """The id of the record that is shown, empty while none is."""
        shown: str = self.browser.execute_script(
            "const known = document.querySelector('#record:not([hidden]) .known span'); return known ? known.textContent : ''"
        )
        return shown

    def press(self, *keys: str) -> None:
        for key in keys:
            ActionChains(self.browser).send_keys(key).perform()

    def value(self, path: str) -> Any:
        return self.one(f'[data-path="{path}"] .value')

    def point(self, element: Any) -> None:
        ActionChains(self.browser).move_to_element(element).perform()

    def lit(self) -> list[str]:
        return self.texts("mark.lit")

    def in_sight(self, element: Any, pane: str) -> bool:
        script = """
        const [element, pane] = [arguments[0], document.querySelector(arguments[1])].map(each => each.getBoundingClientRect());
        return element.top >= pane.top && element.bottom <= pane.bottom && element.bottom <= innerHeight;
        """
        return bool(self.browser.execute_script(script, element, pane))

    def rewrite(self, *lines: str) -> None:
        """Empty the form's control that has the focus, and write into it."""
        control = self.browser.switch_to.active_element
        control.clear()
        control.send_keys(lines[0])
        for line in lines[1:]:
            control.send_keys(Keys.SHIFT + Keys.ENTER, Keys.NULL, line)
