"""What may not stand beside a phrase that begins or ends with a word, or with figures."""

from __future__ import annotations

# Sets of characters with few runs: others take ten times as long to compile.
LEFT_EDGES = {
    "word": r"(?<![\w@#/\\])(?<!\w[-'.])(?<!\w[‐‑’])",
    "figure": r"(?<![\w@#/\\$])(?<![£€])(?<!\w[-'.,:])(?<!\w[‐‑’])",
}
RIGHT_EDGES = {
    "word": r"(?![\w@])(?![-./]\w)(?![‐‑]\w)(?!['’](?!s\b)\w)",
    "figure": r"(?![\w@])(?![-./,:]\w)(?![‐‑]\w)",
}
