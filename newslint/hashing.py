"""blake2b, without what else `hashlib` loads: OpenSSL takes longer to load than an article to hash."""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:  # another Python than CPython
    from hashlib import blake2b

__all__ = ["blake2b"]
