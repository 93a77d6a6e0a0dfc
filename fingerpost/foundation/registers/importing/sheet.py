"""What a register says of its spreadsheets: other names of fields, and what tells rows apart."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.imports.layout import Reader, Remark
from fingerpost.foundation.imports.models import ImportRow

REFERENCE = "fingerpost_reference"
"""What a sheet calls the reference of a row, which is no field that people enter."""

Values = dict[str, Any]
Words = dict[str, str]
"""Words of a row that are none of the choices, by field."""
Lines = Sequence[tuple[int, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Heading:
    """A field of a sheet, with what its type does not tell; most fields need none."""

    field: str
    aliases: str = ""
    """Other headings for it, apart by bars."""
    read: Reader | None = None
    words: Mapping[str, str] = MappingProxyType({})
    """What others call its choices: {word: value}."""
    otherwise: str = ""
    """The choice that a new row gets for a word that is not known, or for none."""
    guess: Callable[[str], str | None] | None = None
    """The choice that a word in a description tells."""
    is_picky: bool = False
    """Whether its headings mean other things too, so that a cell must be seen to fit."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A column that decides whether a row comes in, and is not kept."""

    name: str
    label: str
    read: Reader
    aliases: str = ""
    """Other headings for it, apart by bars."""


@dataclass(frozen=True)
class Sheet:
    """The spreadsheet of a register; every field of its blocks can come in but those left out."""

    keys: tuple[str, ...] = ()
    """The fields that tell rows apart after the reference, the strongest first."""
    describing: tuple[str, ...] = ()
    """The fields of which one must be there to say what a new row is; else the title."""
    told_by: Mapping[str, str] = MappingProxyType({})
    """What a row is that does not say it, by a folded heading that only lists of such have."""
    headings: tuple[Heading, ...] = ()
    asides: tuple[Aside, ...] = ()
    references: str = "reference | ref"
    """What the column with our references is called elsewhere, apart by bars."""
    left_out: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    """What the page shows of a new row beside its title."""
    words_in: str = "notes"
    """The field that keeps words which are none of the choices."""
    remarks: Mapping[str, Remark] = MappingProxyType({})
    complete: Callable[[Values, Words], None] | None = None
    """Fill in what a new row lacks and its other cells tell."""
    amend: Callable[[Values, Words, Any], None] | None = None
    """Make of cells what a row that stands already takes."""
    problems: Callable[[Any, date], Mapping[str, str]] | None = None
    """{field: what to do}; without it the model's own `clean` is asked, which costs more."""
    forbids: Callable[[Any, Any], Mapping[str, str]] | None = None
    """{field: what to do} where a row may not become what a line makes of it."""
    notes: Callable[[Sequence[str], Lines], Sequence[str]] | None = None
    """What to say of a table before it is checked."""
    foresee: Callable[[Sequence[ImportRow]], Sequence[str]] | None = None
    """What else to say of the rows as they were judged, before they come in."""
    may: Callable[[Actor, Any], str] | None = None
    """Why somebody may not change a row; nothing if they may."""
    refuse: Callable[[Values, Words], str] | None = None
    """Why a row must not come in at all, whatever else it says; nothing if it may."""
    proves: str = ""
    """Where one sees what the register proves."""
    afterwards: Callable[[date], object] | None = None
    """What is looked at again when rows came in, or went."""
