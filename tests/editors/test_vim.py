"""Vim, headless: the compiler plugin, and ALE where it is installed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.editors.conftest import COMMA, DOCS, LINE, STORY, TK, Run

pytestmark = pytest.mark.slow

ALE = next((path for path in map(Path, ["/usr/share/vim-ale", "/usr/share/vim/addons/ale"]) if path.is_dir()), None)
"""Where Debian's package vim-ale puts it."""


def vim(run: Run, story: Path, script: str) -> Any:
    """What a script in Vim script puts into ``g:answer``, with the story open."""
    answer, source = story.parent / "answer.json", story.parent / "script.vim"
    source.write_text(
        f"set encoding=utf-8\n{script}\ncall writefile([json_encode(g:answer)], '{answer}')\nqall!\n", encoding="utf-8"
    )
    result = run("vim", "-N", "-u", "NONE", "-i", "NONE", "-n", "-es", "-S", str(source))
    assert answer.exists(), result.stdout + result.stderr
    return json.loads(answer.read_text(encoding="utf-8"))


def test_compiler(run: Run, story: Path) -> None:
    # A quickfix column can be bytes or cells of the screen, so that a character two cells wide is one too many.
    story.write_text(STORY.replace("😀", "ß"), encoding="utf-8")
    found = vim(
        run,
        story,
        f"""
set runtimepath+={DOCS}
edit {story.name}
compiler newslint
silent make %
let g:answer = []
for item in filter(getqflist(), 'v:val.valid')
  execute 'cc ' . (index(getqflist(), item) + 1)
  call add(g:answer, [item.type, item.lnum, matchstr(getline('.')[col('.') - 1:], '^..'), item.text])
endfor
""",
    )
    assert [item[:3] for item in found] == [["e", 5, "TK"], ["w", 5, ", "]]
    assert found[0][3].endswith("[placeholder/tk]")


def test_what_could_not_be_checked_is_in_the_list(run: Run, story: Path) -> None:
    story.write_bytes(b"Caf\xe9\n")
    found = vim(
        run,
        story,
        f"set runtimepath+={DOCS}\nedit {story.name}\ncompiler newslint\nsilent make %\n"
        "let g:answer = map(filter(getqflist(), 'v:val.valid'), 'v:val.text')",
    )
    assert "not UTF-8" in found[0]


@pytest.mark.skipif(ALE is None, reason="ALE is not installed (Debian: vim-ale)")
def test_ale(run: Run, story: Path) -> None:
    found = vim(
        run,
        story,
        f"""
filetype plugin on
set runtimepath^={ALE}
let g:ale_linters = {{'text': ['newslint']}}
runtime plugin/ale.vim
source {DOCS / "newslint-ale.vim"}
edit {story.name}
set filetype=text
call ale#Queue(0, 'lint_file')
call ale#test#WaitForJobs(10000)
sleep 200m
let g:answer = []
for item in ale#engine#GetLoclist(bufnr(''))
  call add(g:answer, [item.type, item.lnum, item.col, item.end_col, item.code])
endfor
""",
    )
    before_tk, before_comma = (len(LINE[:place].encode()) for place in (TK, COMMA))
    assert found == [
        ["E", 5, before_tk + 1, before_tk + 2, "placeholder/tk"],
        ["W", 5, before_comma + 1, before_comma + 1, "quotes/punctuation"],
    ]


@pytest.mark.skipif(ALE is None, reason="ALE is not installed (Debian: vim-ale)")
def test_ale_fixes(run: Run, story: Path) -> None:
    line = vim(
        run,
        story,
        f"""
set runtimepath^={ALE}
runtime plugin/ale.vim
source {DOCS / "newslint-ale.vim"}
edit {story.name}
set filetype=text
ALEFix newslint
call ale#test#WaitForJobs(10000)
sleep 200m
let g:answer = getline(5)
""",
    )
    assert line.endswith("“It is late,” he said.")
