"""The shape of personal names, in any script.

A name is told by its shape alone: two or more capitalised words or initials, with particles between
("van der", "de la"), in scripts that have capitals; in scripts that have none, a few short words, or two to
four Chinese characters. Shape is not proof ("Council Plan" has it too), so callers ask for a
byline's "By", a job title, or a place on the page as well.
"""

from __future__ import annotations

import re
import unicodedata

from newslint.anatomy.credit_words import HONORIFICS, NOT_IN_NAMES, PARTICLES, SUFFIXES
from newslint.late_patterns import late_pattern

_WORD = late_pattern(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f'’ʼ`.·・‧\-\u2010\u2011])*")
_HAN = late_pattern(r"[\u3400-\u9fff\uf900-\ufaff]{2,4}")
_KANA = late_pattern(r"[\u3040-\u30ff\u3400-\u9fff・]{2,12}")
_HANGUL = late_pattern(r"[\uac00-\ud7a3]{2,5}")


def is_name(text: str, *, single: bool = False, any_case: bool = False) -> bool:
    """Whether a text has the shape of one person's name.

    ``single`` accepts one word alone ("Plato", "Banksy"); ``any_case`` accepts "jane roe".
    """
    words = text.split()
    if not words or len(words) > 8:
        return False
    if not words[0][0].isalpha() and words[0][0] not in "'’‘":
        return False
    if words[0] in {"A", "An", "AN"} and len(words) > 1 and len(words[1]) > 2:
        return False
    return _caseless(words) or _cased(words, single=single, any_case=any_case)


def _caseless(words: list[str]) -> bool:
    joined = "".join(words)
    if any(unicodedata.category(c) in {"Lu", "Ll"} for c in joined):
        return False
    if _HAN.fullmatch(joined) or _HANGUL.fullmatch(joined) or (_KANA.fullmatch(joined) and len(joined) <= 10):
        return True
    if any("\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" for c in joined):
        return False
    letters = all(unicodedata.category(c)[0] in "LM" or c in "-.'’\u200c\u200d" for c in joined)
    return letters and 2 <= len(words) <= 5


def _cased(words: list[str], *, single: bool, any_case: bool) -> bool:
    while len(words) > 1 and _bare(words[0]) in HONORIFICS and words[0][0].isupper():
        words = words[1:]
    while len(words) > 1 and _bare(words[-1]) in SUFFIXES:
        words = words[:-1]
    capitalised = 0
    full = 0
    for index, word in enumerate(words):
        bare = word.strip("“”\"()'’‘,")
        if not _WORD.fullmatch(bare) or (bare.endswith(".") and len(bare.rstrip(".")) > 3 and "." not in bare[:-1]):
            return False
        if word.lower() in PARTICLES and word.islower() and index + 1 < len(words):
            continue
        lowered = _bare(bare)
        if lowered.endswith(("n't", "'ll", "'re", "'ve")):
            return False
        if lowered in NOT_IN_NAMES:
            return False
        if bare[0].isupper() or unicodedata.category(bare[0]) == "Lo":
            capitalised += 1
            full += len(bare.rstrip(".")) > 1
        elif _joined_particle(bare):
            capitalised += 1
            full += 1
        elif not any_case:
            return False
        else:
            capitalised += 1
            full += len(bare) > 1
    last = words[-1].strip("“”\"()'’‘,")
    if not any_case and not (last[0].isupper() or unicodedata.category(last[0]) == "Lo" or _joined_particle(last)):
        return False
    # Five names without a particle between them are a headline rather than a person.
    most = 5 if any(word.islower() for word in words) or any_case else 4
    return full >= 1 and (capitalised >= 2 or single) and capitalised <= most


def _joined_particle(word: str) -> bool:
    """ "al-Masri", "d’Estaing", "de-Souza", "ten-Brink": a small first part and a capital after it."""
    return bool(re.match(r"(?:\w{1,3})[-’'][A-ZÀ-Þ]", word))


def _bare(word: str) -> str:
    return word.lower().rstrip(".,").replace("’", "'")


def name_length(words: list[str]) -> int:
    """How many of some words, from the first, the likeliest personal name takes: given name, particles, family name.

    0 where the words do not begin with a name.
    """
    index = 0
    while index < len(words) and _bare(words[index]) in HONORIFICS and words[index][0].isupper():
        index += 1
    full = 0
    while index < len(words) and full < 2:
        word = words[index]
        bare = _bare(word)
        if bare in PARTICLES and word.islower():
            index += 1
            continue
        if not (word[0].isupper() and _WORD.fullmatch(word)) or bare in NOT_IN_NAMES:
            break
        initial = len(word.strip(".")) == 1 or re.fullmatch(r"(?:[A-Z]\.)+", word) is not None
        full += not (initial and index > 0)
        index += 1
    if full < 2:
        return 0
    while index < len(words) and _bare(words[index]) in SUFFIXES:
        index += 1
    return index


def fold_name(text: str) -> str:
    """A name without case, accents, titles and punctuation, for comparing names."""
    decomposed = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    words = re.sub(r"[\W_]+", " ", plain.replace("'", "").replace("’", "")).split()
    while len(words) > 1 and words[0] in HONORIFICS:
        words = words[1:]
    return " ".join(words)
