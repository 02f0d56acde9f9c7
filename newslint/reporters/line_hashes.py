"""The hash of a line by which GitHub code scanning knows an alert again.

The algorithm is that of ``src/fingerprints.ts`` in github/codeql-action, which adds the hashes to files
that its action uploads; files uploaded in other ways must bring them along. A line's hash is taken over
one hundred UTF-16 units from its start, spaces and tabs left out, CR and CRLF read as LF, U+FFFF at the
end of the file and zeros beyond: the polynomial with base 37, in 64 bits. A number counts equal hashes.
"""

from __future__ import annotations

import sys
from array import array
from collections import Counter
from collections.abc import Collection
from operator import mul

_UTF16 = "utf-16-le" if sys.byteorder == "little" else "utf-16-be"
_BLOCK = 100
_MASK = (1 << 64) - 1
_POWERS = [pow(37, exponent, 1 << 64) for exponent in range(_BLOCK - 1, -1, -1)]
_LINE_FEED = 10
_END_OF_FILE = 0xFFFF


def line_hashes(data: bytes, wanted: Collection[int]) -> dict[int, str]:
    """The hashes of some lines of a file, by number from 1. A line that the file does not have is left out.

    The file is read as UTF-8 whatever it is, with its byte-order mark, because the action does.
    """
    text = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    units = array("H", text.replace(" ", "").replace("\t", "").encode(_UTF16))
    units.append(_END_OF_FILE)
    length = len(units)
    units.extend([0] * _BLOCK)

    hashes: dict[int, str] = {}
    seen: Counter[int] = Counter()
    last = max(wanted, default=0)
    line, start = 1, 0
    while line <= last and start < length:
        value = sum(map(mul, units[start : start + _BLOCK], _POWERS)) & _MASK
        seen[value] += 1
        if line in wanted:
            hashes[line] = f"{value:x}:{seen[value]}"
        try:
            start = units.index(_LINE_FEED, start, length) + 1
        except ValueError:
            break
        line += 1
    return hashes
