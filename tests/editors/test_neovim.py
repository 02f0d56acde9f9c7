"""Neovim, headless: the linter for nvim-lint, called as nvim-lint calls one, and the compiler plugin."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.editors.conftest import COMMA, DOCS, LINE, TK, Run

pytestmark = pytest.mark.slow

LINT = """
-- What nvim-lint offers a linter, and what it does with one.
package.preload["lint"] = function() return { linters = {}, linters_by_ft = { markdown = { "vale" } } } end
package.path = DOCS .. "/?.lua;" .. package.path
require("newslint-lint")
local lint = require("lint")
local linter = lint.linters.newslint
-- Standard error is not what the linter asks for ("stream").
local command = { "sh", "-c", 'exec "$@" 2>/dev/null', "sh", linter.cmd }
for _, argument in ipairs(linter.args) do
  table.insert(command, type(argument) == "function" and argument() or argument)
end
local output = vim.fn.system(command, vim.api.nvim_buf_get_lines(0, 0, -1, false))
local space = vim.api.nvim_create_namespace("newslint")
vim.diagnostic.set(space, 0, linter.parser(output, 0))
local found = {}
for _, item in ipairs(vim.diagnostic.get(0)) do
  table.insert(found, { item.lnum, item.col, item.end_col, item.severity, item.code, item.message })
end
ANSWER = { found = found, by_type = lint.linters_by_ft, quiet = linter.parser("", 0) }
"""


def neovim(run: Run, story: Path, lua: str) -> Any:
    """What a script in Lua puts into ``ANSWER``, with the story open."""
    answer, source = story.parent / "answer.json", story.parent / "script.lua"
    end = f"vim.fn.writefile({{ vim.fn.json_encode(ANSWER) }}, {json.dumps(str(answer))})"
    source.write_text(f"DOCS = {json.dumps(str(DOCS))}\n{lua}\n{end}\n", encoding="utf-8")
    result = run("nvim", "--clean", "--headless", "-n", story.name, "-c", f"luafile {source}", "-c", "qall!")
    assert answer.exists(), result.stdout + result.stderr
    return json.loads(answer.read_text(encoding="utf-8"))


def test_nvim_lint(run: Run, story: Path) -> None:
    answer = neovim(run, story, LINT)
    tk, after_tk, comma = (len(LINE[:place].encode()) for place in (TK, TK + 2, COMMA))
    assert [item[:5] for item in answer["found"]] == [
        [4, tk, after_tk, 1, "placeholder/tk"],
        [4, comma, comma + 1, 2, "quotes/punctuation"],
    ]
    assert answer["by_type"] == {"text": ["newslint"], "markdown": ["vale", "newslint"], "html": ["newslint"]}
    assert answer["quiet"] == []


def test_what_could_not_be_checked_is_shown(run: Run, story: Path) -> None:
    (story.parent / "newslint.toml").write_text("ignroe = []\n", encoding="utf-8")
    (problem,) = neovim(run, story, LINT)["found"]
    assert problem[:2] == [0, 0]
    assert "ignroe" in problem[5]


def test_compiler(run: Run, story: Path) -> None:
    script = f"vim.cmd([[set runtimepath+={DOCS} | compiler newslint | silent make % | cfirst]])"
    answer = neovim(run, story, f"{script}\nANSWER = vim.fn.map(vim.fn.getqflist(), 'v:val.lnum')")
    assert answer == [5, 5]
