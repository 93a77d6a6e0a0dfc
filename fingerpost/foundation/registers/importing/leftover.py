"""Recognising lines that have no key by everything they say, so that a file can come again."""

from collections import defaultdict, deque
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from ..declaration import Key, Register
from .layout import keys_of
from .sheet import Values

type Signature = tuple[str, tuple[str, ...]]


@dataclass
class Leftover:
    """The rows that no other line is about, by title; each is recognised once."""

    title: Key
    most: int
    by_title: dict[str, list[Any]]
    indexes: dict[Signature, dict[tuple[Any, ...], deque[Any]]] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)

    @classmethod
    def load(cls, register: Register, values: Collection[Values], taken: set[int]) -> "Leftover":
        """Rows of the same titles; those without a key of their own are recognised first."""
        title = next(key for key in register.search if key.field == register.title)
        most = register.model._meta.get_field(title.column).max_length or 0  # type: ignore[union-attr]
        columns = [key.column for key in keys_of(register)]
        by_title: dict[str, list[Any]] = defaultdict(list)
        wanted = sorted({title.fold(each[title.field])[:most] for each in values})
        for row in _called(register, title.column, wanted):
            if row.pk not in taken:
                by_title[getattr(row, title.column)].append(row)
        for rows in by_title.values():
            rows.sort(key=lambda row: (any(getattr(row, each) for each in columns), row.pk))
        return cls(title, most, by_title)

    def take(self, told: Collection[str], values: Values) -> Any | None:
        """A row that holds what a line told; fields that the line leaves empty may be filled."""
        title = self.title.fold(values[self.title.field])[: self.most]
        signature = title, tuple(sorted(told))
        alike = self._index(signature)[tuple(values[name] for name in signature[1])]
        while alike:
            if (found := alike.popleft()).pk not in self.taken:
                self.taken.add(found.pk)
                return found
        return None

    def _index(self, signature: Signature) -> dict[tuple[Any, ...], deque[Any]]:
        """The rows of a title by what they hold in some fields."""
        if signature not in self.indexes:
            title, fields = signature
            index: dict[tuple[Any, ...], deque[Any]] = defaultdict(deque)
            for row in self.by_title.get(title, ()):
                index[tuple(getattr(row, each) for each in fields)].append(row)
            self.indexes[signature] = index
        return self.indexes[signature]


def _called(register: Register, column: str, titles: list[str]) -> Iterator[Any]:
    for start in range(0, len(titles), 500):
        yield from register.all().filter(**{f"{column}__in": titles[start : start + 500]})
