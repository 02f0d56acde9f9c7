"""The kinds of page furniture, and the families that the rules speak of."""

from __future__ import annotations

from enum import StrEnum


class FurnitureFamily(StrEnum):
    """What a piece of furniture is for."""

    NAVIGATION = "navigation"
    COMMENTS = "comments"
    SUBSCRIPTION = "subscription"
    AUTHOR_BOX = "author-box"


class Furnishing(StrEnum):
    """A kind of furniture, by the name that an editor would give it."""

    SKIP_LINK = "skip link"
    MENU = "menu"
    PAGE_CONTROL = "page control"
    SEARCH_BOX = "search box"
    SHARE_BAR = "share bar"
    LOGIN_LINK = "login link"
    RELATED_LINKS = "list of related links"
    TAGS = "list of topics"
    ADVERTISEMENT = "advertisement label"
    FOOTER = "page footer"
    COOKIE_NOTICE = "cookie notice"
    COMMENT_COUNT = "comment count"
    COMMENT_FORM = "comment form"
    NEWSLETTER_BOX = "newsletter box"
    TEXT_MESSAGE_SIGN_UP = "text-message sign-up"
    SUBSCRIPTION_OFFER = "subscription offer"
    AUTHOR_BOX = "author box"

    @property
    def family(self) -> FurnitureFamily:
        """The family that it belongs to."""
        return _FAMILIES.get(self, FurnitureFamily.NAVIGATION)


_FAMILIES = {
    Furnishing.COMMENT_COUNT: FurnitureFamily.COMMENTS,
    Furnishing.COMMENT_FORM: FurnitureFamily.COMMENTS,
    Furnishing.NEWSLETTER_BOX: FurnitureFamily.SUBSCRIPTION,
    Furnishing.TEXT_MESSAGE_SIGN_UP: FurnitureFamily.SUBSCRIPTION,
    Furnishing.SUBSCRIPTION_OFFER: FurnitureFamily.SUBSCRIPTION,
    Furnishing.AUTHOR_BOX: FurnitureFamily.AUTHOR_BOX,
}
