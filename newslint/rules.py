"""Rule: one check, whole in one class: identity, severity, options, words, examples, code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

import msgspec

from newslint.article import Article
from newslint.findings import Finding, Fix, Severity
from newslint.notes import Note
from newslint.spans import Span


class UnavailableError(Exception):
    """Something that a rule needs cannot be had: a server, a program, a dictionary.

    The message says what, and what to do. It is reported once for the whole run, which ends with status 2;
    all other rules are run.
    """


class RuleOptions(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """A rule's options, each with a type and a default.

    The configuration spells a field ``max_words`` as ``max-words``. A field of the type ``pathlib.Path`` is
    relative to the file that states it. Describe each field for ``newslint explain``::

        class Options(newslint.RuleOptions):
            max_words: Annotated[int, Meta(ge=1, description="Flag sentences of more words.")] = 40
    """


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of copy that a rule flags or accepts, where a plain string does not say enough.

    ``text`` is read by the reader of ``format``. ``words`` are the flagged words, exactly; ``becomes``
    is the text after the finding's fix; ``options`` are the rule's options as the configuration spells
    them; ``quotation_style`` and ``language`` are the desk's conventions.
    """

    text: str
    words: str | None = None
    becomes: str | None = None
    format: str = "text"
    path: str | None = None
    language: str = "en-US"
    quotation_style: str | None = None
    options: Mapping[str, Any] = {}


class Rule:
    """One check. Subclass it, name it, give it examples, and write ``check``.

    The docstring is the rule's documentation, printed by ``newslint explain``: a first line that says
    what is flagged, a paragraph that begins with "Why:", and one that begins with "Do:" and says how
    an editor puts it right.

    ``flagged``: each string (or Example) gives exactly one finding of this rule.
    ``accepted``: each gives none. Both are run as tests.

    One instance checks many articles, in several threads: ``check`` keeps no state on ``self``.
    """

    id: ClassVar[str]
    severity: Severity = Severity.WARNING
    on_by_default: ClassVar[bool] = True
    languages: ClassVar[frozenset[str] | None] = None
    """Base languages that the rule knows ("en"), or None where it is right for all."""

    has_parts: ClassVar[bool] = False
    """Whether findings carry ids below the rule's own, which the configuration may select and ignore one by one."""

    table: ClassVar[str | None] = None
    """The table of the configuration that holds the options, "grammar" for [grammar], where rules share them.

    Without it, each rule has its own, [rules."ID"].
    """

    needs: ClassVar[str | None] = None
    """What must be there besides the plugin, a server for example: without it, the examples cannot be tests."""

    flagged: ClassVar[Sequence[str | Example]] = ()
    accepted: ClassVar[Sequence[str | Example]] = ()

    Options: ClassVar[type[RuleOptions]] = RuleOptions
    options: Any

    cache_folder: Path | None = None
    """Where results may be kept from one run to the next; None where they must not be."""

    def __init__(self, options: RuleOptions | None = None, severity: Severity | None = None) -> None:
        self.options = options if options is not None else type(self).Options()
        if severity is not None:
            self.severity = severity

    @classmethod
    def asked_for(cls, options: RuleOptions) -> bool | None:  # noqa: ARG003  (for those who override it)
        """Whether a ``table`` of the configuration, read as options, asks for this rule; None where it leaves it open.

        Settings that name the rule in ``select`` or ``ignore`` come on top.
        """
        return None

    def check(self, article: Article) -> Iterator[Finding]:
        """Yields a finding for each place of the article that the rule flags.

        Raises UnavailableError where something outside, such as a server, cannot be had.
        """
        raise NotImplementedError(f"{type(self).__qualname__} has no check method")

    def finding(
        self,
        span: Span,
        message: str,
        fix: Fix | None = None,
        *,
        part: str | None = None,
        tags: Sequence[str] = (),
        whole_article: bool = False,
    ) -> Finding:
        """A finding of this rule at a span of the copy; ``part`` is what its id has below the rule's own.

        ``whole_article`` where the finding is about the article as a whole and the span just where to read it:
        another lede makes no other finding of it.
        """
        rule = type(self).id
        id = f"{rule}/{part}" if part else rule
        return Finding(id, self.severity, message, span, fix, tuple(tags), whole_article)


class NoteRule(Rule):
    """A rule on the notes that suppress findings, which are no copy: write ``review`` in place of ``check``."""

    def check(self, article: Article) -> Iterator[Finding]:  # noqa: ARG002  (the copy is not its business)
        """Yields nothing: the copy is for other rules."""
        return iter(())

    def review(self, article: Article, note: Note) -> Iterator[Finding]:
        """Yields findings on one note, at ``note.span``."""
        raise NotImplementedError(f"{type(self).__qualname__} has no review method")
