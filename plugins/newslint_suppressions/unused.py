"""suppressions/unused"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Example, Finding, Note, NoteRule


class UnusedSuppression(NoteRule):
    """A note to newslint that suppresses nothing, as what it accepts is no longer there.

    Rules that were not run, such as those that the desk has switched off, count as needed.

    Why: a note that outlives its slip will hide the next one.

    Do: delete the note, or the rule in it that is named.
    """

    id = "suppressions/unused"
    flagged = [
        Example(text="<!-- newslint: ignore quotes/unbalanced -->\n\nThe pier opened.", format="markdown"),
        Example(text="---\nnewslint: {ignore: placeholder}\n---\nThe pier opened.", format="markdown"),
        Example(text="<!-- newslint: off -->\n\nThe pier opened.", format="markdown"),
    ]
    accepted = [
        Example(text="<!-- newslint: on -->\n\nThe pier opened.", format="markdown"),
        Example(text="<!-- newslint: ignore readability/scores: long -->\n\nThe pier opened.", format="markdown"),
        "The pier opened.",
    ]

    def review(self, article: Article, note: Note) -> Iterator[Finding]:  # noqa: ARG002  (a note stands for itself)
        """Flags a note that is there in vain."""
        if not note.unused:
            return
        if "all" in note.unused:
            message = "there is nothing to suppress here: delete the note"
        else:
            names = " and ".join(f"“{name}”" for name in note.unused)
            message = f"{names} {'finds' if len(note.unused) == 1 else 'find'} nothing here: take it out of the note"
        yield self.finding(note.span, message)
