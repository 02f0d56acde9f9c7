"""What a reader and the analysis must know of a desk before they read its copy."""

from __future__ import annotations

from typing import Literal

import msgspec

QuotationStyle = Literal["american", "british"]


class Conventions(msgspec.Struct, frozen=True):
    """A desk's language and habits.

    ``language`` is a BCP 47 tag ("en-US", "de"). ``quotation_style`` is None where the article itself
    is to tell: American copy has double marks outside and single ones inside, British copy the
    reverse.
    """

    language: str = "en-US"
    quotation_style: QuotationStyle | None = None

    @property
    def base_language(self) -> str:
        """The language without region or script: "en"."""
        return self.language.replace("_", "-").partition("-")[0].lower()

    @property
    def month_first(self) -> bool:
        """Whether 03/02/2023 is March 2 (the United States) or 3 February (most of the world)."""
        return self.language.replace("_", "-").lower() in {"en", "en-us", "es-us", "en-ph"}
