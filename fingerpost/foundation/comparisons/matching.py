"""Which row here is which row there, and what they say differently. Reads, and writes nothing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fingerpost.foundation.registers.declaration import Register

from .declaration import Comparable
from .models import Outcome, marks_of

type Cells = Mapping[str, str]
"""{word: cell} of a row there."""
LONGEST = 200


@dataclass(slots=True)
class Here:
    """A row of the register, as far as it is compared."""

    pk: int
    title: str
    kind: str
    stands: bool
    status: str
    said: dict[str, str]


@dataclass(slots=True)
class Found:
    """One row of the result."""

    outcome: Outcome
    title: str
    thing: int | None = None
    key: str = ""
    """How an answer to it is remembered."""
    told: dict[str, str] = field(default_factory=dict)
    differs: list[list[str]] = field(default_factory=list)
    why: str = ""


@dataclass(slots=True)
class Result:
    """Everything that a comparison found; what is somebody's own is only counted."""

    rows: list[Found] = field(default_factory=list)
    there: int = 0
    personal: int = 0


def key_of_row(pk: int) -> str:
    return f"row:{pk}"


def keys_of(comparable: Comparable, cells: Cells) -> dict[str, str]:
    """{field: folded key} for what tells a row from others; fillers tell nothing."""
    found = {}
    for known in comparable.known:
        cell = cells.get(known.field, "")
        if cell and not known.is_filler(cell) and (folded := known.fold(cell)[:LONGEST]):
            found[known.field] = folded
    return found


def remembered_by(keys: Mapping[str, str]) -> str:
    """The surest key of a row there, as an answer remembers it."""
    return next((f"{name}:{folded}"[:LONGEST] for name, folded in keys.items()), "")


def register_rows(comparable: Comparable, after: int = 0) -> Iterator[Here]:
    """The rows of the register, also those that stand no more; or those entered since a key."""
    register = comparable.register
    fields = dict.fromkeys(
        [*(each.field for each in comparable.known), *(t.field for t in comparable.told if t.field)]
    )
    names = ("pk", "number", register.title, register.kind, register.status, *fields)
    manager: Any = register.model._default_manager
    rows = manager.own().filter(pk__gt=after).order_by("pk").values_list(*names)
    usual, labels = set(register.standing.usual), register.choices[register.status]
    archived = set(_archived(register))
    for pk, number, title, kind, status, *cells in rows.iterator(chunk_size=2000):
        yield Here(
            pk,
            f"{register.reference(number)} {title}",
            kind,
            status in usual and pk not in archived,
            "Archived" if pk in archived else labels.get(status, status),
            {name: str(cell or "") for name, cell in zip(fields, cells, strict=True)},
        )


def _archived(register: Register) -> Iterable[int]:
    """The rows that were taken off the lists."""
    if not register.archives:
        return ()
    return register.own().exclude(archived_on=None).values_list("pk", flat=True)


class Matcher:
    """The register by its keys, and what of it was found so far."""

    def __init__(self, comparable: Comparable) -> None:
        self.comparable = comparable
        self.rows = list(register_rows(comparable))
        self.by_key: dict[tuple[str, str], list[Here]] = defaultdict(list)
        self.seen_here: set[int] = set()
        self.seen_there: set[tuple[str, str]] = set()
        for row in self.rows:
            for pair in keys_of(comparable, row.said).items():
                self.by_key[pair].append(row)

    def meet(self, cells: Cells) -> Found:
        """Where a row there belongs."""
        keys = keys_of(self.comparable, cells)
        title = self._title(cells)
        told = {each.word: cells[each.word] for each in self.comparable.shows if each.word in cells}
        if not keys:
            return Found(Outcome.ASIDE, title, told=told, why=self._why_unknown(cells))
        if self.seen_there & set(keys.items()):
            return Found(Outcome.ASIDE, title, told=told, why="It stands in that list twice")
        self.seen_there |= set(keys.items())
        candidates = [row for pair in keys.items() for row in self.by_key.get(pair, ())]
        if not candidates:
            return Found(Outcome.ONLY_THERE, title, key=remembered_by(keys), told=told)
        here = next((row for row in candidates if row.stands), candidates[0])
        self.seen_here |= {row.pk for row in candidates}
        differs = [*self._clashes(here, candidates, title), *self._differences(here, cells)]
        outcome = Outcome.DIFFERS if differs else Outcome.BOTH
        return Found(outcome, here.title, here.pk, key_of_row(here.pk), told, differs)

    def knows(self, cells: Cells) -> bool:
        """Whether a row there is one of the register."""
        return any(pair in self.by_key for pair in keys_of(self.comparable, cells).items())

    def left(self, kinds: Sequence[str]) -> Iterator[Found]:
        """What only the register has, of the kinds that the other list should name."""
        for row in self.rows:
            if not row.stands or row.kind not in kinds or row.pk in self.seen_here:
                continue
            key = key_of_row(row.pk)
            if keys_of(self.comparable, row.said):
                yield Found(Outcome.ONLY_HERE, row.title, row.pk, key)
            else:
                why = f"The register has no {self._names()} of it that could be looked for"
                yield Found(Outcome.ASIDE, row.title, row.pk, key, why=why)

    def _clashes(self, here: Here, candidates: Iterable[Here], title: str) -> Iterator[list[str]]:
        if not here.stands:
            label = "Status"
            yield [label, here.status, "Still in that list"]
        others = {row.pk: row for row in candidates if row.pk != here.pk and row.stands}
        for row in others.values():
            yield ["More than one fits", f"{here.title} or {row.title}", title]

    def _differences(self, here: Here, cells: Cells) -> Iterator[list[str]]:
        for each in self.comparable.told:
            said, told = here.said.get(each.field, ""), cells.get(each.word, "")
            if each.same and said and told and not each.same(said, told):
                yield [each.label, said, told]

    def _title(self, cells: Cells) -> str:
        parts = [cells.get(each.word, "") for each in self.comparable.shows]
        return next(filter(None, parts), "A row that names nothing")[:LONGEST]

    def _why_unknown(self, cells: Cells) -> str:
        fillers = [
            cells[known.field]
            for known in self.comparable.known
            if cells.get(known.field) and known.is_filler(cells[known.field])
        ]
        if fillers:
            return f"“{fillers[0][:40]}” is a placeholder and tells nothing apart"
        return f"It names no {self._names()}"

    def _names(self) -> str:
        labels = [self.comparable.by_word[each.field].label for each in self.comparable.known]
        return " or ".join(label[:1].lower() + label[1:] for label in labels)


def compared(
    comparable: Comparable, rows: Iterable[Cells], kinds: Sequence[str], own: frozenset[str]
) -> Result:
    """Hold the rows of another list against the register.

    `own` are the marks of what somebody said before is a person's own: it is counted, not kept.
    """
    matcher, result = Matcher(comparable), Result()
    for cells in rows:
        result.there += 1
        found = matcher.meet(cells)
        is_personal = comparable.is_personal(cells.get(comparable.owner, ""))
        if found.thing and is_personal:  # the register says that it is the school's: that differs
            label = comparable.by_word[comparable.owner].label
            found.outcome, found.told = Outcome.DIFFERS, {}
            found.differs.append([label, "In this register", cells[comparable.owner]])
        if not found.thing and (is_personal or not own.isdisjoint(marks_of(found.key))):
            result.personal += 1
        else:
            result.rows.append(found)
    result.rows += matcher.left(kinds)
    return result
