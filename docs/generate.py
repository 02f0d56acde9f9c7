"""Writes docs/rules.md from the rules, and the example's output into README.md; with --check, only compares.

python docs/generate.py [--check]
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from newslint.describe import anchor, help_markdown
from newslint.linter import Linter
from newslint.reporters import first_party_reporters
from newslint.reporters.base import Style
from newslint.runner import run

ROOT = Path(__file__).parent.parent
EXAMPLE = "examples/harbor-vote.txt"


def rules_page() -> str:
    """The reference of all rules, family by family."""
    registry = Linter.from_config(isolated=True).workspace.desk_for(None).registry
    parts = [
        "# Rules\n",
        "Written by `python docs/generate.py` from the rules themselves; `newslint explain ID` prints the same.\n",
        "| rule | severity | default |\n|---|---|---|",
    ]
    for rule_id, rule in registry.rules.items():
        parts.append(f"| [{rule_id}](#{anchor(rule_id)}) | {rule.severity} | {'on' if rule.on_by_default else 'off'} |")
    family = ""
    for rule_id, rule in registry.rules.items():
        if rule_id.partition("/")[0] != family:
            family = rule_id.partition("/")[0]
            parts.append(f"\n## {family}")
        parts.append(f"\n### {rule_id}\n\n{help_markdown(rule)}")
    return "\n".join(parts) + "\n"


def readme() -> str:
    """README.md with the example's output as it is today."""
    linter = Linter.from_config(isolated=True)
    report = run([EXAMPLE], linter, jobs=1)
    text = next(reporter for reporter in first_party_reporters() if reporter.name == "text")
    output = "".join(text.render(report, Style(width=100)))
    whole = (ROOT / "README.md").read_text(encoding="utf-8")
    block = f"<!-- example output -->\n```text\n{output}```\n<!-- end of example output -->"
    return re.sub(r"<!-- example output -->.*?<!-- end of example output -->", lambda _: block, whole, flags=re.S)


def main() -> int:
    """Writes or compares; exit status 1 where a page is out of date."""
    pages = {ROOT / "docs" / "rules.md": rules_page(), ROOT / "README.md": readme()}
    stale = [path for path, text in pages.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        if "--check" in sys.argv[1:]:
            print(f"{path.relative_to(ROOT)} is out of date: run python docs/generate.py")
        else:
            path.write_text(pages[path], encoding="utf-8")
            print(f"wrote {path.relative_to(ROOT)}")
    return int(bool(stale) and "--check" in sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
