"""Which rows an address asks for: a status, kinds, something missing, and in what order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache, partial
from typing import Any, Self

from django.db.models import Q, QuerySet
from django.http import QueryDict

from fingerpost.foundation.audit.remembering import remembered_until_a_deed
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.foundation.tenancy.rows import TenantQuerySet

from .declaration import Hole, Register
from .listing import (
    CAP,
    EMPTY,
    SIZE,
    Ask,
    Page,
    Question,
    Row,
    Sort,
    capped_count,
    capped_counts,
    hidden,
    merged,
    owners_of,
    page,
    page_of,
)

OVERDUE = "overdue"
FEWER = 100
"""Where the counts that cost most stop in a large register."""


@dataclass(frozen=True)
class Counts:
    """How many there are, and how many each facet would leave; each with where it stops."""

    total: int
    cap: int = CAP
    statuses: Mapping[str, int] = field(default_factory=dict)
    kinds: Mapping[str, int] = field(default_factory=dict)
    kinds_cap: int = CAP
    keys: Sequence[int] | None = None
    """Of the rows themselves, if they were looked for and all fit on one page."""


@dataclass(frozen=True)
class Selection:
    """What an address asks for. What it cannot mean is left out, so that no address is an error."""

    register: Register
    status: str = ""
    kinds: tuple[str, ...] = ()
    missing: str = ""
    due: str = ""
    more: tuple[tuple[str, str], ...] = ()
    """Further filters, as (field, value)."""
    sort: Sort | None = None
    """None is the usual order."""
    columns: tuple[str, ...] = ()
    """The columns asked for; none are the usual ones."""
    choosing: bool = False
    """Whether rows can be chosen, to change them alike."""
    archived: bool = False
    """Whether the archived rows are asked for, instead of the others."""
    own: bool = False
    """Whether the rows of the trust are left out, which its schools cannot change."""

    @classmethod
    def read(cls, register: Register, address: QueryDict, today: date) -> Self:
        """The selection that an address spells."""
        status, missing = address.get(register.status, ""), address.get("missing", "")
        statuses = () if register.hides_past else register.choices[register.status]
        sort = register.sorts_by_word.get(address.get("sort", ""))
        more = ((name, address.get(name, "")) for name in register.filters)
        asked = [name for each in address.getlist("columns") for name in each.split(",")]
        return cls(
            register,
            status=status if status in statuses else "",
            kinds=tuple(_chosen(register, address.getlist(register.kind))),
            missing=missing if missing and missing in register.holes_on(today) else "",
            due=OVERDUE if register.review and address.get("due", "") == OVERDUE else "",
            more=tuple((name, value) for name, value in more if value in register.choices[name]),
            sort=None if sort is register.sorts[0] else sort,
            columns=tuple(dict.fromkeys(name for name in asked if name in register.asked)),
            choosing=address.get("choose") == "yes",
            archived=register.archives and address.get("archived") == "yes",
        )

    @property
    def order(self) -> Sort:
        return self.sort or self.register.sorts[0]

    @property
    def is_usual(self) -> bool:
        """Whether the address narrows nothing."""
        narrowed = self.status or self.kinds or self.missing or self.due or self.more
        return not (narrowed or self.archived)

    def address(self, **changes: Any) -> str:
        """The query string that asks for this, with some of it changed."""
        return "?" + "&".join(f"{word}={value}" for word, value in self.spelled(**changes))

    def spelled(self, **changes: Any) -> list[tuple[str, str]]:
        """What the address says, as (word, value); what is not asked for is left out."""
        wanted = vars(self) | changes  # a list writes thirty addresses, and this is quickest
        register, sort = self.register, wanted["sort"]
        spelled = [
            (register.status, wanted["status"]),
            *((register.kind, kind) for kind in wanted["kinds"]),
            ("missing", wanted["missing"]),
            ("due", wanted["due"]),
            *wanted["more"],
            ("sort", sort.word if sort else ""),
            ("columns", ",".join(wanted["columns"])),
            ("archived", "yes" if wanted["archived"] else ""),
            ("choose", "yes" if wanted["choosing"] else ""),
        ]
        return [each for each in spelled if each[1]]

    def hole(self, today: date) -> Hole | None:
        """What is wrong with the rows asked for, if the address asks for wrong ones."""
        if self.archived:
            return None
        if self.missing:
            return self.register.holes_on(today)[self.missing]
        if self.due:
            usual, field = self.register.standing.usual, self.register.review
            return Hole("past their review date", field, Q(**{f"{field}__lt": today}), usual)
        return None

    def statuses(self, today: date) -> tuple[str, ...]:
        """The statuses asked for; without any, those of the usual list, or all of the archive."""
        if self.archived:
            every = tuple(self.register.choices[self.register.status])
            return (self.status,) if self.status else every
        hole = self.hole(today)
        usual = hole.statuses if hole else self.register.standing.usual
        if self.status:
            return (self.status,) if not hole or self.status in usual else ()
        return tuple(usual)

    def rows(self, today: date) -> TenantQuerySet[Any]:
        """The rows asked for, said plainly: for counts, and for as few as can be sorted."""
        register = self.register
        statuses = self.statuses(today)
        rows = self.all().filter(**{f"{register.status}__in": statuses}, **dict(self.more))
        if self.kinds:
            rows = rows.filter(**{f"{register.kind}__in": self.kinds})
        if hole := self.hole(today):
            rows = rows.filter(hole.when, **self._standing(statuses))
        return rows

    def walk(self, today: date) -> TenantQuerySet[Any]:
        """The same rows, said so that the index of the sort is walked."""
        if self.archived:
            return self.rows(today)  # these are few
        register, statuses, hole = self.register, self.statuses(today), self.hole(today)
        rows = self.all().filter(hole.when) if hole else self.all()
        for name, value in self.more:
            rows = rows.filter(hidden(name, (value,)))
        by_status = hidden(register.status, statuses)
        if not self.sort and not hole and len(self.kinds) == 1:
            return rows.filter(by_status, **{register.kind: self.kinds[0]})
        if not self.sort and not hole and self.status:
            rows = rows.filter(**{register.status: self.status})
        else:
            rows = rows.filter(**self._standing(statuses))
            rows = rows.filter(by_status) if self.status or hole else rows
        return rows.filter(hidden(register.kind, self.kinds)) if self.kinds else rows

    def counts(self, today: date) -> Counts:
        """How many there are. Beside something missing, only the total is cheap enough."""
        register = self.register
        if self.archived:
            return Counts(capped_count(self.rows(today)))
        if self.missing or self.due or self.more:
            return _narrowed(self, self._day(today))
        statuses, kinds = register.choices[register.status], register.choices[register.kind]
        wanted = self.statuses(today)
        here: Question = {"archived_on": EMPTY} if register.archives else {}
        chosen: Question = {register.kind: self.kinds} if self.kinds else {}
        first: list[Question] = [{register.status: (each,), **chosen, **here} for each in statuses]
        then: list[Question] = [
            {register.status: wanted, register.kind: (each,), **here} for each in kinds
        ]
        whole = [n for n, each in enumerate(statuses) if each in wanted]
        found = capped_counts(register.model, first, then, whole=whole, caps=(CAP, FEWER))
        by_status = dict(zip(statuses, found, strict=False))
        total = min(sum(by_status[each] for each in wanted), CAP + 1)
        by_kind = dict(zip(kinds, found[len(first) :], strict=True))
        return Counts(total, CAP, by_status, by_kind, CAP if total <= CAP else FEWER)

    def _day(self, today: date) -> date:
        """The day that an answer depends on; without a gap it is no other tomorrow."""
        return today if self.missing or self.due else date.min

    def page(
        self, columns: tuple[str, ...], counts: Counts, today: date, *, after: str, before: str
    ) -> Page:
        """One page of the rows asked for, in the order asked for."""
        if counts.keys is not None:
            held = self.register.all().filter(pk__in=counts.keys)
            return Page(list(page_of(held, self.order, columns, "", few=True)))
        few = not self.is_usual and counts.total <= counts.cap
        day = self._day(today)
        owners = () if self.own else owners_of(self.register.model)

        def question(way: str) -> Ask:
            if len(owners) > 1:
                return partial(merged, _question(self, columns, day, way, few, True), owners, way)
            return _question(self, columns, day, way, few, False)

        return page(question, self.order, after=after, before=before)

    def all(self) -> TenantQuerySet[Any]:
        """The archive, or everything else, whatever the address narrows."""
        rows = self.register.own() if self.own else self.register.all()
        if self.register.archives:
            rows = rows.filter(archived_on__isnull=not self.archived)
        return rows

    def _standing(self, statuses: Sequence[str]) -> dict[str, str]:
        standing = self.register.standing
        gone = set(statuses) - set(standing.usual)
        return {standing.column: standing.gone if gone else standing.here}


@remembered_until_a_deed
def _narrowed(asked: Selection, today: date) -> Counts:
    """The total of rows that no index finds; where there are few, every row is looked at."""
    cap = FEWER if _beyond_cap(asked.register, asked.own)() else CAP
    found = [key for (key,) in _found(asked, today, cap)()]
    return Counts(len(found), cap, keys=found if len(found) <= SIZE else None)


@lru_cache(maxsize=256)
def _found(asked: Selection, today: date, cap: int) -> Prepared[tuple[int]]:
    """The keys of the rows asked for, and one more than the cap for any beyond it."""
    return Prepared(lambda: asked.rows(today).order_by().values_list("pk")[: cap + 1])


@lru_cache(maxsize=256)
def _beyond_cap(register: Register, own: bool) -> Prepared[tuple[int]]:
    """A row that stands beyond the cap, if the register is so long."""
    asked = Selection(register, own=own)
    usual = asked._standing(register.standing.usual)
    return Prepared(lambda: asked.all().filter(**usual).order_by().values_list("pk")[CAP : CAP + 1])


@lru_cache(maxsize=256)
def _question(
    asked: Selection, columns: tuple[str, ...], today: date, way: str, few: bool, by_owner: bool
) -> Prepared[Row]:
    """The query of a page, kept for whoever asks the same next."""

    def written() -> QuerySet[Any, Row]:
        rows = asked.rows(today) if few else asked.walk(today)
        if by_owner:
            rows = rows.filter(organisation_id=Given("owner", asked.register.model._meta.pk))
        return page_of(rows, asked.order, columns, way, few=few)

    return Prepared(written)


def _chosen(register: Register, asked: Sequence[str]) -> list[str]:
    return [kind for kind in register.choices[register.kind] if kind in asked]
