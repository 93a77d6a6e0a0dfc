"""What a register says of itself: its rows, what is asked and shown of them, its own verbs."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache, partial
from typing import Any, cast

from django.core.exceptions import ImproperlyConfigured
from django.db import models
from django.db.models import Q

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.permissions import MATRIX
from fingerpost.foundation.search.declaration import Findable, findable
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet

from .found_by import parts_of
from .importing.sheet import Sheet
from .lines import Lines
from .listing import Sort
from .sets import Sets, plain

Choice = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Column:
    """A field that the list shows; one that is not usual is shown when sorted by or asked for.

    On a phone, where there is room for little, what is for desks is shown when asked for.
    """

    field: str
    nowrap: bool = False
    is_usual: bool = True
    for_desks: bool = False


@dataclass(frozen=True, slots=True)
class Key:
    """A folded column that a search looks in, and the field that it was made from."""

    field: str
    column: str
    fold: Callable[[str], str] = fold


@dataclass(frozen=True, slots=True)
class Standing:
    """Which statuses the usual list shows, and the column that says so of each row."""

    usual: tuple[str, ...]
    words: str
    """What the usual list is called: "In school"."""
    column: str = "standing"
    here: str = "held"
    gone: str = "gone"


@dataclass(frozen=True, slots=True)
class Hole:
    """One thing that can be missing: which field mends it, and what a list of it is called."""

    title: str
    field: str
    when: Q
    statuses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Derived:
    """A fact that follows from fields, shown among them and never entered."""

    label: str
    read: Callable[[Any, date], str]


@dataclass(frozen=True)
class Block:
    """Fields under one heading; a block may need a permission of its own to be seen or changed."""

    heading: str
    entries: tuple[str | Derived, ...]
    view: str = ""
    change: str = ""
    when: Callable[[Any], bool] | None = None
    """Which rows have something to show here; without it all have."""

    @cached_property
    def fields(self) -> tuple[str, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, str))


@dataclass(frozen=True, slots=True)
class Verbs:
    """The app's own actions: they alone write."""

    create: Callable[..., Any]
    change: Callable[..., Any]
    """Takes the row, the revision that was read, and values by field."""
    mend: Callable[..., Any]
    """Takes {key: values} for several rows, and `same` where one value was set for many."""
    sets: Sets | None = None
    """Quicker ways with many rows than those that follow from the model."""


