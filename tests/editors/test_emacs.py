"""Emacs, in batch, with Flycheck where it is installed (Debian: elpa-flycheck)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.editors.conftest import COMMA, DOCS, TK, Run

pytestmark = pytest.mark.slow

SCRIPT = """
(package-initialize)
(unless (require 'flycheck nil t) (princ "none") (kill-emacs 0))
(require 'json)
(require 'newslint-flycheck)
(find-file (car command-line-args-left))
(text-mode)
(setq flycheck-checkers '(newslint))
(flycheck-mode 1)
(flycheck-buffer)
(let ((tries 100))
  (while (and (flycheck-running-p) (> tries 0))
    (setq tries (1- tries))
    (accept-process-output nil 0.1)))
(princ (json-encode (vconcat
  (mapcar (lambda (err)
            (vector (flycheck-error-line err)
                  (flycheck-error-column err)
                  (symbol-name (flycheck-error-level err))
                  (flycheck-error-id err)
                  (flycheck-error-message err)
                  (save-excursion
                    (goto-char (car (flycheck-error-region-for-mode err 'columns)))
                    (buffer-substring (point) (+ (point) 2)))))
          flycheck-current-errors))))
(kill-emacs 0)
"""


def emacs(run: Run, story: Path) -> list[Any]:
    """The errors that Flycheck shows."""
    source = story.parent / "script.el"
    source.write_text(SCRIPT, encoding="utf-8")
    result = run("emacs", "--batch", "-L", str(DOCS), "-l", str(source), story.name)
    if result.stdout == "none":
        pytest.skip("Flycheck is not installed (Debian: elpa-flycheck)")
    found: list[Any] = json.loads(result.stdout)
    return found


def test_flycheck(run: Run, story: Path) -> None:
    found = emacs(run, story)
    assert [[*item[:4], item[5]] for item in found] == [
        [5, TK + 1, "error", "placeholder/tk", "TK"],
        [5, COMMA + 1, "warning", "quotes/punctuation", ", "],
    ]
    assert "stands for copy still to come" in found[0][4]


def test_what_could_not_be_checked_is_shown(run: Run, story: Path) -> None:
    story.write_text("---\ntitle: [\n---\nThe ferry sails.\n", encoding="utf-8")
    found = emacs(run, story.rename(story.with_suffix(".md")))
    assert "front matter" in found[0][4]
