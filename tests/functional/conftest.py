"""A house that serves on a port of its own, and a browser."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from pipeline.domain.people import Role
from tests.review_ui.house import PASSWORD, House, open_house

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@dataclass
class Site:
    """The house, where it is reached, and the browser that visits it."""

    house: House
    address: str
    browser: Browser

    @contextmanager
    def visit(self, who: Role | str | None, language: str = "en", width: int = 1280) -> Iterator[Page]:
        """A browser window of somebody; whatever a page complains of fails the test."""
        context: BrowserContext = self.browser.new_context(
            locale=language, viewport={"width": width, "height": 860}, base_url=self.address, accept_downloads=True
        )
        context.set_default_timeout(15_000)
        complaints: list[str] = []
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if _is_complaint(said.type, said.text) else None)
        if who is not None:
            self._sign_in(page, str(who), language)
        yield page
        context.close()
        assert complaints == []

    def _sign_in(self, page: Page, who: str, language: str) -> None:
        page.goto("/sign-in")
        page.fill("#chamber", self.house.stage.chamber.code)
        page.fill("#login", self.house.accounts[who].login)
        page.fill("#password", PASSWORD)
        page.press("#password", "Enter")
        page.wait_for_selector(".me")
        page.click(f".tongues button[value={language}]")
        page.wait_for_selector(f"html[lang={language}]")


def _is_complaint(kind: str, text: str) -> bool:
    """Errors of scripts and of the content policy; an answer of 4xx is what some tests are about."""
    return kind == "error" and "Failed to load resource" not in text


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One Chromium for all walks. It ends with this folder: as long as it lives, its event
    loop runs in this process, where other tests need their own."""
    if not Path(CHROMIUM).exists():
        pytest.skip("Chromium is not installed; ./setup --test installs it")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield found
        found.close()


@pytest.fixture
def site(tmp_path: Path, browser: Browser, free_port: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A founded trial chamber, served."""
    monkeypatch.setenv("GENSAN_PORT", str(free_port))
    with open_house(tmp_path) as house:
        server = uvicorn.Server(uvicorn.Config(house.app, port=free_port, log_config=None, lifespan="off"))
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield Site(house, f"http://127.0.0.1:{free_port}", browser)
        server.should_exit = True
        thread.join(10)
