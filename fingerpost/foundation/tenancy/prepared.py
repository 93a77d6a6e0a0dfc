"""Queries that pages ask at every request: written in SQL once, asked again with other values.

Django takes a third of a millisecond to write a query that the database answers in a tenth of
that. Who acts is no part of what is kept: the scope is read each time a query is asked.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connection, connections, models
from django.db.models import QuerySet
from django.db.models.expressions import Expression
from django.db.transaction import TransactionManagementError

from .scope import current_scope, scope


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """The place of a value that is given when the query is asked; no database accepts it."""

    name: str
    field: "models.Field[Any, Any] | None" = field(default=None, compare=False)


class Given(Expression):
    """A value that is given when a prepared query is asked: `filter(pk=Given("pk"))`."""

    def __init__(self, name: str, field: "models.Field[Any, Any] | None" = None) -> None:
        super().__init__(output_field=field)
        self.slot = Slot(name, field)

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        return "%s", (self.slot,)


WHOEVER = Slot("organisation")
TRUSTS = [Slot(f"trust {n}") for n in range(8)]
KEPT = 1024
"""So many texts of each column of JSON are kept with what they say."""
LARGEST = 2**63 - 1
"""No key is beyond it, and no database compares with what is."""


class _Whoever:
    """Stands in for the acting organisation, and its trusts, while a query is written."""

    pk: Any = WHOEVER

    def __init__(self, trusts: int) -> None:
        self.trusts = trusts

    def ancestor_ids(self) -> Any:
        return frozenset(TRUSTS[: self.trusts])


@dataclass(frozen=True, slots=True)
class _Written:
    sql: str
    parameters: Sequence[Any]
    converters: Sequence[tuple[int, Sequence[Callable[..., Any]], Any]]
    locks: bool = False


class Prepared[Row]:
    """A query of rows, or of tuples where it ends in `values_list`; asked by calling it.

    What it answers is to be read: what a column of JSON says is shared by all who ask.
    """

    def __init__(self, query: Callable[[], "QuerySet[Any, Row]"]) -> None:
        self._query = query
        self._model: type[models.Model] | None = None
        self._names: list[str] = []
        self._written: dict[tuple[str, int], _Written] = {}
        self._reaches_trusts: bool | None = None

    def __call__(self, **given: Any) -> list[Row]:
        written, values = self._asked(given)
        if not written.sql:
            return []
        if written.locks and not connection.in_atomic_block:  # as Django refuses while it writes
            raise TransactionManagementError("Rows can be held only within a transaction.")
        with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
            cursor.execute(written.sql, values)
            return self._read(cursor.fetchall(), written)

    def _asked(self, given: Mapping[str, Any]) -> tuple[_Written, list[Any]]:
        """The query for whoever acts, and the values of its parameters."""
        trusts = self._trusts()
        vendor = connections[DEFAULT_DB_ALIAS].vendor
        written = self._written.get((vendor, len(trusts))) or self._write(len(trusts))
        reached = {slot.name: trust for slot, trust in zip(TRUSTS, trusts, strict=False)}
        values = [
            self._value(each, {**given, **reached}) if isinstance(each, Slot) else each
            for each in written.parameters
        ]
        return written, values

    def _read(self, found: list[Any], written: _Written) -> list[Row]:
        if written.converters:
            found = [_converted(row, written.converters) for row in found]
        if self._model is None:
            return found
        read = self._model.from_db
        return [read("default", self._names, row) for row in found]  # type: ignore[misc]

    def _value(self, slot: Slot, given: Mapping[str, Any]) -> Any:
        if slot is WHOEVER:
            return current_scope().organisation_id
        value = given[slot.name]
        if isinstance(value, int):
            value = min(max(value, -LARGEST), LARGEST)
        return slot.field.get_db_prep_value(value, connection) if slot.field else value

    def _trusts(self) -> list[int]:
        """The trusts whose rows it may read; asked of the scope only by a query that reads them."""
        if self._reaches_trusts is None:
            self._reaches_trusts = TRUSTS[0] in self._write(trusts=1).parameters
        if not self._reaches_trusts:
            return []
        acting = current_scope()
        return sorted(acting.lineage - {acting.organisation_id})

    def _write(self, trusts: int) -> _Written:
        """Have Django write the query; the organisation in scope now leaves no trace in it."""
        with scope(_Whoever(trusts)):
            query: QuerySet[Any, Any] = self._query()
            if query._fields is None:  # type: ignore[attr-defined]
                self._model = query.model
                self._names = [each.attname for each in query.model._meta.concrete_fields]
                query = query.values_list(*self._names)
            written = _sql_of(query)
        self._written[connection.vendor, trusts] = written
        return written


def together[Row](asked: Sequence[tuple[Prepared[Row], Mapping[str, Any]]]) -> list[list[Row]]:
    """What several queries answer, in one trip to the database; columns alike, none of JSON."""
    found: list[list[Any]] = [[] for _ in asked]
    written = [query._asked(given) for query, given in asked]
    parts = [
        f"SELECT {n}, part.* FROM ({each.sql}) part"  # noqa: S608  (Django wrote it)
        for n, (each, _) in enumerate(written)
        if each.sql
    ]
    if parts:
        with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
            values = [value for each, values in written if each.sql for value in values]
            cursor.execute(" UNION ALL ".join(parts), values)
            for n, *row in cursor.fetchall():
                found[n].append(tuple(row))
    return [
        query._read(rows, each)
        for (query, _), rows, (each, _) in zip(asked, found, written, strict=True)
    ]


def _sql_of(query: "QuerySet[Any, Any]") -> _Written:
    compiler = query.query.get_compiler(connection=connection)
    try:
        sql, parameters = compiler.as_sql()
    except EmptyResultSet:  # nothing can be found, whatever is given
        return _Written("", (), ())
    columns = [each[0] for each in compiler.select]
    converters = [
        (place, [_read_once(each, column) for each in found], column)
        for place, (found, column) in compiler.get_converters(columns).items()
    ]
    return _Written(sql, parameters, converters, query.query.select_for_update)


def _read_once(convert: Callable[..., Any], column: Any) -> Callable[..., Any]:
    """JSON is read slowly and seldom changes, so the same text is read once."""
    if not isinstance(column.output_field, models.JSONField):
        return convert
    known = lru_cache(KEPT)(lambda value: convert(value, column, connection))
    return lambda value, *_: known(value)


def _converted(row: Sequence[Any], converters: Any) -> tuple[Any, ...]:
    values = list(row)
    for place, found, column in converters:
        for convert in found:
            values[place] = convert(values[place], column, connection)
    return tuple(values)
