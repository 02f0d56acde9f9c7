"""suppressions/invalid"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Example, Finding, Note, NoteRule


class InvalidSuppression(NoteRule):
    """A note to newslint that cannot be followed, so that it suppresses nothing.

    Its rule does not exist, its form is wrong, it switches on what nobody switched off, or it gives no reason
    where the desk asks for one.

    Why: somebody meant to accept a finding, and the finding is still reported, or will be.

    Do: write “newslint: ignore”, the rule, a colon and the reason.
    """

    id = "suppressions/invalid"
    flagged = [
        Example(text="<!-- newslint: ignore quotes/unbalancd: a slip -->\n\nThe pier opened.", format="markdown"),
        Example(text="The pier opened.\n\n<!-- newslint: igonre quotes -->\n\nThe band played.", format="markdown"),
        Example(text="The pier opened.\n\n<!-- newslint: on -->\n\nThe band played.", format="markdown"),
        Example(text="<!-- newslint-disable quotes -->\n\nThe pier opened.", format="markdown"),
        Example(text="---\nnewslint: {ingore: [quotes]}\n---\nThe pier opened.", format="markdown"),
        Example(text="---\nnewslint: {ignore: [quotes/nestd]}\n---\nThe pier opened.", format="markdown"),
        Example(text="---\nnewslint: quotes/nested\n---\nThe pier opened.", format="markdown"),
    ]
    accepted = [
        Example(text="<!-- newslint: ignore quotes/nested: a title -->\n\nThe pier opened.", format="markdown"),
        Example(
            text="<!-- newslint: off quotes -->\n\nThe pier opened.\n\n<!-- newslint: on -->\n\nThe band played.",
            format="markdown",
        ),
        Example(text="---\nnewslint:\n  ignore:\n    - byline/missing: a brief\n---\nA pier.", format="markdown"),
        Example(text="---\nnewslint: false\n---\nThe pier opened.", format="markdown"),
        Example(text="<!-- newslint is what we check our copy with -->\n\nThe pier opened.", format="markdown"),
    ]

    def review(self, article: Article, note: Note) -> Iterator[Finding]:  # noqa: ARG002  (a note stands for itself)
        """Flags a note with a problem."""
        if note.problem:
            yield self.finding(note.span, f"this suppresses nothing: {note.problem}")