@dataclass(frozen=True, eq=False)
class Register:
    """Everything that the pages, the exports and the whole-house tests know of a register."""

    model: type[TenantModel]
    word: str
    plural: str
    about: str
    """What the register lists, in a sentence."""
    prefix: str
    """What references begin with: AST-1042."""
    title: str
    """The field that names a row."""
    columns: tuple[Column, ...]
    sorts: tuple[Sort, ...]
    """At most four; the first is the usual one."""
    standing: Standing
    search: tuple[Key, ...]
    """What a search looks at first: rows whose keys begin with its text."""
    blocks: tuple[Block, ...]
    verbs: Verbs
    holes: Callable[[date], Mapping[str, Hole]]
    known_by: tuple[str, ...] = ()
    """What tells two alike rows apart where only a line is shown."""
    status: str = "status"
    kind: str = "kind"
    filters: tuple[str, ...] = ()
    """Further fields of few values to filter by, which are not counted."""
    review: str = "review_on"
    """The date that ?due=overdue asks about; empty where rows are not reviewed."""
    expiring: tuple[str, ...] = ()
    """Dates that pass, which is said of rows that still stand."""
    lines: tuple[Lines, ...] = ()
    """What a row has several of, each a table on its page."""
    hints: Mapping[str, str] = field(default_factory=dict)
    prompts: Mapping[str, str] = field(default_factory=dict)
    """What the form says when a field that is needed is empty."""
    sheet: Sheet | None = None
    """How spreadsheets of its rows come in; without it none do."""
    words: tuple[str, ...] = ()
    """The fields that a row is found by word in; without a choice all texts, and the kind."""
    stays_because: Callable[[Any], str] | None = None
    """Why a row cannot be archived yet; nothing if it can. Without it every row can."""
    kept_because: Callable[[Any], str] | None = None
    """Why a draft cannot be deleted, beyond what refers to it."""
    goes_on: Callable[[Actor, str], Collection[str]] | None = None
    """The statuses to which somebody may move a row from one; from none, how a row may begin."""
    unlike: tuple[str, ...] = ()
    """What no two rows share, so that one value for many makes no sense."""
    has_notes: bool = True
    """Whether people may write dated notes on a row."""
    view_all: str = "view"
    """The deed without which only rows that stand are there, with no status and no history."""
    hidden: frozenset[str] = frozenset()
    """Never declared: the fields left out of the register as somebody sees it."""
    hides_past: bool = False
    """Never declared: whether somebody sees the register without its past."""

    def all(self) -> TenantQuerySet[Any]:
        """Every row in scope that somebody may see."""
        rows = cast("TenantManager[Any]", self.model._default_manager)
        return rows.filter(**self._seen)  # type: ignore[return-value]

    def own(self) -> TenantQuerySet[Any]:
        """The rows that may be written: without those of the trust."""
        rows = cast("TenantManager[Any]", self.model._default_manager)
        return rows.own().filter(**self._seen)

    @property
    def _seen(self) -> dict[str, str]:
        return {self.standing.column: self.standing.here} if self.hides_past else {}

    @cached_property
    def archives(self) -> bool:
        """Whether rows can be archived: their model notes since when in `archived_on`."""
        return any(each.name == "archived_on" for each in self.model._meta.concrete_fields)

    @property
    def kept_as(self) -> str:
        """How an import notes what it is about."""
        return self.plural

    @property
    def tells_new(self) -> str:
        """The field that only a new row gets: so the record tells one from a changed one."""
        return "number"

    def number_of(self, row: Any) -> int:
        """The number by which people name a row."""
        return int(row.number)

    def title_of(self, row: Any) -> str:
        """What names a row beside its number."""
        return str(getattr(row, self.title))

    def deed(self, name: str) -> str:
        """The permission for something done to the register: "assets.change"."""
        return f"{self.plural}.{name}"

    def may(self, actor: Actor, name: str) -> bool:
        """Whether somebody may do it; nobody may do what the matrix does not name."""
        return self.deed(name) in MATRIX and actor.may(self.deed(name))

    def reference(self, number: int) -> str:
        """How people name the row of a number: "AST-1042"."""
        return f"{self.prefix}-{number:04d}"

    @cached_property
    def many(self) -> str:
        """What people read for several: the plural of "approved-apps" is approved apps."""
        return self.plural.replace("-", " ")

    @cached_property
    def a(self) -> str:
        """The word with its article: an asset."""
        return f"{'an' if self.word[0] in 'aeiou' else 'a'} {self.word}"

    @cached_property
    def fields(self) -> Mapping[str, "models.Field[Any, Any]"]:
        """What people enter; what Fingerpost keeps beside it follows from it."""
        return {
            each.name: each
            for each in self.model._meta.concrete_fields
            if each.editable and not each.primary_key and each.name not in self.hidden
        }

    @cached_property
    def choices(self) -> Mapping[str, Mapping[str, str]]:
        """{field: {value: words}} for the fields of few values; the status is one of them, even
        where it follows from what people do and is not entered."""
        status: Any = self.model._meta.get_field(self.status)
        return {
            name: {str(value): str(words) for value, words in each.flatchoices}
            for name, each in (*self.fields.items(), (self.status, status))
            if each.choices
        }

    @cached_property
    def asked(self) -> tuple[str, ...]:
        """Every field of the form, in its order."""
        return tuple(name for block in self.blocks for name in block.fields)

    @cached_property
    def sorts_by_word(self) -> Mapping[str, Sort]:
        return {sort.word: sort for sort in self.sorts}

    @cached_property
    def holes_on(self) -> Callable[[date], Mapping[str, Hole]]:
        """The holes of a day, made once a day."""
        return lru_cache(maxsize=2)(self.holes)

    @cached_property
    def sets(self) -> Sets:
        """How many rows are made, checked and written at once."""
        return self.verbs.sets or plain(self)

    def gone(self) -> Sequence[str]:
        """The statuses that the usual list leaves out."""
        return [value for value in self.choices[self.status] if value not in self.standing.usual]

    def still_stands(self, row: Any) -> bool:
        return getattr(row, self.status) in self.standing.usual

    def changed_by(self, actor: Actor) -> frozenset[str]:
        """The fields that somebody may change, of those that they may see."""
        return frozenset(
            name
            for block in self.blocks
            if all(not needed or actor.may(needed) for needed in (block.view, block.change))
            for name in block.fields
        )


REGISTERS: dict[str, Register] = {}
"""By word."""


def declare(register: Register) -> Register:
    """Add a register to the house; two of one word stop the site."""
    if register.word in REGISTERS:
        raise ImproperlyConfigured(f"Two registers are called {register.word}.")
    REGISTERS[register.word] = register
    kind = register.prefix.lower()
    findable(Findable(register.model, kind, partial(parts_of, register)))
    return register


def by_label(label: str) -> Register | None:
    """The register of a model, by the label that the trail and files name it by."""
    return next((each for each in REGISTERS.values() if each.model._meta.label == label), None)
