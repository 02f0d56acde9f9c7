"""Bylines: from a line of credits to the people, agencies, roles and outlets that it names.

A line is taken apart in three steps. What is not a credit is masked: times, comment counts, share buttons,
reading times. The rest is cut at its lead-ins ("By", "Story by", "Editing by"), each of which says what
those who follow did. Each stretch is then cut at commas, "and" and other separators, and every piece is
told for what it is: a person, an agency, a job title, an outlet, a place. A line in which words are left
over is not a byline but a sentence that begins with "By".
"""

from __future__ import annotations

import re

from newslint.anatomy.credit_patterns import CONTRIBUTED, SEPARATOR, month_days, not_credits
from newslint.anatomy.credit_pieces import PieceKind, classify, is_agency, is_masthead, is_title, starts_title
from newslint.anatomy.lead_ins import foreign_lead_in, lead_in
from newslint.anatomy.no_bylines import is_plainly_a_sentence
from newslint.anatomy.parsed_bylines import Credit, ParsedByline, Work
from newslint.anatomy.timestamps import clock_spans, find_times
from newslint.conventions import Conventions
from newslint.language.calendar import weekdays_of_all_languages
from newslint.late_patterns import late_pattern
from newslint.spans import Span

__all__ = ["MAX_BYLINE", "Credit", "ParsedByline", "Work", "parse_byline"]

MAX_BYLINE = 300
"""No line of more characters is read as a byline; four names with their titles take half of it."""


def parse_byline(text: str, offset: int = 0, conventions: Conventions | None = None) -> ParsedByline | None:
    """The byline in a line of text, or None where the line is none.

    ``offset`` is where the text begins in the copy. A line without a lead-in is a byline only if nothing
    but names, titles, outlets and times stands in it; whether "Jane Roe" alone is one, its place
    on the page must tell.
    """
    start = len(text) - len(text.lstrip())
    text = text.strip()
    if not 2 <= len(text) <= MAX_BYLINE or is_plainly_a_sentence(text):
        return None
    return _Parse(text, offset + start, conventions or Conventions()).result()


_OUTLET_TAIL = late_pattern(r"\s+(?:for|For|FOR|of|at|with)\s+(?:the\s+)?(?=[A-Z\d])")
_PLACE_TAIL = late_pattern(r"\s+in\s+(?=[A-ZÀ-Þ])")
_TIME_LABEL = late_pattern(r"(?:updated|published|posted|last updated|on|at)\b", re.IGNORECASE)
_GLUED_WORD = late_pattern(r"(?<=[a-zß-ÿ])[A-Z][\w-]*")
_ENDS_WITH_INITIAL = late_pattern(r"(?:^|[\s.])[A-Z]\.$|(?i:\b(?:jr|sr)\.$)")
_NICKNAME = late_pattern(r"(?<=[^\W\d_] )\(([^\W\d_][\w.’' -]{0,14})\)( [A-ZÀ-Þ][\w’'-]+)")
_HANDLE = late_pattern(r"(?<!\w)@\w{2,}")
_TRIMMED = " \t\"'“”‘’()[]-"


class _State:
    """What is known while the pieces of one stretch are read."""

    def __init__(self, work: Work, led_in: bool) -> None:
        self.work = work
        self.led_in = led_in
        self.after_person = False
        self.separator = ""
        self.ended = False


