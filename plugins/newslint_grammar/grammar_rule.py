"""What the rules of all engines share."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import ClassVar

from newslint import Article, Finding, Rule, RuleOptions
from newslint_grammar.engine import Engine, Match
from newslint_grammar.options import EngineName, GrammarOptions


class GrammarRule(Rule):
    """A rule that asks an engine, and shows an editor what a desk wants to see of the answer."""

    on_by_default = False
    has_parts = True
    table = "grammar"
    Options = GrammarOptions
    options: GrammarOptions

    engine: ClassVar[EngineName]

    @classmethod
    def asked_for(cls, options: RuleOptions) -> bool | None:
        """Whether the table [grammar] chooses this engine."""
        assert isinstance(options, GrammarOptions)
        return options.chosen == cls.engine

    def settings(self, language: str) -> Hashable:
        """What tells one engine from another in this process."""
        raise NotImplementedError

    def make_engine(self, language: str) -> Engine:
        """An engine for the copy's language. Costs nothing until it is asked."""
        raise NotImplementedError

    def is_noise(self, match: Match, paragraph: str) -> bool:
        """Whether a match is of a rule that is more often wrong than right on news copy."""
        raise NotImplementedError

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags what the engine finds and a desk wants to know. Raises UnavailableError."""
        from newslint_grammar.newsroom import Newsroom
        from newslint_grammar.passages import passages
        from newslint_grammar.sessions import session
        from newslint_grammar.spelling import Speller
        from newslint_grammar.wording import fix, message
        from newslint_grammar.words import DeskWords

        read = list(passages(article))
        if not read:
            return
        language = article.conventions.language
        asked_for = {*self.options.enabled_rules, *self.options.enabled_categories}
        newsroom = Newsroom(article, Speller(article, DeskWords(self.options)), asked_for)
        opened = session(self.engine, self.settings(language), lambda: self.make_engine(language), self.cache_folder)
        for passage, matches in zip(read, opened.check([item.text for item in read]), strict=True):
            wanted = [
                match
                for match in matches
                if {match.rule, match.category} & asked_for or not self.is_noise(match, passage.text)
            ]
            for match in newsroom.wanted(wanted, passage):
                span = passage.span(match)
                yield self.finding(
                    span, message(match, article.text(span)), fix(match, span), part=match.rule, tags=(match.category,)
                )
