"""A browser for the page's tests, two sandboxes with a bot each, and what a person does on the page."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException, TimeoutException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from sandbox.server import run_in_thread

ROOT = Path(__file__).parents[2]
SCREENSHOTS = ROOT / "var" / "screenshots"
PATIENCE = 20  # seconds for something to appear on a busy machine
TOKEN = "1000001:small-bot-of-the-page-tests"
DESKTOP, PHONE = (1280, 800), (390, 844)
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-default-apps --no-proxy-server --lang=zh-CN"
)


def _program(*names: str) -> str:
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        if os.environ.get("CI"):
            pytest.fail(f"CI needs {names[0]}: see .ci/run")
        pytest.skip(f"there is no {names[0]} on this machine: the page is not tested")
    return found


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    options = webdriver.ChromeOptions()
    options.binary_location = _program("chromium", "chromium-browser", "google-chrome")
    for flag in [*FLAGS.split(), f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"]:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options, Service(_program("chromedriver")))
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    yield driver
    driver.quit()


@contextmanager
def process(*command: str) -> Iterator[subprocess.Popen[str]]:
    kept = {k: v for k, v in os.environ.items() if k not in ("TELEGRAM_TOKEN", "TAIZHANG_DB")}
    env = {**kept, "LANG": "zh_CN.UTF-8", "PYTHONUNBUFFERED": "1"}
    running = subprocess.Popen([sys.executable, *command], cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True)
    try:
        yield running
    finally:
        running.terminate()
        running.communicate(timeout=PATIENCE)


@pytest.fixture(scope="session")
def small_bot(browser: webdriver.Chrome) -> Iterator[str]:
    """A sandbox with the small bot; its address."""
    script = str(Path(__file__).with_name("small_bot.py"))
    with run_in_thread(TOKEN) as sandbox, process(script, sandbox.base_url, TOKEN):
        yield sandbox.url


@pytest.fixture(scope="session")
def taizhang(browser: webdriver.Chrome, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The local chat of the bot itself with the sample report; its address."""
    ledger = str(tmp_path_factory.mktemp("ledger") / "ledger.db")
    with process("bot.py", "run", "--port", "0", "--db", ledger) as running:
        assert running.stdout is not None
        lines = iter(running.stdout.readline, "")
        yield next(found[0] for line in lines if (found := re.search(r"http://[\d.:]+", line)))


class Page:
    """The page as a person uses it."""

    def __init__(self, browser: webdriver.Chrome) -> None:
        self.browser = browser

    def open(
        self, url: str, person: int = 1, *, language: str = "zh", size: tuple[int, int] = DESKTOP, dark: bool = False
    ) -> None:
        """Look at a sandbox anew as one of its people."""
        width, height = size
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": size == PHONE}
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
        self.browser.get(f"{url}/api/clock")  # of the same origin, so that its storage can be set
        self.browser.execute_script(
            "localStorage.setItem('sandbox-person', arguments[0]); localStorage.setItem('sandbox-language', arguments[1])",
            str(person), language,
        )  # fmt: skip
        self.browser.get(url)
        self.find("#chats .chat", shown=size != PHONE)

    def wait(self, what: Callable[[], Any], hoped_for: str) -> Any:
        def tried(_driver: object) -> Any:
            try:
                return what()
            except StaleElementReferenceException:
                return None

        try:
            return WebDriverWait(self.browser, PATIENCE, 0.05).until(tried)
        except TimeoutException:
            self.picture("failed")
            said = [message.text for message in self.all("#log article")[-3:]]
            pytest.fail(f"did not see {hoped_for}; the last messages were: {said}")

    def all(self, selector: str) -> list[WebElement]:
        return self.browser.find_elements(By.CSS_SELECTOR, selector)

    def find(self, selector: str, text: str = "", *, shown: bool = True) -> WebElement:
        """Return the last element with this text, waiting for it."""

        def fitting() -> WebElement | None:
            found = [each for each in self.all(selector) if text in each.get_attribute("textContent")]
            return next((each for each in reversed(found) if each.is_displayed() or not shown), None)

        return self.wait(fitting, f"{selector} with {text!r}")

    def gone(self, selector: str) -> None:
        self.wait(lambda: not any(each.is_displayed() for each in self.all(selector)), f"{selector} to go")

    def click(self, selector: str, text: str = "") -> None:
        self.wait(lambda: self.find(selector, text).click() or True, f"{selector} {text!r} to click")

    def chat(self, title: str) -> None:
        self.click("#chats .chat", title)

    def say(self, text: str) -> None:
        self.find("#text").send_keys(text, Keys.ENTER)
        self.wait(lambda: not self.find("#text").get_attribute("value"), "the text to go out")

    def keys(self, *keys: str) -> None:
        """Press keys wherever the focus is."""
        webdriver.ActionChains(self.browser).send_keys(*keys).perform()

    def chord(self, modifier: str, key: str) -> None:
        webdriver.ActionChains(self.browser).key_down(modifier).send_keys(key).key_up(modifier).perform()

    def focused(self) -> WebElement:
        return self.browser.switch_to.active_element

    def reply(self, text: str) -> WebElement:
        """Return the newest message of somebody else with this text."""
        return self.find("#log article.theirs", text)

    def pass_until(self, url: str, due: Callable[[float], bool]) -> None:
        """Move the sandbox's clock by whole hours until it is the time wanted."""
        now = hours = 0.0
        with urlopen(f"{url}/api/clock") as answer:
            now = json.load(answer)["now"]
        while not due(now + hours * 3600):
            hours += 1
        self.browser.execute_async_script(
            "fetch('/api/jump', {method: 'POST', headers: {'Content-Type': 'application/json'},"
            " body: JSON.stringify({seconds: arguments[0]})}).then(arguments[1])",
            hours * 3600,
        )

    def picture(self, name: str) -> None:
        """Keep a screenshot for people to look at."""
        self.browser.save_screenshot(str(SCREENSHOTS / f"{name}.png"))


@pytest.fixture
def page(browser: webdriver.Chrome, request: pytest.FixtureRequest) -> Iterator[Page]:
    yield Page(browser)
    noise = [entry["message"] for entry in browser.get_log("browser") if not _expected(entry["message"])]
    assert not noise, f"the browser complained: {noise}"


def _expected(message: str) -> bool:
    """Return whether it is a refusal, which the page shows to the person, or the icon of what is no page."""
    return bool(re.search(r"/api/\w+.* 4\d\d |/favicon.ico", message))
