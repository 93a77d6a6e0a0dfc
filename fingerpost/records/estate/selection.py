"""Which assets an address asks for: a status, kinds, something missing, and in what order."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Self

from django.db.models import Q
from django.http import QueryDict

from .choices import GONE, HELD, Kind, Standing, Status
from .holes import Hole, holes
from .listing import CAP, Page, Question, Sort, capped_count, capped_counts, hidden, page, read_date
from .models import Asset
from .querysets import AssetQuerySet

SORTS = {
    sort.word: sort
    for sort in (
        Sort("name", "Description", "name_key"),
        Sort("review", "Review date", "review_sort", read_date),
        Sort("purchase", "Purchase date", "purchased_sort", read_date),
        Sort("reference", "Reference", "number", int),
    )
}
BY_NAME = SORTS["name"]
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


@dataclass(frozen=True)
class Selection:
    """What an address asks for. What it cannot mean is left out, so that no address is an error."""

    status: str = ""
    kinds: tuple[str, ...] = ()
    missing: str = ""
    due: str = ""
    sort: Sort = BY_NAME

    @classmethod
    def read(cls, address: QueryDict, today: date) -> Self:
        """The selection that an address spells."""
        status, missing, due = (address.get(word, "") for word in ("status", "missing", "due"))
        return cls(
            status=status if status in Status.values else "",
            kinds=tuple(kind for kind in Kind.values if kind in address.getlist("kind")),
            missing=missing if missing and missing in holes(today) else "",
            due=due if due == OVERDUE else "",
            sort=SORTS.get(address.get("sort", ""), BY_NAME),
        )

    def address(self, **changes: Any) -> str:
        """The query string that asks for this, with some of it changed."""
        wanted = replace(self, **changes)
        sort = "" if wanted.sort is BY_NAME else wanted.sort.word
        spelled = [("status", wanted.status), *(("kind", kind) for kind in wanted.kinds)]
        spelled += [("missing", wanted.missing), ("due", wanted.due), ("sort", sort)]
        return "?" + "&".join(f"{word}={value}" for word, value in spelled if value)

    def hole(self, today: date) -> Hole | None:
        """What is wrong with the assets asked for, if the address asks for wrong ones."""
        if self.missing:
            return holes(today)[self.missing]
        if self.due:
            return Hole("past their review date", "review_on", Q(review_on__lt=today))
        return None

    def statuses(self, today: date) -> tuple[str, ...]:
        """The statuses asked for; without any, what the school still holds."""
        hole = self.hole(today)
        usual = hole.statuses if hole else HELD
        if self.status:
            return (self.status,) if not hole or self.status in usual else ()
        return tuple(usual)

    def rows(self, today: date) -> AssetQuerySet:
        """The assets asked for, said plainly: for counts, and for as few as can be sorted."""
        rows = Asset.objects.filter(status__in=self.statuses(today))
        if self.kinds:
            rows = rows.filter(kind__in=self.kinds)
        if hole := self.hole(today):
            rows = rows.filter(hole.when, standing=_standing(self.statuses(today)))
        return rows

    def walk(self, today: date) -> AssetQuerySet:
        """The same assets, said so that the index of the sort is walked."""
        statuses, hole = self.statuses(today), self.hole(today)
        rows = Asset.objects.filter(hole.when) if hole else Asset.objects.all()
        if self.sort is BY_NAME and not hole and len(self.kinds) == 1:
            return rows.filter(hidden("status", statuses), kind=self.kinds[0])
        if self.sort is BY_NAME and not hole and self.status:
            rows = rows.filter(status=self.status)
        else:
            rows = rows.filter(standing=_standing(statuses))
            rows = rows.filter(hidden("status", statuses)) if self.status or hole else rows
        return rows.filter(hidden("kind", self.kinds)) if self.kinds else rows

    def counts(self, today: date) -> Counts:
        """How many there are. Beside something missing, only the total is cheap enough."""
        if self.missing or self.due:
            held = Asset.objects.filter(standing=Standing.HELD)
            cap = CAP if capped_count(held) <= CAP else FEWER
            return Counts(capped_count(self.rows(today), cap), cap)
        kinds: Question = {"kind": self.kinds} if self.kinds else {}
        n = capped_counts(Asset, [{"status": (status,), **kinds} for status in Status.values])
        by_status = dict(zip(Status.values, n, strict=True))
        statuses = self.statuses(today)
        total = min(sum(by_status[status] for status in statuses), CAP + 1)
        cap = CAP if total <= CAP else FEWER
        n = capped_counts(
            Asset, [{"status": statuses, "kind": (kind,)} for kind in Kind.values], cap
        )
        by_kind = dict(zip(Kind.values, n, strict=True))
        return Counts(total, CAP, by_status, by_kind, cap)

    def page(
        self, columns: tuple[str, ...], counts: Counts, today: date, *, after: str, before: str
    ) -> Page:
        """One page of the assets asked for, in the order asked for."""
        narrowed = self.status or self.kinds or self.missing or self.due
        few = bool(narrowed) and counts.total <= counts.cap
        rows = self.rows(today) if few else self.walk(today)
        return page(rows, self.sort, columns, after=after, before=before, few=few)


def _standing(statuses: tuple[str, ...]) -> str:
    return Standing.GONE if set(statuses) & set(GONE) else Standing.HELD
