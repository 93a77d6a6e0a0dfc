"""Which row of a register a line is about: by its reference, else by its keys, strongest first."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from fingerpost.foundation.imports.cells import Reading, Said
from fingerpost.foundation.imports.values import scientific
from fingerpost.foundation.tenancy.scope import current_scope

from ..declaration import Register
from ..sets import unique_columns
from ..wording import label, reference_in_words, spoken
from .layout import SHARED, keys_of
from .of_lines import LinesRegister
from .sheet import REFERENCE


class Keys(NamedTuple):
    """What tells a line from others; an empty one tells nothing."""

    number: int
    texts: tuple[str, ...]

    def is_told_better(self, place: int) -> bool:
        """Whether something stronger than the key at a place tells it apart."""
        return bool(self.number) or any(self.texts[:place])


class Unclear(Exception):
    """A line could be about more than one row, or about one that is not there."""

    def __init__(self, field: str, value: str, why: str) -> None:
        self.said = Said(field, value, why)
        super().__init__(why)


def reader_of_keys(register: Register) -> Callable[[Reading], Keys]:
    """How the keys of a line are read, folded as the register folds them."""
    if isinstance(register, LinesRegister):
        parent = register.about_lines.parent
        return lambda reading: Keys(
            0, (register.told_apart(reading.values.get(parent, 0), reading.values),)
        )
    parts = [
        (key.field, key.fold, register.model._meta.get_field(key.column).max_length)  # type: ignore[union-attr]
        for key in keys_of(register)
    ]

    def read(reading: Reading) -> Keys:
        given = reading.values.get
        told = [(_telling(given(name)), fold, most) for name, fold, most in parts]
        return Keys(
            given(REFERENCE) or 0,
            tuple([fold(text)[:most] if text else "" for text, fold, most in told]),
        )

    return read


def _telling(value: Any) -> str:
    """A value that can tell rows apart: a number that a spreadsheet rounded cannot."""
    text = str(value or "")
    return "" if scientific(text) else text


@dataclass
class Known:
    """The keys of every row of a register, loaded once."""

    register: Register
    by_number: dict[int, int] = field(default_factory=dict)
    by_key: list[dict[str, list[int]]] = field(default_factory=list)
    numbers: dict[int, int] = field(default_factory=dict)
    texts: dict[int, tuple[str, ...]] = field(default_factory=dict)
    shared: set[int] = field(default_factory=set)
    """Rows of the trust, which a school reads and does not write."""

    @classmethod
    def load(cls, register: Register) -> "Known":
        """Every key that the acting organisation can see."""
        if isinstance(register, LinesRegister):
            return cls._of_lines(register)
        columns = [key.column for key in keys_of(register)]
        found = cls(register, by_key=[defaultdict(list) for _ in columns])
        acting = current_scope().organisation_id
        rows = register.all().values_list("pk", "organisation_id", "number", *columns)
        for pk, owner, number, *texts in rows.iterator(chunk_size=5000):
            found.numbers[pk] = number
            found.texts[pk] = tuple(texts)
            if owner == acting:
                found.by_number[number] = pk
            else:
                found.shared.add(pk)
                found.by_number[-number] = pk
            for by_text, text in zip(found.by_key, texts, strict=True):
                if text:
                    by_text[text].append(pk)
        return found

    @classmethod
    def _of_lines(cls, register: LinesRegister) -> "Known":
        found = cls(register, by_key=[defaultdict(list)])
        acting = current_scope().organisation_id
        for line in register.all().iterator(chunk_size=5000):
            row = getattr(line, f"{register.about_lines.parent}_id")
            text = register.told_apart(row, vars(line))
            found.numbers[line.pk], found.texts[line.pk] = register.number_of(line), (text,)
            found.by_key[0][text].append(line.pk)
            if line.organisation_id != acting:
                found.shared.add(line.pk)
        return found

    def named(self, pk: int) -> str:
        return self.register.reference(self.numbers[pk])

    def find(self, keys: Keys) -> int | None:
        """The row that a line is about; None when it is a new one. Raises Unclear."""
        if keys.number:
            if found := self.by_number.get(keys.number):
                return found
            name = reference_in_words(self.register, keys.number)
            raise Unclear(
                REFERENCE,
                name,
                f"{name} is not in the register. Correct it, or leave the cell empty to add the "
                f"{self.register.word} as a new one.",
            )
        for place, text in enumerate(keys.texts):
            if text and (held := self.by_key[place].get(text)):
                if len(held) == 1:
                    self._refuse_another(keys, place, held[0])
                    return held[0]
                if not keys.is_told_better(place):
                    raise self._several(place, text, held)
        return None

    def holder(self, place: int, text: str) -> int | None:
        """The row that wears a key which no two rows share."""
        return next(iter(self.by_key[place].get(text, ())), None)

    def _several(self, place: int, text: str, held: Sequence[int]) -> Unclear:
        name = keys_of(self.register)[place].field
        names = ", ".join(self.named(pk) for pk in held[:3])
        if isinstance(self.register, LinesRegister):
            why = f"{len(held)} {self.register.plural} of {self.named(held[0])} have the same "
            return Unclear(name, "", f"{why}{self._words(place)}. Change them on its page.")
        stronger = f", or by its {self._words(place - 1)}" if place else ""
        return Unclear(
            name,
            text,
            f"{len(held)} {self.register.many} have this {self._words(place)}: {names}. Say "
            f"which one is meant in a column “Fingerpost reference”{stronger}.",
        )

    def _refuse_another(self, keys: Keys, place: int, pk: int) -> None:
        """A weaker key says one row, and a stronger one that it is another."""
        for at in range(place):
            if keys.texts[at] and self.texts[pk][at]:
                named = self.named(pk)
                raise Unclear(
                    keys_of(self.register)[place].field,
                    keys.texts[place],
                    f"{named} has this {self._words(place)} under another {self._words(at)}. If it "
                    f"is the same {self.register.word}, write {named} in a column “Fingerpost "
                    f"reference”; if not, correct the {self._words(place)}.",
                )

    def _words(self, place: int) -> str:
        return spoken(label(self.register, keys_of(self.register)[place].field))


type Keyed = tuple[Reading, Keys]


def repeated(register: Register, rows: Sequence[Keyed]) -> dict[int, Said]:
    """{line: why} for lines that claim to be the same thing as another line of the file."""
    stopped: dict[int, Said] = {}
    for group in _groups(rows, lambda keys: keys.number):
        told = reference_in_words(register, group[0][1].number)
        stopped |= _stop(group, group, REFERENCE, "Fingerpost reference", told)
    unique = unique_columns(register)
    for place, key in enumerate(keys_of(register)):
        words = spoken(label(register, key.field))
        for group in _groups(rows, lambda keys, at=place: keys.texts[at]):  # type: ignore[misc]
            stopping = group
            if key.column not in unique:
                stopping = [row for row in group if not row[1].is_told_better(place)]
            stopped |= _stop(stopping, group, key.field, words)
    return stopped


def note_shared_keys(register: Register, rows: Sequence[Keyed]) -> None:
    """Note on lines that a key of theirs stands under another, stronger key as well."""
    unique = unique_columns(register)
    for place, key in enumerate(keys_of(register)):
        if not place or key.column in unique:
            continue
        told = [row for row in rows if any(row[1].texts[:place])]
        for group in _groups(told, lambda keys, at=place: keys.texts[at]):  # type: ignore[misc]
            for reading, _ in group:
                reading.odd.append((SHARED + key.field, key.field, str(reading.values[key.field])))


def clashes(found: Mapping[int, int], known: Known) -> dict[int, Said]:
    """{line: why} for lines that turn out to be about the same row, by different keys."""
    lines: dict[int, list[int]] = defaultdict(list)
    for line, pk in found.items():
        lines[pk].append(line)
    word = known.register.word
    return {
        line: Said("", "", f"{_rows(line, same)} about the same {word}, {known.named(pk)}.")
        for pk, same in lines.items()
        if len(same) > 1
        for line in same
    }


def _groups(rows: Iterable[Keyed], key: Callable[[Keys], object]) -> list[list[Keyed]]:
    groups: dict[object, list[Keyed]] = defaultdict(list)
    for row in rows:
        if value := key(row[1]):
            groups[value].append(row)
    return [group for group in groups.values() if len(group) > 1]


def _stop(
    stopping: Sequence[Keyed], group: Sequence[Keyed], name: str, words: str, told: str = ""
) -> dict[int, Said]:
    """Refuse lines of a group. Of lines that are alike word for word, the first may stand."""
    first = group[0][0]
    if all(reading.cells == first.cells for reading, _ in group):
        return {
            reading.line: Said("", "", f"The same, word for word, as row {first.line}. Delete it.")
            for reading, _ in stopping
            if reading is not first
        }
    lines = [reading.line for reading, _ in group]
    return {
        reading.line: Said(
            name,
            told or str(reading.values.get(name, "")),
            f"{_others(reading.line, lines)} the same {words}. Keep the right row, or give each "
            "its own.",
        )
        for reading, _ in stopping
    }


def _others(line: int, lines: Sequence[int]) -> str:
    """Row 7 has; Rows 7 and 9 have."""
    return f"{_listed(line, lines)} {'has' if len(lines) == 2 else 'have'}"


def _rows(line: int, lines: Sequence[int]) -> str:
    return f"{_listed(line, lines)} {'is' if len(lines) == 2 else 'are'}"


def _listed(line: int, lines: Sequence[int]) -> str:
    others = [str(other) for other in lines if other != line]
    if len(others) == 1:
        return f"Row {others[0]}"
    more = f" and {len(others) - 3} more" if len(others) > 3 else ""
    return f"Rows {', '.join(others[:3])}{more}"
