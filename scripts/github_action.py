"""The work of the GitHub Action in action.yml: checks articles, annotates, writes SARIF and the job's summary.

All that it is told comes through the environment: the Action's inputs as NEWSLINT_…, the rest as GitHub sets it.
Exit status: newslint's own, and 2 for an input that cannot be used or a base commit that cannot be had.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

SEVERITIES = ("error", "warning", "info", "never")


class MistakeError(Exception):
    """Something that keeps the Action from its work, in words for whoever wrote the workflow."""


class Inputs(NamedTuple):
    """The Action's inputs, checked."""

    paths: tuple[str, ...]
    config: str
    fail_on: str
    changed_only: bool
    annotations: bool
    upload: bool


def main() -> int:
    """Runs the Action; returns its exit status."""
    try:
        return run(read_inputs(os.environ), os.environ)
    except MistakeError as mistake:
        refuse(str(mistake))


def refuse(message: str) -> NoReturn:
    """Ends the Action with an annotation."""
    escaped = message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    print(f"::error title=newslint::{escaped}")
    sys.exit(2)


# Inputs --------------------------------------------------------------------------------------


def read_inputs(environment: Mapping[str, str]) -> Inputs:
    """The inputs. Raises MistakeError."""
    fail_on = environment.get("NEWSLINT_FAIL_ON", "").strip()
    if fail_on and fail_on not in SEVERITIES:
        raise MistakeError(f"fail-on: “{fail_on}” is none of {', '.join(SEVERITIES)}")
    paths = tuple(filter(None, map(str.strip, environment.get("NEWSLINT_PATHS", "").splitlines())))
    config = environment.get("NEWSLINT_CONFIG", "").strip()
    if config and not Path(config).is_file():
        raise MistakeError(f"config: there is no file “{config}”")
    return Inputs(
        paths=paths,
        config=config,
        fail_on=fail_on,
        changed_only=truth("changed-only", environment.get("NEWSLINT_CHANGED_ONLY", "true")),
        annotations=truth("annotations", environment.get("NEWSLINT_ANNOTATIONS", "true")),
        upload=truth("upload-sarif", environment.get("NEWSLINT_UPLOAD_SARIF", "false")),
    )


def truth(name: str, value: str) -> bool:
    """An input that is true or false. Raises MistakeError for anything else."""
    if value.strip() not in {"true", "false"}:
        raise MistakeError(f"{name}: “{value.strip()}” is neither true nor false")
    return value.strip() == "true"


# The check -----------------------------------------------------------------------------------


def run(inputs: Inputs, environment: Mapping[str, str]) -> int:
    """Checks what is to be checked and tells GitHub. Raises MistakeError."""
    paths = inputs.paths
    options: list[str] = []
    if inputs.changed_only and environment.get("GITHUB_EVENT_NAME") == "pull_request":
        paths = changed_files(base_commit(environment), inputs.paths)
        options = ["--force-exclude"]
        if not paths:
            summarize("No articles were changed.\n", environment)
            output({"findings": 0, "sarif-file": "", "upload": "false"}, environment)
            return 0
    folder = Path(environment["RUNNER_TEMP"])
    sarif, summary, counts = folder / "newslint.sarif", folder / "newslint.md", folder / "newslint.json"
    options += [f"--output=sarif:{sarif}", f"--output=markdown:{summary}", f"--output=json:{counts}"]
    options.append(f"--output={'github' if inputs.annotations else 'concise'}:-")
    options += [f"--config={inputs.config}"] if inputs.config else []
    options += [f"--fail-on={inputs.fail_on}"] if inputs.fail_on else []
    for old in (sarif, summary, counts):
        old.unlink(missing_ok=True)
    # “-P”: no module is taken from the checkout. What follows “--” is a path, whatever it looks like.
    command = [sys.executable, "-P", "-m", "newslint", "check", *options, "--", *paths]
    status = subprocess.run(command, check=False).returncode
    if not counts.is_file():
        # The command line itself was refused, and has said why.
        return status
    summarize(summary.read_text(encoding="utf-8"), environment)
    found: dict[str, Any] = json.loads(counts.read_text(encoding="utf-8"))
    upload = "true" if inputs.upload else "false"
    output({"findings": len(found["findings"]), "sarif-file": sarif, "upload": upload}, environment)
    return status


def summarize(text: str, environment: Mapping[str, str]) -> None:
    """Adds Markdown to the summary of the job."""
    with open(environment["GITHUB_STEP_SUMMARY"], "a", encoding="utf-8") as file:
        file.write(text)


def output(values: Mapping[str, object], environment: Mapping[str, str]) -> None:
    """Sets the outputs of the step."""
    with open(environment["GITHUB_OUTPUT"], "a", encoding="utf-8") as file:
        file.writelines(f"{name}={value}\n" for name, value in values.items())


# What was changed ----------------------------------------------------------------------------


def base_commit(environment: Mapping[str, str]) -> str:
    """The commit that the pull request is to be merged into, as its event names it. Raises MistakeError."""
    event: dict[str, Any] = json.loads(Path(environment["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    commit = str(event.get("pull_request", {}).get("base", {}).get("sha", ""))
    if not re.fullmatch(r"[0-9a-f]{40,64}", commit):
        raise MistakeError("the event names no base commit; set changed-only to false")
    return commit


def changed_files(base: str, paths: Sequence[str]) -> tuple[str, ...]:
    """The files that differ from the base commit and still exist, below some paths. Raises MistakeError.

    Where the history is at hand, the base is where the branch left it; in a shallow clone it is the base
    commit itself, so that files may be checked that others have changed meanwhile, but none is missed.
    """
    if (
        git("rev-parse", "--quiet", "--verify", f"{base}^{{commit}}") is None
        and git("fetch", "--depth=1", "origin", base) is None
    ):
        raise MistakeError(
            f"the base commit {base} cannot be fetched: give actions/checkout “fetch-depth: 0”, "
            "or set changed-only to false"
        )
    start = (git("merge-base", base, "HEAD") or "").strip() or base
    below = [f":({'glob' if any(sign in path for sign in '*?[') else 'literal'}){path}" for path in paths]
    asked = ["--name-only", "--no-renames", "--ignore-submodules", "--relative", "--diff-filter=d", "-z"]
    names = git("diff", *asked, start, "HEAD", "--", *below)
    if names is None:
        raise MistakeError(f"git cannot tell what was changed since {start}")
    return tuple(filter(None, names.split("\0")))


def git(*arguments: str) -> str | None:
    """What a git command prints; None where it fails, and git's own words are in the log."""
    result = subprocess.run(["git", *arguments], stdout=subprocess.PIPE, check=False)
    return os.fsdecode(result.stdout) if result.returncode == 0 else None


if __name__ == "__main__":
    sys.exit(main())
