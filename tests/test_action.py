"""action.yml: what users write reaches a command only through the environment, and its steps run as written."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
COMMANDS = {step["name"]: step for step in STEPS if "run" in step}


def test_no_command_holds_an_expression() -> None:
    assert COMMANDS
    for step in COMMANDS.values():
        assert "${{" not in step["run"]


def test_no_command_takes_modules_from_the_checkout() -> None:
    for step in COMMANDS.values():
        assert not re.search(r"(?<!-P) -m ", step["run"])


def test_every_input_is_used_and_none_besides() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert set(re.findall(r"inputs\.([a-z-]+)", text)) == set(ACTION["inputs"])


def test_the_script_reads_what_the_action_sets() -> None:
    script = (ROOT / "scripts" / "github_action.py").read_text(encoding="utf-8")
    assert set(re.findall(r'"(NEWSLINT_[A-Z_]+)"', script)) == set(COMMANDS["Check the articles"]["env"])


def test_every_input_has_a_default() -> None:
    assert all(isinstance(given["default"], str) for given in ACTION["inputs"].values())


def test_the_example_gives_inputs_that_there_are() -> None:
    workflow = yaml.safe_load((ROOT / "docs" / "ci" / "github-actions.yml").read_text(encoding="utf-8"))
    (step,) = [step for step in workflow["jobs"]["newslint"]["steps"] if "newslint@" in step["uses"]]
    assert step["with"].keys() <= ACTION["inputs"].keys()


@pytest.mark.slow
def test_the_commands_run(tmp_path: Path) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("bash is not installed")
    for planted in ("pip.py", "venv.py", "newslint.py"):
        (tmp_path / planted).write_text("raise SystemExit(3)\n", encoding="utf-8")
    (tmp_path / "story.txt").write_text("Vote\n\nBy Ann Reed\n\nThe TK stays.\n", encoding="utf-8")
    files = {name: tmp_path / name.lower() for name in ("GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    for file in files.values():
        file.touch()
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("GITHUB_", "PYTHON"))}
    environment |= {name: str(file) for name, file in files.items()}
    environment |= {"GITHUB_ACTION_PATH": str(ROOT), "RUNNER_TEMP": str(tmp_path), "PYTHON": sys.executable}
    environment |= {"NEWSLINT_PATHS": "story.txt"}

    def run(name: str) -> subprocess.CompletedProcess[str]:
        for line in files["GITHUB_ENV"].read_text(encoding="utf-8").splitlines():
            key, _, value = line.partition("=")
            environment[key] = value
        # As a runner calls it for “shell: bash”.
        command = [bash, "--noprofile", "--norc", "-eo", "pipefail", "-c", COMMANDS[name]["run"]]
        return subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=300
        )

    assert run("Install newslint").returncode == 0
    checked = run("Check the articles")
    assert checked.returncode == 1, checked.stderr
    assert "::error title=newslint placeholder/tk" in checked.stdout
    sarif = json.loads((tmp_path / "newslint.sarif").read_text(encoding="utf-8"))
    assert sarif["runs"][0]["results"]
