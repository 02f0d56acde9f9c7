"""Every rule's examples, flagged and accepted."""

from __future__ import annotations

import pytest

from newslint.linter import Linter
from newslint.testing import RuleExample, examples, run_example

RULES = Linter.from_config(isolated=True).workspace.desk_for(None).registry.rules


@pytest.mark.parametrize("example", list(examples(RULES.values())), ids=str)
def test_a_rule_does_with_its_example_what_it_says(example: RuleExample) -> None:
    run_example(example)
