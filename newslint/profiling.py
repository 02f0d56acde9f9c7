"""Where the time of a run goes, by stage: reading, each shared analysis, each rule.

A stage is timed by ``with timing("reading"):``. Without a profile, which `start` begins, that does nothing.
The time of a stage that runs within another one is its own and not the other's: where a rule is the first to
ask for the people of a story, the rule is not charged for finding them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import cached_property
from threading import local
from time import perf_counter
from typing import Any, Self, TypeVar, overload

import msgspec

T = TypeVar("T")


class Spent(msgspec.Struct, frozen=True, gc=False):
    """What a stage has taken: seconds, and how often it ran."""

    seconds: float
    times: int


class Profile:
    """The time taken so far, by stage. Each thread's stages are nested by themselves."""

    def __init__(self) -> None:
        self._spent: dict[str, Spent] = {}
        self._thread = local()

    @contextmanager
    def timing(self, stage: str) -> Iterator[None]:
        """Times a stage."""
        around = getattr(self._thread, "within", 0.0)
        self._thread.within = 0.0
        start = perf_counter()
        try:
            yield
        finally:
            taken = perf_counter() - start
            self.add({stage: Spent(taken - self._thread.within, 1)})
            self._thread.within = around + taken

    def add(self, spent: Mapping[str, Spent]) -> None:
        """Adds what was spent elsewhere: in another process."""
        for stage, more in spent.items():
            known = self._spent.get(stage, Spent(0.0, 0))
            self._spent[stage] = Spent(known.seconds + more.seconds, known.times + more.times)

    def taken(self) -> dict[str, Spent]:
        """What was spent since this was asked last, the longest stage first."""
        spent, self._spent = self._spent, {}
        return dict(sorted(spent.items(), key=lambda item: -item[1].seconds))


_profile: Profile | None = None
_NOTHING = nullcontext()


def start() -> Profile:
    """Begins a profile of this process, and of those that it is parted into."""
    global _profile
    _profile = Profile()
    return _profile


def stop() -> None:
    """Ends the profile."""
    global _profile
    _profile = None


def running() -> Profile | None:
    """The profile that was begun, or None."""
    return _profile


def timing(stage: str) -> AbstractContextManager[None]:
    """Times a stage, where a profile was begun."""
    return _NOTHING if _profile is None else _profile.timing(stage)


class analysis(cached_property[T]):  # noqa: N801  (a decorator, as cached_property is)
    """A cached property that is a stage of its own, named after it."""

    def __set_name__(self, owner: type[Any], name: str) -> None:
        """Notes the name of the property."""
        super().__set_name__(owner, name)
        self.stage = f"analysis: {name}"

    @overload
    def __get__(self, instance: None, owner: type[Any] | None = None) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type[Any] | None = None) -> T: ...
    def __get__(self, instance: object, owner: type[Any] | None = None) -> Self | T:
        """The value, worked out at the first request."""
        if instance is None or _profile is None:
            return super().__get__(instance, owner)
        with _profile.timing(self.stage):
            return super().__get__(instance, owner)


_WORTH_A_LINE = 0.001
"""The share of the whole that a stage must have to stand in the table by itself."""


def table(spent: Mapping[str, Spent]) -> Iterator[str]:
    """The lines of a table for people, the longest stage first."""
    total = sum(stage.seconds for stage in spent.values())
    yield f"{'seconds':>9}  {'share':>6}  {'times':>7}  stage"
    rest = 0.0
    for name, stage in spent.items():
        if stage.seconds < _WORTH_A_LINE * total:
            rest += stage.seconds
            continue
        yield f"{stage.seconds:9.3f}  {stage.seconds / total:6.1%}  {stage.times:7}  {name}"
    yield f"{rest:9.3f}  {'':6}  {'':7}  stages of less than {_WORTH_A_LINE:.1%} each"
    yield f"{total:9.3f}  {'':6}  {'':7}  in all, over all processes"
