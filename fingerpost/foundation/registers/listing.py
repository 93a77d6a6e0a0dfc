"""Pages and counts of a long list: any page costs what the first one costs.

Measured on SQLite at 100,000 rows: a page is found by key, never by offset; a count stops at a
thousand; and conditions that no index helps are hidden from the planner, which cannot know how
many rows each would leave and takes the wrong index on a guess.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection, models
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.db.models.lookups import In

from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.foundation.tenancy.scope import current_scope

SIZE = 50
CAP = 1000
MARK = "~"
"""Stands between a key and an id in an address."""
FORWARDS, BACKWARDS = "after", "before"

Row = tuple[Any, ...]
Ask = Callable[..., Sequence[Row]]
"""Answers rows from a place, given as `key` and `pk`."""
EMPTY = (None,)
"""Stands among the values of a question for a column that must be empty."""
Question = Mapping[str, Sequence[Any]]
"""{column: values}: the rows that have one of the values in every column."""


@dataclass(frozen=True, slots=True)
class Sort:
    """An order that a list offers: the field that people see and the column with an index."""

    word: str
    label: str
    field: str
    column: str
    read: Callable[[str], Any] = str


@dataclass(frozen=True, slots=True)
class Page:
    """Rows of a list as (id, key, *columns), and the places to go on from, if there are more."""

    rows: Sequence[Row]
    before: str = ""
    after: str = ""


def page(
    question: Callable[[str], Ask],
    sort: Sort,
    *,
    after: str = "",
    before: str = "",
    size: int = SIZE,
) -> Page:
    """The rows after a place, or before one, or the first."""
    place = _place(before or after, sort)
    way = "" if place is None else BACKWARDS if before else FORWARDS
    found = question(way)(**(place or {}))
    if place and not found:
        return page(question, sort, size=size)
    more = len(found) > size
    shown = found[:size][::-1] if way == BACKWARDS else found[:size]
    return Page(
        shown,
        before=_spell(shown[0]) if (more if way == BACKWARDS else place) else "",
        after=_spell(shown[-1]) if (way == BACKWARDS or more) else "",
    )


def merged(question: Prepared[Row], owners: Sequence[int], way: str, **place: Any) -> Sequence[Row]:
    """The rows of several owners in one order; each walks along its own index."""
    found = [row for owner in owners for row in question(owner=owner, **place)]
    return sorted(found, key=lambda row: (row[1], row[0]), reverse=way == BACKWARDS)


def owners_of(model: type[models.Model]) -> list[int]:
    """Whose rows a list shows: the acting organisation's, and its trust's where they are shared."""
    opened = current_scope()
    shared = getattr(model, "inherited", False)
    return sorted(opened.lineage) if shared else [opened.organisation_id]


def page_of(
    rows: QuerySet[Any],
    sort: Sort,
    columns: Sequence[str],
    way: str,
    *,
    few: bool,
    size: int = SIZE,
) -> QuerySet[Any, Row]:
    """The query behind a page; few rows are gathered and sorted, many are walked along the index
    of the sort."""
    keyed = rows.alias(key=_hide(sort.column) if few else F(sort.column))
    keyed = keyed.order_by("-key", "-pk") if way == BACKWARDS else keyed.order_by("key", "pk")
    if way:
        key = Given("key", rows.model._meta.get_field(sort.column))
        keyed = keyed.filter(*_beyond(key, Given("pk"), backwards=way == BACKWARDS))
    found: QuerySet[Any, Row] = keyed.values_list("pk", sort.column, *columns)[: size + 1]
    return found


def hidden(column: str, values: Sequence[Any]) -> "In[Any]":
    """A condition that the planner serves from no index."""
    return In(_hide(column), values)


def capped_count(rows: QuerySet[Any], cap: int = CAP) -> int:
    """How many rows there are; one more than the cap stands for any number beyond it."""
    return rows.order_by()[: cap + 1].count()


def capped_counts(
    model: type[models.Model],
    first: Sequence[Question],
    then: Sequence[Question],
    *,
    whole: Sequence[int],
    caps: tuple[int, int] = (CAP, CAP),
) -> list[int]:
    """A capped count of what the acting organisation sees for each question, all in one query.

    The second ones stop at the lower cap if the first ones at the places of `whole` come to more
    than the higher one. In SQL, because through the ORM the same takes eight times as long.
    """
    owners = owners_of(model)
    parameters: list[Any] = []
    for question in (*first, *then):
        parameters += owners
        parameters += [value for values in question.values() if values != EMPTY for value in values]
    high, low = caps
    total = " + ".join(f"c{place}" for place in whole) or "0"
    limit = f"(SELECT CASE WHEN {total} > {high} THEN {low + 1} ELSE {high + 1} END FROM counted)"  # noqa: S608
    counted = [f"{_count(model, owners, each, high + 1)} AS c{n}" for n, each in enumerate(first)]
    counts = ["counted.*", *(_count(model, owners, each, limit) for each in then)]
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH counted AS MATERIALIZED (SELECT {', '.join(counted)})"  # noqa: S608
            f" SELECT {', '.join(counts)} FROM counted",
            parameters,
        )
        return list(cursor.fetchone())


def written(count: int, cap: int = CAP) -> str:
    """A capped count in words: 28, or 1,000+."""
    return f"{cap:,}+" if count > cap else f"{count:,}"


def _count(
    model: type[models.Model], owners: Sequence[int], question: Question, limit: int | str
) -> str:
    quoted = connection.ops.quote_name
    conditions = []
    for column, values in {"organisation_id": owners, **question}.items():
        marks = ", ".join(["%s"] * len(values))
        conditions.append(f"{quoted(column)} {'IS NULL' if values == EMPTY else f'IN ({marks})'}")
    return (
        f"(SELECT COUNT(*) FROM (SELECT 1 FROM {quoted(model._meta.db_table)}"  # noqa: S608
        f" WHERE {' AND '.join(conditions)} LIMIT {limit}) found)"
    )


def _hide(column: str) -> Coalesce:
    return Coalesce(column, column)


def _place(text: str, sort: Sort) -> dict[str, Any] | None:
    """The key and the id that an address names; None for one that makes no sense."""
    key, _, pk = text.rpartition(MARK)
    try:
        return {"key": sort.read(key), "pk": int(pk)} if pk else None
    except ValueError:
        return None


def _beyond(key: Given, pk: Given, *, backwards: bool) -> tuple[Q, Q]:
    """Both conditions, since the first alone bounds the walk and the second alone would not."""
    if backwards:
        return Q(key__lte=key), Q(key__lt=key) | Q(pk__lt=pk)
    return Q(key__gte=key), Q(key__gt=key) | Q(pk__gt=pk)


def _spell(row: Row) -> str:
    return f"{row[1]}{MARK}{row[0]}"


def read_date(text: str) -> date:
    """A date in an address."""
    return date.fromisoformat(text)
