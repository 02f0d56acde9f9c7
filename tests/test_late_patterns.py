from __future__ import annotations

import re
import subprocess
import sys
from threading import Thread

import pytest

from newslint import late_pattern


def test_it_is_used_like_a_compiled_pattern() -> None:
    late, compiled = (
        late_pattern(r"(?P<word>[a-z])\d?", re.IGNORECASE),
        re.compile(r"(?P<word>[a-z])\d?", re.IGNORECASE),
    )
    text = "A1 b2-c"
    assert [match.span("word") for match in late.finditer(text, 1)] == [
        match.span("word") for match in compiled.finditer(text, 1)
    ]
    assert late.findall(text) == compiled.findall(text)
    assert late.sub("_", text) == compiled.sub("_", text)
    assert late.split(text) == compiled.split(text)
    for name in ("search", "match", "fullmatch"):
        ours, theirs = getattr(late, name)(text), getattr(compiled, name)(text)
        assert (ours and ours.span()) == (theirs and theirs.span())
    assert (late.pattern, late.flags, late.groupindex) == (compiled.pattern, compiled.flags, compiled.groupindex)


def test_nothing_is_compiled_before_it_is_used() -> None:
    late = late_pattern("(")
    with pytest.raises(re.error):
        late.search("")


def test_threads_may_meet_at_the_first_use() -> None:
    late = late_pattern("b+")
    found: list[str] = []
    threads = [Thread(target=lambda: found.extend(late.findall("abba"))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == ["bb"] * 8


def test_the_rules_compile_nothing_when_they_are_loaded() -> None:
    code = (
        "import re, sys; import typer, msgspec, pluggy; count = 0; real = re._compiler.compile\n"
        "def compile(*arguments):\n"
        "    global count; count += 1; return real(*arguments)\n"
        "re._compiler.compile = compile\n"
        "from newslint import Linter; Linter.from_config(isolated=True).workspace.desk_for(None); print(count)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(run.stdout) == 0
