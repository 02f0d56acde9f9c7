"""Page furniture in the copy: menus, comment forms, newsletter boxes, author boxes, labels glued together."""

from __future__ import annotations

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    """The boilerplate rules."""
    from newslint_boilerplate.author_box import AuthorBox
    from newslint_boilerplate.comments import Comments
    from newslint_boilerplate.navigation import Navigation
    from newslint_boilerplate.run_together import RunTogether
    from newslint_boilerplate.subscription import Subscription

    return [Navigation, Comments, Subscription, AuthorBox, RunTogether]
