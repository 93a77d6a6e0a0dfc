"""The socket for duties: what falls due by itself, computed from records and never stored.

An app plugs in from its own falling_due.py, which is read at start-up. A duty is done when the
record that it was computed from has changed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ImproperlyConfigured

from fingerpost.foundation.people.models import Duty, Person
from fingerpost.foundation.permissions import MATRIX, Role


@dataclass(frozen=True, slots=True)
class Due:
    """One day on which something falls due; a day that has been is overdue."""

    on: date
    title: str
    url: str
    owner: Person | None = None
    """Whose it is by name, where it does not fall to whoever holds the duty."""
    why: str = ""
    """Why it waits, where the title alone does not say."""

    @property
    def said(self) -> str:
        """The title and why, as a letter has it."""
        return f"{self.title}. {self.why.rstrip('.')}" if self.why else self.title


Read = Callable[[date, date], Iterable[Due]]
"""Takes today and the last day that is asked about; answers what is due by then, or overdue."""
Whole = Callable[[date, date], Mapping[str, Iterable[Due]]]
"""The same for several duties at once, by a word for each."""


@dataclass(frozen=True, slots=True)
class Part:
    """How a duty reads that shares its questions to the database with others of its kind."""

    whole: Whole
    word: str

    def __call__(self, today: date, until: date) -> Iterable[Due]:
        return self.whole(today, until).get(self.word, ())


@dataclass(frozen=True, slots=True)
class Falls:
    """A kind of thing that falls due: to whom, who may see it, and what shows that it is done."""

    word: str
    title: str
    falls_to: Duty
    view: str
    done_when: str
    read: Read
    also: frozenset[Role] = frozenset()
    """Roles that share it with whoever holds the duty."""
    counted: tuple[str, str] | None = None
    """What its rows are called where it waits at once, on the home page too: ("reported fault",
    "reported faults")."""
    page: str = ""
    """Where all of what waits at once stands."""
    afresh: bool = False
    """Whether it rests on rows whose changes nobody counts, so that it is read each time."""


DUTIES: dict[str, Falls] = {}
"""By word."""


def duty(
    word: str,
    title: str,
    *,
    falls_to: Duty,
    view: str,
    done_when: str,
    also: frozenset[Role] = frozenset(),
    counted: tuple[str, str] | None = None,
    page: str = "",
    afresh: bool = False,
) -> Callable[[Read], Read]:
    """Declare a duty; one declared twice, or seen by nobody, stops the site."""

    def plug_in(read: Read) -> Read:
        if word in DUTIES:
            raise ImproperlyConfigured(f"Two duties are called {word}.")
        if view not in MATRIX:
            raise ImproperlyConfigured(f"The duty {word} asks for {view}, which nobody is granted.")
        told = (also, counted, page, afresh)
        DUTIES[word] = Falls(word, title, falls_to, view, done_when, read, *told)
        return read

    return plug_in


def read_all(
    duties: Iterable[Falls], today: date, until: date
) -> Iterator[tuple[Falls, Iterable[Due]]]:
    """What is due of several duties; those that share their questions ask them once."""
    wholes: dict[Whole, Mapping[str, Iterable[Due]]] = {}
    for each in duties:
        if not isinstance(each.read, Part):
            yield each, each.read(today, until)
            continue
        whole = each.read.whole
        if whole not in wholes:
            wholes[whole] = whole(today, until)
        yield each, wholes[whole].get(each.read.word, ())


def per_day(
    found: Iterable[tuple[date, int]], today: date, say: Callable[[int], str], url: str
) -> Iterator[Due]:
    """One line for each day however many rows fall on it, and one for all that is overdue."""
    days = sorted(found)
    if late := [each for each in days if each[0] < today]:
        yield Due(late[0][0], say(sum(n for _, n in late)), url)
    for day, n in days:
        if day >= today:
            yield Due(day, say(n), url)
