"""boilerplate/author-box"""

from __future__ import annotations

from newslint import Example, Severity
from newslint_boilerplate.blocks import FurnitureRule

_STORY = "The council voted on Tuesday to rebuild the harbor wall before winter, and to pay for it with a new fee."
_TOP = f"Harbor Wall to Be Rebuilt\n\nBy Jane Roe\n\n{_STORY}"


class AuthorBox(FurnitureRule):
    """An author box stands in the copy: “Author Jane Roe”, “More posts by …”, “Follow her on …”.

    Why: the box is the page's. In the copy it repeats the byline at best, and contradicts it at worst.

    Do: cut it, or turn what the reader needs of it into a line of credit that the desk's style allows.
    """

    id = "boilerplate/author-box"
    severity = Severity.WARNING
    family = "author-box"

    flagged = [
        Example(
            text=f"{_TOP}\n\nAuthor Jane Roe\n\nMore posts by Jane Roe\n",
            words="Author Jane Roe\n\nMore posts by Jane Roe",
            becomes=f"{_TOP}\n",
        ),
        Example(text=f"{_TOP}\n\njane roe\n\nAuthor jane roe", words="jane roe\n\nAuthor jane roe"),
        f"{_TOP}\n\nAbout the Author",
        f"{_TOP}\n\nFollow Jane Roe on Twitter: @janeroe",
        f"{_TOP}\n\nJane Roe can be reached at jroe@ledger.example.",
        f"{_TOP}\n\nView all posts by Jane Roe",
    ]
    accepted = [
        _TOP,
        f"{_TOP}\n\nJane Roe, a witness, said she saw nothing.",
        "The author said that she would follow the case to the highest court.",
        "More posts by the fence were found broken on Sunday, the ranger said.",
    ]
