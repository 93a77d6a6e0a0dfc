"""What a register says of the lists that it can be compared with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from django.core.exceptions import ImproperlyConfigured

from fingerpost.foundation.imports.dates import parse_moment
from fingerpost.foundation.registers.declaration import Register
from fingerpost.foundation.ui.filters import written_moment

Same = Callable[[str, str], bool]
"""Whether what stands here and what stands there mean the same; neither is empty."""


def never(cell: str) -> bool:
    """No cell of this kind is a filler."""
    return False


@dataclass(frozen=True, slots=True)
class Known:
    """A field by which a row here and a row there are known to be the same thing."""

    field: str
    fold: Callable[[str], str]
    is_filler: Callable[[str], bool] = never
    """Whether a cell holds what makers and people write when there is none."""


@dataclass(frozen=True, slots=True)
class Told:
    """Something that other lists say of a row, and under which headings."""

    word: str
    label: str
    headings: str
    """Apart by bars."""
    field: str = ""
    """The field here that should say the same; without one it is only shown."""
    same: Same | None = None
    fills: str = ""
    """The field that it fills when the row is added to the register."""
    is_time: bool = False
    """Whether it says when, as programs write it: "2026-11-19 13:20:22.0000000"."""

    def written(self, cell: str) -> str:
        """What the list said, as pages show it."""
        moment = parse_moment(cell) if self.is_time else None
        return written_moment(moment) if moment else cell


@dataclass(frozen=True, slots=True)
class Source:
    """A kind of list, and which kinds of rows it should name; without any, all."""

    word: str
    label: str
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Comparable:
    """A register that can be compared, by what and with what."""

    register: Register
    sources: tuple[Source, ...]
    known: tuple[Known, ...]
    """The surest first; each is one of the told by its word."""
    told: tuple[Told, ...]
    purpose: str
    """What a row that only the register has may be on purpose: "not managed"."""
    look: str
    """What to think of when a row is only here."""
    owner: str = ""
    """The word of what tells whose a thing is, if lists tell it."""
    is_personal: Callable[[str], bool] = never
    """Whether such a cell says that a thing is somebody's own."""

    @cached_property
    def by_word(self) -> Mapping[str, Told]:
        return {each.word: each for each in self.told}

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """Heading to word."""
        return {
            heading.strip(): each.word
            for each in self.told
            for heading in (each.word, each.label, *each.headings.split("|"))
        }

    @cached_property
    def shows(self) -> tuple[Told, ...]:
        """What is kept of a row there; whose it is decides only whether it is kept at all."""
        return tuple(each for each in self.told if each.word != self.owner)

    def source(self, word: str) -> Source:
        """A source by its word; the last one stands for what is not listed."""
        return next((each for each in self.sources if each.word == word), self.sources[-1])

    def kinds_of(self, source: Source) -> tuple[str, ...]:
        """The kinds that a list of this source should name."""
        return source.kinds or tuple(self.register.choices[self.register.kind])


COMPARABLES: dict[str, Comparable] = {}
"""By the plural of the register."""


def compares(comparable: Comparable) -> Comparable:
    """Let a register be compared; two declarations of one stop the site."""
    plural = comparable.register.plural
    if plural in COMPARABLES:
        raise ImproperlyConfigured(f"{plural} are compared twice.")
    if {each.field for each in comparable.known} - comparable.by_word.keys():
        raise ImproperlyConfigured(f"{plural} are known by something that no list tells.")
    COMPARABLES[plural] = comparable
    return comparable
