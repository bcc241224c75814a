"""Does the page open in a real browser without a complaint, and fit a telephone?"""

import re
import shutil
import subprocess
from html import escape
from pathlib import Path

import pytest

from tests.page.sample import sample_view
from twosource.page import render_page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
OFFLINE = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine: the page is not opened in a browser"),
]

# The page runs no script, so a frame around it measures it: how far it reaches at this width, and what its style sheet did.
FRAME = """<!doctype html><meta charset="utf-8"><body style="margin:0">
<iframe id="frame" width="{width}" height="900" srcdoc="{page}"></iframe><pre id="out"></pre>
<script>
addEventListener("load", () => {{
  const inner = document.getElementById("frame").contentDocument;
  const root = inner.documentElement;
  const font = getComputedStyle(inner.querySelector("h1")).fontWeight;
  document.getElementById("out").textContent = `reach ${{root.scrollWidth}} of ${{root.clientWidth}} weight ${{font}}`;
}});
</script>"""


def open_page(tmp_path: Path, width: int, html: str) -> tuple[str, str]:
    """The frame's document after loading, and what the browser said."""
    frame = tmp_path / "frame.html"
    frame.write_text(FRAME.format(width=width, page=escape(html)), "utf-8")
    command = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", *OFFLINE, f"--user-data-dir={tmp_path / 'profile'}"]
    command += ["--enable-logging=stderr", "--v=0", "--virtual-time-budget=2000", "--dump-dom", frame.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    return done.stdout, done.stderr


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_page_fits_its_width_and_the_browser_has_no_complaint(tmp_path: Path, width: int) -> None:
    dom, said = open_page(tmp_path, width, render_page(sample_view()))
    measured = re.search(r"reach (\d+) of (\d+) weight (\d+)", dom)
    assert measured is not None, said
    assert int(measured[1]) <= int(measured[2])
    assert measured[3] == "650", "the style sheet was not let in"
    assert "CONSOLE" not in said
