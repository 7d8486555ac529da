"""The agreement, filled in as people do it in Chromium: in its own viewer, and in pdf.js."""

import base64
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.conftest import Guide, serving
from tests.press.test_form import LETTERS, pdfjs, printed, values

FORM = "files/fi/agreement-form.pdf"
TEXT = LETTERS.partition(" 5.")[0]
"""As much as is seen of a text in a field of one line."""
SAVE = """
document.querySelector("pdf-viewer").pluginController_.save("EDITED").then(saved =>
  btoa([...new Uint8Array(saved.dataToSave)].map(one => String.fromCharCode(one)).join("")))
"""
"""What the viewer's button does to save a form with what is typed, but for asking where to."""


def check(before: bytes, filled: bytes) -> None:
    """Every field of *filled* holds what was typed, and it is seen when the form is printed."""
    held = values(filled)
    assert held == {
        name: value if "_signature" in name else "/Yes" if value == "/Off" else TEXT
        for name, value in values(before).items()
    }
    # Fields for a date are too narrow for all of it.
    assert printed(filled).count(TEXT) >= 7
    assert printed(filled).count(TEXT[:7]) == 9


def test_in_the_viewer_of_chromium(browser: Browser, guide: Guide) -> None:
    """The key Tab leads from field to field; from which one is the viewer's affair."""
    page = browser.new_page(viewport={"width": 1000, "height": 1300})
    page.goto(f"{guide.home}{FORM}")
    viewer = Extension(browser, page)
    filled = b""
    for _ in range(20):  # until the viewer has loaded the form, no key is heard
        page.mouse.click(600, 150)
        for _ in range(4):
            page.keyboard.press("Tab")
            page.keyboard.type(TEXT)
        page.keyboard.press("Tab")
        filled = viewer.saved()
        if values(filled)["how-often"]:
            break
    lines = [values(filled)[name] for name in ("how-often", "keeping-in-touch")]
    assert lines == [TEXT, TEXT]
    assert printed(filled).count(TEXT) >= 2
    page.close()


class Extension:
    """The part of Chromium that shows the PDF in *page*, which Playwright does not reach into."""

    def __init__(self, browser: Browser, page: Page) -> None:
        self.page = page
        self.answers: list[Any] = []
        self.session = browser.new_browser_cdp_session()
        self.session.on("Target.receivedMessageFromTarget", self._hear)
        self.id = self._attached()

    def _hear(self, event: dict[str, Any]) -> None:
        self.answers.append(json.loads(event["message"]))

    def _attached(self) -> str:
        for _ in range(100):
            for target in self.session.send("Target.getTargets")["targetInfos"]:
                if target["url"].startswith("chrome-extension://"):
                    asked = {"targetId": target["targetId"], "flatten": False}
                    return str(self.session.send("Target.attachToTarget", asked)["sessionId"])
            self.page.wait_for_timeout(100)
        pytest.skip("this Chromium has no viewer of PDFs")

    def saved(self) -> bytes:
        """The form with what is typed, as soon as the viewer has loaded as much as can save it."""
        for _ in range(100):
            answer = self._run(SAVE)
            if form := answer["result"].get("value"):
                return base64.b64decode(form)
            self.page.wait_for_timeout(100)
        raise TimeoutError(answer)

    def _run(self, script: str) -> dict[str, Any]:
        """Run *script* there: if it did not fail, the `result` has the `value` it promises."""
        heard = len(self.answers)
        asked = {"expression": script, "awaitPromise": True, "returnByValue": True}
        message = {"id": heard + 1, "method": "Runtime.evaluate", "params": asked}
        self.session.send(
            "Target.sendMessageToTarget", {"sessionId": self.id, "message": json.dumps(message)}
        )
        for _ in range(100):
            if len(self.answers) > heard:
                return dict(self.answers[-1]["result"])
            self.page.wait_for_timeout(100)
        raise TimeoutError(script)


def test_in_pdfjs(browser: Browser, guide: Guide, tmp_path: Path) -> None:
    pdfjs(tmp_path)
    shutil.copy(guide.folder / FORM, tmp_path / "form.pdf")
    shutil.copy(Path(__file__).with_name("pdfjs.html"), tmp_path / "index.html")
    page = browser.new_page()
    with serving(tmp_path, tmp_path / "index.html") as home:
        page.goto(home)
        fields = page.locator(".annotationLayer").locator("input[type=text], textarea")
        fields.first.wait_for()
        for field in fields.all():
            field.fill(TEXT)
        page.locator("input[type=checkbox]").check()
        filled = bytes(page.evaluate("saved()"))
    page.close()
    check((tmp_path / "form.pdf").read_bytes(), filled)
