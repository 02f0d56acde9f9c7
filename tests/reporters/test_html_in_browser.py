"""The page for editors in a real browser: axe-core finds nothing that would keep somebody from reading it.

Needs Chromium, and the script of axe-core in a file that AXE_CORE names (axe.min.js of the npm package axe-core).
"""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from newslint.reports import Report, RunError
from tests.reporters import sample
from tests.reporters.sample import COUNCIL, render, report, written

AXE = os.environ.get("AXE_CORE", "")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
    pytest.mark.skipif(not AXE, reason="AXE_CORE does not name axe-core's axe.min.js"),
]

CHECK = """
axe.run(document, {resultTypes: ["violations", "incomplete"]}).then(result => {
  const wide = document.documentElement.scrollWidth > window.innerWidth;
  const told = [...result.violations, ...result.incomplete].map(rule => [rule.id, rule.nodes.map(node => node.html)]);
  const requests = performance.getEntriesByType("resource").length;
  const answer = document.createElement("pre");
  answer.id = "answer";
  answer.textContent = JSON.stringify({told, wide, requests, passes: result.passes.length});
  document.body.append(answer);
});
"""

DARK = "--blink-settings=preferredColorScheme=0"


def asked(page: str, folder: Path, *options: str) -> dict[str, Any]:
    """What axe-core says of a page in Chromium."""
    script = Path(AXE).read_text(encoding="utf-8").replace("</script", "<\\/script")
    page = re.sub(r"<meta http-equiv=.Content-Security-Policy.*?>", "", page)
    file = folder / "page.html"
    scripts = f"<script>{script}</script><script>{CHECK}</script>"
    file.write_text(page.replace("</body>", f"{scripts}</body>"), encoding="utf-8")
    command = [
        CHROMIUM or "",
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        f"--user-data-dir={folder / 'profile'}",
        "--virtual-time-budget=20000",
        *options,
        "--dump-dom",
        file.as_uri(),
    ]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120, check=True)
    found = re.search(r'<pre id="answer">(.*?)</pre>', result.stdout, re.S)
    assert found, result.stderr
    answer: dict[str, Any] = json.loads(html.unescape(found[1]))
    return answer


@pytest.fixture
def full(tmp_path: Path) -> Report:
    """A report with all parts: an article, one that is not at hand, and failures."""
    whole = written(sample.ORDINARY, tmp_path, {"news/council.txt": COUNCIL})
    return Report(
        files=(*whole.files, *sample.hostile().files),
        errors=(RunError(None, "plugin", "desk.py cannot be imported"),),
        rules=whole.rules,
        version=whole.version,
        root=whole.root,
        sources=whole.sources,
    )


@pytest.mark.parametrize(
    "options",
    [["--window-size=1280,900"], ["--window-size=1280,900", DARK], ["--window-size=500,900"]],
    ids=["light", "dark", "narrow"],
)
def test_everybody_can_read_it(full: Report, tmp_path: Path, options: list[str]) -> None:
    answer = asked(render("html", full), tmp_path, *options)
    assert answer["told"] == []
    assert answer["passes"] > 20
    assert answer["requests"] == 0
    assert not answer["wide"]


def test_a_run_without_findings(tmp_path: Path) -> None:
    assert asked(render("html", report()), tmp_path)["told"] == []


def test_the_check_can_fail(tmp_path: Path) -> None:
    page = render("html", sample.CLEAN).replace("<main>", '<main><img src="x.png">')
    assert [rule for rule, _ in asked(page, tmp_path)["told"]] == ["image-alt"]
