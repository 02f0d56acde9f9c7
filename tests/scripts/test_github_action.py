"""The script of the GitHub Action, run as GitHub runs it: in a shallow clone, told everything by its environment."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.reporters.test_github import parsed

SCRIPT = Path(__file__).parent.parent.parent / "scripts" / "github_action.py"
CLEAN = "Council votes\n\nBy Ann Reed\n\nThe council voted on Monday.\n"
SLIP = "Council votes\n\nBy Ann Reed\n\nThe council voted on Monday. The TK stays.\n"


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=desk", "-c", "user.email=desk@example.org", "-c", "init.defaultBranch=main"]
    command = ["git", *identity, *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


def commit(folder: Path, files: Mapping[str, str | None]) -> str:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            path.unlink()
        else:
            path.write_text(text, encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "Edit")
    return git(folder, "rev-parse", "HEAD")


class Ran(NamedTuple):
    status: int
    log: str
    summary: str
    outputs: dict[str, str]

    @property
    def flagged(self) -> list[str]:
        """The files that have annotations."""
        return sorted({parsed(line)[1]["file"] for line in self.log.splitlines() if line.startswith("::")})


class Project:
    """A repository on a server, and its checkout on the runner."""

    def __init__(self, folder: Path) -> None:
        self.server = folder / "server"
        self.checkout = folder / "checkout"
        self.temp = folder / "temp"
        self.server.mkdir()
        self.temp.mkdir()
        git(self.server, "init", "--quiet")
        git(self.server, "config", "uploadpack.allowReachableSHA1InWant", "true")

    def clone(self, *options: str) -> None:
        git(self.server.parent, "clone", "--quiet", *options, self.server.as_uri(), str(self.checkout))

    def run(self, *, base: str | None = None, **inputs: str) -> Ran:
        """Runs the script, for a pull request against a base commit or else for a push."""
        event = {} if base is None else {"pull_request": {"base": {"sha": base}}}
        files = {name: self.temp / name for name in ("event.json", "summary", "output")}
        files["event.json"].write_text(json.dumps(event), encoding="utf-8")
        for name in ("summary", "output"):
            files[name].write_text("", encoding="utf-8")
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "GITHUB_", "NEWSLINT_"))}
        environment = kept | {
            "RUNNER_TEMP": str(self.temp),
            "GITHUB_WORKSPACE": str(self.checkout),
            "GITHUB_EVENT_NAME": "push" if base is None else "pull_request",
            "GITHUB_EVENT_PATH": str(files["event.json"]),
            "GITHUB_STEP_SUMMARY": str(files["summary"]),
            "GITHUB_OUTPUT": str(files["output"]),
        }
        environment |= {f"NEWSLINT_{name.upper()}": value for name, value in inputs.items()}
        result = subprocess.run(
            [sys.executable, str(SCRIPT)],
            cwd=self.checkout,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        lines = files["output"].read_text(encoding="utf-8").splitlines()
        outputs = {name: value for name, _, value in (line.partition("=") for line in lines)}
        return Ran(result.returncode, result.stdout, files["summary"].read_text(encoding="utf-8"), outputs)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with two stories with a slip, and one without."""
    made = Project(tmp_path)
    commit(made.server, {"old.txt": SLIP, "kept.txt": CLEAN, "gone.txt": SLIP, "README.md": "# TK\n"})
    return made


def test_a_push_checks_everything(project: Project) -> None:
    project.clone("--depth=1")
    ran = project.run()
    assert ran.status == 1
    assert ran.flagged == ["gone.txt", "old.txt"]
    assert ran.summary.startswith("## newslint: 2 errors in 2 of 3 files\n")
    assert ran.outputs["findings"] == "2"
    sarif = json.loads(Path(ran.outputs["sarif-file"]).read_text(encoding="utf-8"))
    assert [result["ruleId"] for result in sarif["runs"][0]["results"]] == ["placeholder/tk"] * 2


@pytest.mark.parametrize("options", [["--depth=1"], []], ids=["shallow", "whole"])
def test_a_pull_request_checks_what_it_changes(project: Project, options: list[str]) -> None:
    base = git(project.server, "rev-parse", "HEAD")
    names = {"kept.txt": SLIP, "new/a b “c”.txt": SLIP, "gone.txt": None, "README.md": "# TK TK\n", "code.py": "TK\n"}
    commit(project.server, names)
    project.clone(*options)
    ran = project.run(base=base)
    assert ran.status == 1
    assert ran.flagged == ["kept.txt", "new/a b “c”.txt"]
    assert ran.outputs["findings"] == "2"


def test_what_others_have_changed_meanwhile_is_not_checked_where_the_history_is_at_hand(project: Project) -> None:
    git(project.server, "branch", "edit")
    base = commit(project.server, {"theirs.txt": SLIP})
    git(project.server, "checkout", "--quiet", "edit")
    commit(project.server, {"ours.txt": SLIP})
    project.clone("--branch=edit")
    assert project.run(base=base).flagged == ["ours.txt"]


