"""grammar/harper"""

from __future__ import annotations

from collections.abc import Hashable

from newslint import Example
from newslint_grammar.engine import Match
from newslint_grammar.grammar_rule import GrammarRule
from newslint_grammar.harper import HarperEngine
from newslint_grammar.harper_noise import is_noise


class Harper(GrammarRule):
    """A slip of grammar or spelling that Harper finds, and that is one in news copy.

    Names that the story introduces, words of the desk's list, and words before (CQ) or [sic] are not misspelled;
    in quotations only spelling is checked; quotation marks, dashes, capitals and style are left to newslint's rules.
    The id names Harper's rule, such as grammar/harper/RepeatedWords, and can be selected and ignored.

    Why: a doubled word or a wrong article is what readers write in about.

    Do: correct the words; where they are right, put them into the desk's words, or ignore Harper's rule.
    """

    id = "grammar/harper"
    languages = frozenset({"en"})
    engine = "harper"

    flagged = [
        Example(text="The council met for the the second time.", words="the the"),
        Example(
            text="Officials refused to sign an contract with the town.",
            words="an",
            becomes="Officials refused to sign a contract with the town.",
        ),
        Example(text="The comittee will meet on Friday.", words="comittee"),
        Example(text="“We will recieve the money,” Mayor Lena Ortiz said.", words="recieve"),
    ]
    accepted = [
        "The council met for the second time.",
        "Mayor Zdenka Hruskovicova met Councilman Bram Oosterveld. Oosterveld declined to comment.",
        "Residents call it the Wrenmoor Gate, and Wrenmoor Gate it is.",
        "“We was the the first ones here,” she said.",
        "The firm, Comittee (CQ), will open an office.",
        "The sign reads recieve [sic] on both sides.",
        "The school is the only one of its kind, and all of the pupils like it -- a lot.",
        Example(text="The skweek will be fed on Friday.", options={"words": ["skweek"]}),
    ]

    def settings(self, language: str) -> Hashable:
        """The dialect, and the rules switched on and off."""
        return language, self.options.enabled_rules, self.options.disabled_rules

    def make_engine(self, language: str) -> HarperEngine:
        """Harper for the desk's English."""
        return HarperEngine(language, self.options.disabled_rules, self.options.enabled_rules)

    def is_noise(self, match: Match, paragraph: str) -> bool:
        """Whether Harper's rule was found to be wrong on news copy."""
        return is_noise(match, paragraph)
