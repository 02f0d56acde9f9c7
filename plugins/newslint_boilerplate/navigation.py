"""boilerplate/navigation"""

from __future__ import annotations

from newslint import Example, Severity
from newslint_boilerplate.blocks import FurnitureRule

_STORY = "The council voted on Tuesday to rebuild the harbor wall before winter, and to pay for it with a new fee."


class Navigation(FurnitureRule):
    """Furniture of the page stands in the copy: menus, share bars, related links, notices.

    Why: copy that was pasted from a page brings the page along. Set again, “Skip to main content” and
    “Share on Facebook” stand in the middle of a story.

    Do: cut it. The page that the story goes to has menus of its own.

    Skip links, menus, search boxes, log-in links, share bars, lists of related links and topics, advertisement
    labels, cookie notices and footers are flagged, one finding a block.
    """

    id = "boilerplate/navigation"
    severity = Severity.WARNING
    family = "navigation"

    flagged = [
        Example(
            text=f"Skip to main content\n\nHarbor Wall to Be Rebuilt\n\n{_STORY}\n",
            words="Skip to main content",
            becomes=f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n",
        ),
        Example(
            text=f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n\nShare on Facebook\n",
            words="Share on Facebook",
            becomes=f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n",
        ),
        f"Home | News | Sports | Weather\n\nHarbor Wall to Be Rebuilt\n\n{_STORY}",
        f"Toggle navigation\n\nHarbor Wall to Be Rebuilt\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n\nRead more: Fees to rise in spring\n\nWork begins in May, he said.",
        f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n\nRelated articles\n\nTags: harbor, council",
        f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n\nAdvertisement\n\nWork begins in May, the engineer said.",
        f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n\n© 2024 The Evening Ledger. All rights reserved.",
        f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n\nWe use cookies to tailor content. Manage your preferences here.",
    ]
    accepted = [
        f"Harbor Wall to Be Rebuilt\n\n{_STORY}",
        "The mayor asked residents to share the map on Facebook, and 2,000 did.",
        "Skip Bayless, a fisherman, moved to the main harbor in 1990.",
        "Readers can search the archive and print an article for a fee, the library said.",
        "Advertisement revenue fell by half, the publisher said, and home delivery with it.",
    ]