def test_paths_narrow_what_is_checked(project: Project) -> None:
    base = git(project.server, "rev-parse", "HEAD")
    commit(project.server, {"city/a.txt": SLIP, "sport/b.txt": SLIP, "sport/c.md": SLIP, "other.txt": SLIP})
    project.clone("--depth=1")
    assert project.run(base=base, paths="city\n\n  sport/*.md  \n").flagged == ["city/a.txt", "sport/c.md"]
    assert project.run(base=base, paths=".").flagged == ["city/a.txt", "other.txt", "sport/b.txt", "sport/c.md"]
    assert project.run(base=base, paths="city", changed_only="false").flagged == ["city/a.txt"]
    assert project.run(paths="city\nsport").flagged == ["city/a.txt", "sport/b.txt", "sport/c.md"]


def test_no_change_no_check(project: Project) -> None:
    base = git(project.server, "rev-parse", "HEAD")
    commit(project.server, {"gone.txt": None})
    project.clone("--depth=1")
    ran = project.run(base=base)
    assert (ran.status, ran.flagged) == (0, [])
    assert ran.summary == "No articles were changed.\n"
    assert ran.outputs == {"findings": "0", "sarif-file": "", "upload": "false"}


def test_only_other_files_changed(project: Project) -> None:
    base = git(project.server, "rev-parse", "HEAD")
    commit(project.server, {"README.md": "# More TK\n"})
    project.clone("--depth=1")
    ran = project.run(base=base)
    assert (ran.status, ran.flagged, ran.outputs["findings"]) == (0, [], "0")


def test_the_configuration_and_the_threshold(project: Project) -> None:
    commit(project.server, {"desk.toml": 'ignore = ["placeholder"]\n'})
    project.clone("--depth=1")
    assert project.run(config="desk.toml").status == 0
    assert project.run(fail_on="never").status == 0
    assert project.run(fail_on="never").outputs["findings"] == "2"


def test_what_is_sent_to_code_scanning_is_for_the_workflow_to_say(project: Project) -> None:
    project.clone("--depth=1")
    assert project.run().outputs["upload"] == "false"
    assert project.run(upload_sarif="true").outputs["upload"] == "true"


def test_without_annotations_the_log_has_the_findings(project: Project) -> None:
    project.clone("--depth=1")
    ran = project.run(annotations="false")
    assert ran.flagged == []
    assert "old.txt:5:34: error: “TK” stands for copy still to come" in ran.log


# Mistakes ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inputs", "message"),
    [
        ({"fail_on": "errors"}, "fail-on: “errors” is none of error, warning, info, never"),
        ({"changed_only": "yes"}, "changed-only: “yes” is neither true nor false"),
        ({"annotations": ""}, "annotations: “” is neither true nor false"),
        ({"upload_sarif": "True"}, "upload-sarif: “True” is neither true nor false"),
        ({"config": "none.toml"}, "config: there is no file “none.toml”"),
        ({"config": "a\n::warning::b%"}, "config: there is no file “a\n::warning::b%”"),
    ],
)
def test_inputs_that_cannot_be_used(project: Project, inputs: dict[str, str], message: str) -> None:
    project.clone("--depth=1")
    ran = project.run(**inputs)
    assert ran.status == 2
    (line,) = ran.log.splitlines()
    assert parsed(line) == ("error", {"title": "newslint"}, message)


def test_a_base_that_cannot_be_had(project: Project) -> None:
    project.clone("--depth=1")
    ran = project.run(base="0" * 40)
    assert ran.status == 2
    assert "give actions/checkout “fetch-depth: 0”" in ran.log


@pytest.mark.parametrize("base", ["", "HEAD", "--output=x", "abc"])
def test_an_event_without_a_base(project: Project, base: str) -> None:
    project.clone("--depth=1")
    ran = project.run(base=base)
    assert ran.status == 2
    assert "the event names no base commit" in ran.log


def test_no_module_is_taken_from_the_checkout(project: Project) -> None:
    planted = "open('pwned', 'w')\n"
    commit(project.server, dict.fromkeys(["newslint.py", "newslint/__init__.py", "json.py", "msgspec.py"], planted))
    project.clone("--depth=1")
    assert project.run().outputs["findings"] == "2"
    assert not (project.checkout / "pwned").exists()


@pytest.mark.parametrize(
    "path",
    [
        "$(touch pwned)",
        "`touch pwned`",
        "; touch pwned",
        "--config=pwned.toml",
        "--output=text:pwned",
        "a' || touch 'pwned",
    ],
)
def test_nothing_in_a_path_is_obeyed(project: Project, path: str) -> None:
    base = git(project.server, "rev-parse", "HEAD")
    commit(project.server, {"kept.txt": SLIP})
    project.clone("--depth=1")
    ran = project.run(paths=path)
    assert ran.status == 2
    assert "does not exist" in ran.log
    assert project.run(base=base, paths=path).status == 0
    assert not list(project.checkout.rglob("pwned*"))
