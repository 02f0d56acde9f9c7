"""Every rule's examples, flagged and accepted."""

from __future__ import annotations

import pytest

from newslint.linter import Linter
from newslint.testing import RuleExample, examples, run_example

RULES = Linter.from_config(isolated=True).workspace.desk_for(None).registry.rules
HERE = [rule for rule in RULES.values() if rule.needs is None]
"""Rules that need nothing but themselves; the others' examples are tested where that is at hand."""


@pytest.mark.parametrize("example", list(examples(HERE)), ids=str)
def test_a_rule_does_with_its_example_what_it_says(example: RuleExample) -> None:
    run_example(example)
