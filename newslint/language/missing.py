"""Where the partner of a quotation mark that has none most likely belongs."""

from __future__ import annotations

from newslint.language.speech import attribution_at_end, attribution_inside, is_introduction
from newslint.late_patterns import late_pattern
from newslint.spans import Span

_SENTENCE_BREAK = late_pattern(r"[.?!…][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z\d])")
_STOP = late_pattern(r"[,.;?!…](?=\s|\Z)")
_INTRODUCED = late_pattern(r"(?<![\w’'])[\w’']++(?:\s[\w’']++){0,3}[,:]\s+")
_PAUSE = late_pattern(r"[,:]\s+")
_FIRST_LETTER = late_pattern(r"[^\W_]")


def place_of_close(copy: str, opening: Span, limit: int, *, before_quotation: bool = False) -> int:
    """The offset where the closing mark of what ``opening`` opens belongs, before ``limit``.

    Before an attribution; where a quoted fragment comes to its first stop; else at the limit, which is the
    end of the paragraph, or after the last sentence before it, where it is the next quotation.
    """
    end = opening.end + len(copy[opening.end : limit].rstrip())
    attribution = attribution_inside(copy, opening.end, end) or attribution_at_end(copy, opening.end, end)
    if attribution is not None:
        return attribution.start
    first = _FIRST_LETTER.search(copy, opening.end, end)
    introduced = copy[max(0, opening.start - 2) : opening.start].strip() in (",", ":")
    if first is not None and first[0].islower() and not introduced:
        stop = _STOP.search(copy, opening.end, end)
        return stop.end() if stop else end
    if not before_quotation or copy[end - 1 : end] in ".,?!…)—-":
        return end
    return max((match.end() for match in _STOP.finditer(copy, opening.end, end)), default=end)


def place_of_open(copy: str, closing: Span, start: int, *, after_quotation: bool) -> int:
    """The offset where the opening mark of what ``closing`` closes belongs, at or after ``start``.

    After an introduction ("she added, "); after the sentence with the attribution of the quotation
    before; else where the paragraph, or the sentence, begins.
    """
    introduced = [
        match.end() for match in _INTRODUCED.finditer(copy, start, closing.start) if is_introduction(match[0])
    ]
    if introduced:
        return introduced[-1]
    breaks = [match.end() for match in _SENTENCE_BREAK.finditer(copy, start, closing.start)]
    if after_quotation and breaks:
        return breaks[0]
    if not after_quotation:
        return start
    stop = _PAUSE.search(copy, start, closing.start)
    return stop.end() if stop else start
