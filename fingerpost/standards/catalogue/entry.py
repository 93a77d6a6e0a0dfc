"""One entry of a catalogue file, read strictly: every refusal names the file, entry and field."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

Word = TypeVar("Word", bound=StrEnum)


class CatalogueError(ValueError):
    """A catalogue file says something that the catalogue does not allow."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A mapping in a file, and the words by which a refusal names it."""

    where: str
    values: dict[str, Any]

    def refusal(self, field: str, why: str) -> CatalogueError:
        return CatalogueError(f"{self.where}: {field}: {why}")

    def holds(self, required: frozenset[str], optional: frozenset[str] = frozenset()) -> None:
        for field in sorted(required - self.values.keys()):
            raise self.refusal(field, "is missing.")
        for field in sorted(map(str, self.values.keys() - required - optional)):
            raise self.refusal(field, "is not a field of this entry.")

    def text(self, field: str) -> str:
        value = self.values[field]
        if not isinstance(value, str) or not value.strip():
            raise self.refusal(field, f"must be a text, not {value!r}.")
        return value

    def optional_text(self, field: str) -> str:
        return self.text(field) if field in self.values else ""

    def number(self, field: str) -> int:
        value = self.values[field]
        if type(value) is not int:
            raise self.refusal(field, f"must be a whole number, not {value!r}.")
        return value

    def yes_or_no(self, field: str) -> bool:
        value = self.values[field]
        if not isinstance(value, bool):
            raise self.refusal(field, f"must be true or false, not {value!r}.")
        return value

    def texts(self, field: str) -> tuple[str, ...]:
        value = self.values.get(field, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.refusal(field, f"must be a list of texts, not {value!r}.")
        return tuple(value)

    def word(self, field: str, words: type[Word]) -> Word:
        return self._known(field, self.text(field), words)

    def words(self, field: str, words: type[Word]) -> tuple[Word, ...]:
        return tuple(self._known(field, value, words) for value in self.texts(field))

    def entry(self, field: str) -> "Entry":
        return self._inner(f"{self.where}, {field}", self.values[field], field)

    def entries(self, field: str) -> tuple["Entry", ...]:
        found = self.values[field]
        if not isinstance(found, list) or not found:
            raise self.refusal(field, "must be a list with at least one entry.")
        file = self.where.partition(",")[0]
        named = ((f"{file}, {self._name(value, field)}", value) for value in found)
        return tuple(self._inner(where, value, field) for where, value in named)

    def _inner(self, where: str, value: Any, field: str) -> "Entry":
        if not isinstance(value, dict):
            raise self.refusal(field, f"must hold fields with values, not {value!r}.")
        return Entry(where, value)

    def _known(self, field: str, value: str, words: type[Word]) -> Word:
        if value not in words:
            raise self.refusal(field, f"{value!r} is not one of {', '.join(words)}.")
        return words(value)

    @staticmethod
    def _name(value: Any, field: str) -> str:
        name = value.get("id") if isinstance(value, dict) else None
        return str(name) if name else f"an entry of {field} without an id"
