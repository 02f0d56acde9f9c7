"""boilerplate/comments"""

from __future__ import annotations

from newslint import Example, Severity
from newslint_boilerplate.blocks import FurnitureRule

_STORY = "The council voted on Tuesday to rebuild the harbor wall before winter, and to pay for it with a new fee."


class Comments(FurnitureRule):
    """A comment form or a comment count stands in the copy.

    Why: “Leave a Reply” at the end of a story tells readers that it was pasted from somewhere.

    Do: cut it.
    """

    id = "boilerplate/comments"
    severity = Severity.WARNING
    family = "comments"

    flagged = [
        Example(
            text=f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n\nLeave a Reply\n",
            words="Leave a Reply",
            becomes=f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n",
        ),
        f"Harbor Wall to Be Rebuilt\n\nNo Comments\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n\n14 Comments",
        f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n\nYou must be logged in to post a comment.",
        f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n\nPost a comment\n\nYour email address will not be published.",
        f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n\nLog in to join the discussion",
    ]
    accepted = [
        f"Harbor Wall to Be Rebuilt\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n\n“No comment,” the engineer said.",
        "The agency received 412 comments on the plan before it closed the docket in May.",
        "He left a reply on her machine and never heard from the company again.",
    ]
