"""grammar/languagetool"""

from __future__ import annotations

from collections.abc import Hashable
from importlib.util import find_spec

from newslint import Example, UnavailableError
from newslint_grammar.engine import Match
from newslint_grammar.grammar_rule import GrammarRule
from newslint_grammar.languagetool import LanguageToolEngine, Server
from newslint_grammar.languagetool_noise import is_noise


class LanguageTool(GrammarRule):
    """A slip of grammar or spelling that LanguageTool finds, and that is one in news copy.

    Names that the story introduces, words of the desk's list, and words before (CQ) or [sic] are not misspelled;
    in quotations only spelling is checked; quotation marks, commas, dashes, capitals and style are left to newslint's
    rules. The id names LanguageTool's rule, such as grammar/languagetool/EN_A_VS_AN, and can be selected and ignored.

    Why: a doubled word or a verb in the wrong number is what readers write in about.

    Do: correct the words; where they are right, put them into the desk's words, or ignore LanguageTool's rule.
    """

    id = "grammar/languagetool"
    engine = "languagetool"
    needs = "a LanguageTool server"

    flagged = [
        Example(text="The council met for the the second time.", words="the the"),
        Example(
            text="On Monday he have an answer for the town.",
            words="have",
            becomes="On Monday he has an answer for the town.",
        ),
        Example(text="The comittee will meet on Friday.", words="comittee"),
        Example(text="🎉 “We will recieve the money,” Mayor Lena Ortiz said.", words="recieve"),
    ]
    accepted = [
        "The council met for the second time.",
        "Mayor Zdenka Hruskovicova met Councilman Bram Oosterveld. Oosterveld declined to comment.",
        "“We was the the first ones here,” she said.",
        "The firm, Comittee (CQ), will open an office.",
        "The sign reads recieve [sic] on both sides.",
        "The boats -- all of the boats -- left, and the crews went home.",
        Example(text="The skweek will be fed on Friday.", options={"words": ["skweek"]}),
    ]

    def settings(self, language: str) -> Hashable:
        """All that the server is asked with."""
        return language, self.options

    def make_engine(self, language: str) -> LanguageToolEngine:
        """LanguageTool at the server that the desk has configured. Raises UnavailableError without the library."""
        check_library()
        return LanguageToolEngine(self._server(), self.options.language or language, self.options)

    def is_noise(self, match: Match, paragraph: str) -> bool:
        """Whether LanguageTool's rule was found to be wrong on news copy."""
        return is_noise(match, paragraph)

    def _server(self) -> Server:
        if self.options.url is not None:
            from newslint_grammar.remote_server import RemoteServer

            return RemoteServer(self.options.url, self.options.timeout)
        from newslint_grammar.local_server import LocalServer

        return LocalServer(self.options.directory)


def check_library() -> None:
    """Raises UnavailableError where language-tool-python is not installed."""
    if find_spec("language_tool_python") is None:
        raise UnavailableError(
            "LanguageTool needs the package language-tool-python: pip install 'newslint[languagetool]'"
        )
