"""A headless Chromium for tests and benchmarks, with nothing of its own that talks to the network."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

QUIET = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
)
NEEDED = "PRESS_EXTRACT_BROWSER"  # set to 1 where the browser's tests must run


def missing() -> str:
    """Say what is not installed; nothing when the browser's tests can run."""
    return ", ".join(name for name in ("chromium", "chromedriver") if not shutil.which(name))


def needed() -> bool:
    return os.environ.get(NEEDED) == "1"


@contextmanager
def chromium(*, width: int = 1440, height: int = 900, dark: bool = False, downloads: Path | None = None) -> Iterator[webdriver.Chrome]:
    """Open a browser with a fresh profile, and leave nothing of it behind."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        options = webdriver.ChromeOptions()
        options.binary_location = str(shutil.which("chromium"))
        for argument in (*QUIET, f"--user-data-dir={profile}", f"--window-size={width},{height}"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        options.add_experimental_option(
            "prefs", {"download.default_directory": str(downloads or profile), "download.prompt_for_download": False}
        )
        browser = webdriver.Chrome(options=options, service=Service(str(shutil.which("chromedriver"))))
        try:
            browser.set_page_load_timeout(60)
            metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
            browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
            if dark:
                browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]})
            yield browser
        finally:
            browser.quit()