class _Parse:
    """One line on its way to a byline. Offsets inside are of the line; the result's are of the copy."""

    def __init__(self, text: str, offset: int, conventions: Conventions) -> None:
        self.text = text
        self.offset = offset
        self.conventions = conventions
        self.times: list[Span] = []
        self.masked: list[Span] = []
        self.glued: set[int] = set()
        self.credits: list[Credit] = []
        self.agencies: list[str] = []
        self.roles: list[str] = []
        self.outlet: str | None = None
        self.dates_for_names: list[Span] = []
        self.left_over = 0

    def result(self) -> ParsedByline | None:
        rest = self._mask()
        lead_ins = self._lead_ins(rest)
        if not lead_ins:
            contributed = CONTRIBUTED.search(rest)
            work = Work.CONTRIBUTOR if contributed else Work.AUTHOR
            self._section(rest[: contributed.start()] if contributed else rest, 0, work, led_in=False)
            return self._judged(None)
        self._section(rest[: lead_ins[0].start()], 0, Work.AUTHOR, led_in=False)
        ends = [match.start() for match in lead_ins[1:]] + [len(rest)]
        for match, end in zip(lead_ins, ends, strict=True):
            self._note_glue(match.start())
            self._note_glue(match.end())
            self._led_in(match, rest[match.end() : end])
        self._drop_credits_before(self.offset + lead_ins[0].start())
        return self._judged(lead_ins[0][0])

    def _drop_credits_before(self, start: int) -> None:
        """Where "By" names the authors, what stands before it in the line is a place, a paper or a label."""
        authors = [credit for credit in self.credits if credit.work is Work.AUTHOR]
        if any(credit.span.start > start for credit in authors):
            self.credits = [credit for credit in self.credits if credit.span.start > start]

    # Step one: masks ---------------------------------------------------------------------------

    def _mask(self) -> str:
        rest = self.text
        if any(character.isdigit() for character in rest):
            self.times = [time.span for time in find_times(rest, self.conventions)]
            rest = _blank(rest, self.times)
            clocks = clock_spans(rest) + month_days(rest)
            self.times += clocks
            rest = _blank(rest, clocks)
        others = [Span(*match.span()) for match in not_credits().finditer(rest)]
        self.masked = sorted([*self.times, *others])
        rest = _blank(rest, others)
        for span in self.masked:
            self._note_glue(span.start)
            self._note_glue(span.end)
        # "Jane (J.J.) Roe" is one name; other parentheses part a name from what is said of it.
        return _NICKNAME.sub(r"“\1”\2", rest)

    def _note_glue(self, at: int) -> None:
        if 0 < at < len(self.text) and self.text[at - 1].isalnum() and self.text[at].isalnum():
            self.glued.add(at)

    # Step two: lead-ins ------------------------------------------------------------------------

    def _lead_ins(self, rest: str) -> list[re.Match[str]]:
        found = [match for match in lead_in().finditer(rest) if self._leads_in(match, rest)]
        foreign = foreign_lead_in(rest, self.conventions.base_language)
        if foreign is not None and not found:
            return [foreign]
        if foreign is not None and foreign.end() <= found[0].start():
            return [foreign, *found]
        return found

    def _leads_in(self, match: re.Match[str], rest: str) -> bool:
        """Whether a "by" within the line can begin a credit: something divides it from the words before it."""
        before = rest[: match.start()].rstrip()
        if match[0].lower() != "by" or not before:
            return True
        return len(before) == match.start() or not (before[-1].isalnum() or before[-1] in "’'”\"")

    def _led_in(self, match: re.Match[str], section: str) -> None:
        kind = match.lastgroup
        if kind == "special":
            self.outlet = section.strip(" \0,.") or self.outlet
            return
        work = Work.AUTHOR if kind in {None, "label"} else Work(kind)
        if any(credit.work is Work.AUTHOR for credit in self.credits) and match[0].lower().startswith("review"):
            # Whoever reviews what somebody else wrote is no critic.
            work = Work.EDITOR
        if work is Work.AUTHOR and self._date_for_name(match.end(), section):
            return
        contributed = CONTRIBUTED.search(section)
        # "By Jane Roe. Max Poe contributed to this report.": the second sentence is another credit.
        cut = section.rfind(". ", 0, contributed.start()) + 1 if contributed is not None else 0
        if contributed is not None and cut:
            self._section(section[cut : contributed.start()], match.end() + cut, Work.CONTRIBUTOR, led_in=False)
            section = section[:cut]
        self._section(section, match.end(), work, led_in=True)

    def _date_for_name(self, start: int, section: str) -> bool:
        """Notes a date, time or number where the name belongs. Returns whether nothing else follows it."""
        at = start + len(section) - len(section.lstrip(" :.\t"))
        for span in self.masked:
            if span.start == at and _TIME_LABEL.match(self.text, at) is not None:
                at = span.end + len(self.text[span.end :]) - len(self.text[span.end :].lstrip(" :"))
            if span.start == at and (span in self.times or self.text[at].isdigit()):
                self.dates_for_names.append(Span(self.offset + span.start, self.offset + span.end))
                return False
        bare = section.strip(" \0:.,")
        if bare and (re.fullmatch(r"[\d\W]+", bare) or bare.lower() in weekdays_of_all_languages()):
            at = start + section.index(bare)
            self.dates_for_names.append(Span(self.offset + at, self.offset + at + len(bare)))
            return True
        return False

    # Step three: pieces ------------------------------------------------------------------------

    def _section(self, section: str, start: int, work: Work, *, led_in: bool) -> None:
        state = _State(work, led_in)
        place = 0
        for match in [*SEPARATOR.finditer(section), None]:
            end = match.start() if match else len(section)
            for piece, at in self._unglued(section[place:end], place):
                self._piece(piece, start + at, state)
                state.separator = ""
            if state.ended:
                return
            if match:
                place = match.end()
                state.separator = (match[0].split() or [" "])[-1]

    def _unglued(self, piece: str, at: int) -> list[tuple[str, int]]:
        """A piece, cut where a title or an outlet is glued to a name: "Jane RoeTravel Reporter"."""
        pieces = []
        begin = 0
        for match in _GLUED_WORD.finditer(piece):
            if starts_title(match[0]):
                pieces.append((piece[begin : match.start()], at + begin))
                begin = match.start()
                self.glued.add(at + begin)
        return [*pieces, (piece[begin:], at + begin)]

    def _piece(self, piece: str, at: int, state: _State) -> None:
        """Enters what one piece is."""
        lead = len(piece) - len(piece.lstrip(_TRIMMED))
        at += lead
        piece = piece[lead:].rstrip(_TRIMMED)
        if re.match(r"(?:in|from)\s", piece):
            state.ended = True
            return
        if not is_title(piece.split() or ["-"]):
            if place := _PLACE_TAIL.search(piece):
                piece = piece[: place.start()]
            outlet = _OUTLET_TAIL.search(piece)
            if outlet and (state.led_in or _is_house(piece[outlet.end() :])):
                self.outlet = piece[outlet.end() :]
                piece = piece[: outlet.start()]
        if piece.isdecimal() and self.times:
            # A number beside the time is the count of the comments.
            return
        words = (piece if _ENDS_WITH_INITIAL.search(piece) else piece.rstrip(".")).split()
        if not any(character.isalnum() for character in piece):
            return
        for kind, part in classify(
            words, led_in=state.led_in, after_person=state.after_person, separator=state.separator
        ):
            match kind:
                case PieceKind.PERSON | PieceKind.GROUP:
                    self._name(part, at, state.work, group=kind is PieceKind.GROUP)
                    state.after_person = True
                case PieceKind.AGENCY:
                    if state.work is Work.AUTHOR:
                        self.agencies.append(" ".join(part))
                case PieceKind.ROLE:
                    self.roles.append(" ".join(part))
                case PieceKind.OUTLET:
                    self.outlet = self.outlet or " ".join(part)
                case PieceKind.UNKNOWN if not (piece.isupper() and self.agencies):
                    self.left_over += len(part)
                case _:
                    pass

    def _name(self, words: list[str], at: int, work: Work, *, group: bool = False) -> None:
        begin = max(self.text.find(words[0], at), at)
        end = max(self.text.find(words[-1], begin), begin) + len(words[-1])
        span = Span(self.offset + begin, self.offset + end)
        name = " ".join(self.text[begin:end].split())
        self.credits.append(Credit(name, span, work, group))

    def _handle_for_name(self) -> None:
        """Takes a handle for the name where nothing else signs: "by @janeroe"."""
        handle = _HANDLE.search(self.text)
        if handle is not None:
            span = Span(self.offset + handle.start(), self.offset + handle.end())
            self.credits.append(Credit(handle[0], span))

    # The verdict -------------------------------------------------------------------------------

    def _judged(self, lead_in: str | None) -> ParsedByline | None:
        if lead_in and not (self.credits or self.agencies or self.dates_for_names):
            self._handle_for_name()
        # A word or two that nothing explains ("By Jane Roe 5 min") do not make a line with a lead-in a sentence.
        excused = 2 if lead_in and self.credits and self.text[-1] not in '.!?”"' else 0
        if self.left_over > excused:
            return None
        if not (self.credits or self.agencies or self.dates_for_names or lead_in):
            return None
        span = Span(self.offset, self.offset + len(self.text))
        return ParsedByline(
            self.text,
            span,
            lead_in,
            tuple(self.credits),
            tuple(self.agencies),
            tuple(self.roles),
            self.outlet,
            tuple(self.dates_for_names),
            tuple(self.offset + at for at in sorted(self.glued)),
            tuple(Span(self.offset + span.start, self.offset + span.end) for span in self.times),
        )


def _is_house(text: str) -> bool:
    return is_agency(text) or is_masthead(text.split())


def _blank(text: str, spans: list[Span]) -> str:
    for span in spans:
        text = text[: span.start] + "\0" * len(span) + text[span.end :]
    return text
