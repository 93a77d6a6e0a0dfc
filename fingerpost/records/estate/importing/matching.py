"""Which asset a row is about: by its reference, else its asset tag, else its serial number."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from fingerpost.foundation.imports.cells import Reading, Said
from fingerpost.foundation.imports.values import normal_serial, placeholder_serial, scientific
from fingerpost.foundation.tenancy.keys import fold

from ..models import Asset, reference
from .sheet import REFERENCE


class Keys(NamedTuple):
    """What tells a row from others; an empty one tells nothing."""

    number: int
    tag: str
    serial: str


class Unclear(Exception):
    """A row could be about more than one asset, or about one that is not there."""

    def __init__(self, field: str, value: str, why: str) -> None:
        self.said = Said(field, value, why)
        super().__init__(why)


def keys_of(reading: Reading) -> Keys:
    """The keys of a row, folded as the register folds them."""
    serial = reading.values.get("serial") or ""
    real = serial and not scientific(serial) and not placeholder_serial(serial)
    return Keys(
        reading.values.get(REFERENCE) or 0,
        fold(reading.values.get("tag") or "")[:40],
        normal_serial(serial)[:80] if real else "",
    )


@dataclass
class Register:
    """The keys of every asset of the school, loaded once."""

    by_number: dict[int, int] = field(default_factory=dict)
    by_tag: dict[str, int] = field(default_factory=dict)
    by_serial: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    numbers: dict[int, int] = field(default_factory=dict)
    tagged: set[int] = field(default_factory=set)

    @classmethod
    def load(cls) -> "Register":
        """Every key of the acting school."""
        found = cls()
        rows = Asset.objects.values_list("pk", "number", "tag_key", "serial_key")
        for pk, number, tag, serial in rows.iterator(chunk_size=5000):
            found.by_number[number] = pk
            found.numbers[pk] = number
            if tag:
                found.by_tag[tag] = pk
                found.tagged.add(pk)
            if serial:
                found.by_serial[serial].append(pk)
        return found

    def named(self, pk: int) -> str:
        return reference(self.numbers[pk])

    def find(self, keys: Keys) -> int | None:
        """The asset that a row is about; None when it is a new one. Raises Unclear."""
        if keys.number:
            if found := self.by_number.get(keys.number):
                return found
            raise Unclear(
                REFERENCE,
                reference(keys.number),
                f"{reference(keys.number)} is not in the register. Correct it, or leave the cell "
                "empty to add the asset as a new one.",
            )
        if keys.tag in self.by_tag:
            return self.by_tag[keys.tag]
        return self._by_serial(keys) if keys.serial else None

    def _by_serial(self, keys: Keys) -> int | None:
        held = self.by_serial.get(keys.serial, [])
        if not held or (keys.tag and len(held) > 1):
            return None
        if len(held) > 1:
            names = ", ".join(self.named(pk) for pk in held[:3])
            raise Unclear(
                "serial",
                keys.serial,
                f"{len(held)} assets have this serial number: {names}. Say which one is meant in "
                "a column “Fingerpost reference”, or by its asset tag.",
            )
        if keys.tag and held[0] in self.tagged:
            raise Unclear(
                "serial",
                keys.serial,
                f"{self.named(held[0])} has this serial number under another asset tag. If it is "
                f"the same device, write {self.named(held[0])} in a column “Fingerpost "
                "reference”; if not, correct the serial number.",
            )
        return held[0]


type Keyed = tuple[Reading, Keys]


def repeated(rows: Sequence[Keyed]) -> dict[int, Said]:
    """{line: why} for rows that claim to be the same thing as another row of the file."""
    stopped: dict[int, Said] = {}
    for key, name, words in (
        (lambda keys: keys.number, REFERENCE, "Fingerpost reference"),
        (lambda keys: keys.tag, "tag", "asset tag"),
    ):
        for group in _groups(rows, key):
            stopped |= _stop(group, group, name, words)
    for group in _groups(rows, lambda keys: keys.serial):
        nameless = [row for row in group if not row[1].number and not row[1].tag]
        stopped |= _stop(nameless, group, "serial", "serial number")
    return stopped


def shared_serials(rows: Sequence[Keyed]) -> list[Reading]:
    """Rows whose serial number stands under another asset tag as well."""
    tagged = [row for row in rows if row[1].tag]
    return [row[0] for group in _groups(tagged, lambda keys: keys.serial) for row in group]


def clashes(found: Mapping[int, int], register: Register) -> dict[int, Said]:
    """{line: why} for rows that turn out to be about the same asset, by different keys."""
    lines: dict[int, list[int]] = defaultdict(list)
    for line, pk in found.items():
        lines[pk].append(line)
    return {
        line: Said("", "", f"{_rows(line, same)} about the same asset, {register.named(pk)}.")
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
    stopping: Sequence[Keyed], group: Sequence[Keyed], name: str, words: str
) -> dict[int, Said]:
    """Refuse rows of a group. Of rows that are alike word for word, the first may stand."""
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
            str(reading.values[name]),
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
