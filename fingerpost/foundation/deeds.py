"""The deed in progress: no recorded row is written outside one, and none is written unnoticed."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field


class OutsideADeed(AssertionError):
    """A recorded row was about to be written outside an action."""


class NotOnTheRecord(AssertionError):
    """An action finished without saying what it did."""


@dataclass
class Deed:
    """One act of one person: the models it wrote to, and the models it accounted for."""

    name: str
    written: set[str] = field(default_factory=set)
    noted: set[str] = field(default_factory=set)
    findable: set[str] = field(default_factory=set)
    """The models whose rows a search finds as they are now."""
    notes: list[object] = field(default_factory=list)

    def refuse_the_unrecorded(self) -> None:
        """Raise when nothing was noted, or when rows of a model were written unnoticed."""
        if not self.notes:
            raise NotOnTheRecord(f"{self.name} finished without an audit entry.")
        if silent := self.written - self.noted:
            raise NotOnTheRecord(f"{self.name} wrote {sorted(silent)} without recording it.")


_deed: ContextVar[Deed | None] = ContextVar("deed", default=None)


@contextmanager
def begin(name: str) -> Iterator[Deed]:
    """Open a deed; the code inside may write."""
    deed = Deed(name)
    token = _deed.set(deed)
    try:
        yield deed
    finally:
        _deed.reset(token)


def current() -> Deed:
    """The deed in progress; raises `OutsideADeed` when there is none."""
    deed = _deed.get()
    if deed is None:
        raise OutsideADeed("Rows are written by actions only.")
    return deed


def in_progress() -> bool:
    """Whether a deed is open, which may have written what no counter tells yet."""
    return _deed.get() is not None


def writing(label: str) -> None:
    """Declare that a row of a model is about to be written."""
    deed = _deed.get()
    if deed is None:
        raise OutsideADeed(f"{label} is written by actions only.")
    deed.written.add(label)
