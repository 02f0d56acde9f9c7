"""The quotation marks of the world's languages.

Source: Unicode Common Locale Data Repository (CLDR) 48.2.0, elements ``delimiters``, as published in the npm
package cldr-misc-full 48.2.0. Copyright © 2004-2026 Unicode, Inc.; used under the Unicode License v3
(https://www.unicode.org/license.txt). A language that is not listed uses what the next shorter tag
uses, and in the end the marks of CLDR's root: “ ” outside, ‘ ’ inside.
"""

from __future__ import annotations

from functools import lru_cache

import msgspec


class Delimiters(msgspec.Struct, frozen=True, gc=False):
    """The marks that open and close a quotation, and one inside it."""

    start: str
    end: str
    inner_start: str
    inner_end: str


_ROOT = "“”‘’"

# Four marks (start, end, inner start, inner end), and the languages that use them.
_TABLE = {
    "„”‚’": "agq ff",
    "«»‹›": "am az-Arab az-Cyrl fa fr-CH gsw jgo kkj mzn rm sdh wae",
    "”“’‘": "ar lld ms-Arab syr ur",
    "«»“”": (
        "ast blo bm br ca cv dyo el es-US eu ewo ie it kab kk lij mg mua nnh pms pt-AO pt-CH pt-CV pt-GQ "
        "pt-GW pt-LU pt-MO pt-MZ pt-PT pt-ST pt-TL sc sg ti"
    ),
    "«»„“": "bas be bua ky os ru sah tyv uk",
    "„“„“": "bg lt prg sgs",
    "“”‘’": "bm-Nkoo ff-Adlm uz-Arab uz-Cyrl",
    "„“‚‘": "bs-Cyrl cs de dsb et hr hsb is ksh lb luy mk nds sk sl",
    "„”‘’": "bs",
    "«»‘’": "dua el-polyton ksf nb nn no rw",
    "“”«»": "eo",
    "””’’": "fi he lag rn se sn sv yi",
    "«»”“": "fr-CA",
    "«»«»": "fr ht hy oc yav",
    "‘’“”": "fur ia ti-ER tn",
    "„”»«": "hu szl",
    "「」『』": "ja yue zh-Hant",
    "„“«»": "ka",
    "»«›‹": "kk-Arab ug",
    "‘’‘’": "nl",
    "„”«»": "nmg pl ro",
    "«»„”": "shi zgh",
    "„”’’": "sr",
    "“’“”": "st",
    "“”“”": "tk",
    "“”’‘": "uz",
}

# Regions whose script CLDR infers (supplemental data, likely subtags).
_INFERRED = {"zh-tw": "zh-hant", "zh-hk": "zh-hant", "zh-mo": "zh-hant"}


@lru_cache(maxsize=64)
def delimiters_of(language: str) -> Delimiters:
    """The quotation marks of a BCP 47 language tag ("de-CH"), as CLDR has them."""
    by_language = {tag.lower(): marks for marks, tags in _TABLE.items() for tag in tags.split()}
    tag = language.replace("_", "-").lower()
    tag = _INFERRED.get(tag, tag)
    while tag:
        if tag in by_language:
            return Delimiters(*by_language[tag])
        tag = tag.rpartition("-")[0]
    return Delimiters(*_ROOT)
