"""Finding rows of several registers at once: by their reference or a key, then by their words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import chain, product, repeat
from math import prod
from typing import Any

from fingerpost.foundation.search import index
from fingerpost.foundation.search.index import Wanted
from fingerpost.foundation.tenancy.prepared import Given, Prepared, together

from .declaration import Key, Register
from .found_by import parts_of, words_of
from .listing import SIZE
from .searching import begun, numbered, reference

MOST = SIZE
"""So many rows of a register are put in order; when more are found, any of the last rank."""
LOOKALIKES = {
    other: group for group in ("0O", "1IL", "2Z", "5S", "8B") for other in (*group, *group.lower())
}
"""Letters and digits that people take for one another on a label."""
SHORTEST = 4
"""Labels with fewer letters say too little."""
READINGS = 128
"""In more ways than so many no label is read; nor is a text without any digit."""


class Rank(IntEnum):
    """How well a row answers, the best first."""

    EXACT = 0
    BEGINS = 1
    TITLE = 2
    WORDS = 3


@dataclass(frozen=True, slots=True)
class Found:
    """A row as a search across registers found it."""

    rank: Rank
    values: dict[str, Any]
    """By field: its key, its number, and all that the register is searched by."""
    key: Key | None = None
    """The key that the text is, or begins."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a text finds in one register: its rows in order, and whether there are more."""

    register: Register
    rows: list[Found]
    more: bool


type ByKey = dict[int, tuple[Rank, Key | None]]
"""{key of a row: how it answers, and by which key}"""


def across(registers: Sequence[Register], text: str) -> list[Answer]:
    """The rows of registers, as somebody sees these, that a text finds; none of those that stay
    empty."""
    by_key, by_words = _by_key(registers, text), _by_words(registers, text)
    answers = (
        _answer(each, by_key[n], by_words[2 * n], by_words[2 * n + 1])
        for n, each in enumerate(registers)
    )
    return [answer for answer in answers if answer.rows]


def wanted(registers: Sequence[Register]) -> list[Wanted]:
    """What the index of words is asked of registers."""
    return [(each.model, parts_of(each)) for each in registers]


def looks_like(registers: Sequence[Register], text: str) -> Iterator[str]:
    """What rows have on their labels that a text may be misread from: 5CDOO1 is 5CD001."""
    for register in registers:
        for key in register.search:
            on_labels = key.field in register.unlike and key.field != register.title
            if on_labels and (readings := _readings(key, text)):
                most = 1 << (len(readings) - 1).bit_length()
                asked = _labelled(register, key.field, key.column, most)
                yield from (said for (said,) in asked(**_places(readings, most)))


@lru_cache(maxsize=256)
def _labelled(register: Register, field: str, column: str, most: int) -> Prepared[Any]:
    """What the first row says of which a column is any of so many values."""
    wanted = {f"{column}__in": [Given(f"k{n}") for n in range(most)]}
    return Prepared(lambda: register.all().filter(**wanted).order_by("pk").values_list(field)[:1])


def _readings(key: Key, text: str) -> list[str]:
    """Every way to read what stands on a label, as the key is kept."""
    folded = key.fold(text)
    groups = [LOOKALIKES.get(letter, letter) for letter in folded]
    is_word = not any(letter.isdigit() for letter in folded)
    if is_word or len(folded) < SHORTEST or prod(map(len, groups)) > READINGS:
        return []
    case = str.upper if key.fold("a") == "A" else str.lower
    return [case("".join(each)) for each in product(*groups)]


def _by_words(registers: Sequence[Register], text: str) -> list[list[int]]:
    """The keys of rows that have the words in their title, and anywhere, of each register."""
    asked = [(each.model, parts) for each in registers for parts in _parts(each)]
    found = index.find_each(asked, text, MOST + 1)
    for n, each in enumerate(registers):
        if (
            each.hides_past
        ):  # among so many, those who are not here must not take the place of others
            found[2 * n : 2 * n + 2] = [
                index.find(each.model, parts, text, MOST + 1, within=each.all())
                for parts in _parts(each)
            ]
    return found


def _parts(register: Register) -> tuple[Any, Any]:
    parts = parts_of(register)
    return parts[:1], parts


def _by_key(registers: Sequence[Register], text: str) -> list[ByKey]:
    """How rows of each register answer by their reference, and by whatever begins with the text."""
    found = [_by_number(each, text) for each in registers]
    ranges = [
        (n, *each) for n, register in enumerate(registers) for each in _ranges(register, text)
    ]
    rows = together([(query, place) for _, _, query, place in ranges])
    for (n, key, _, place), begun_so in zip(ranges, rows, strict=True):
        for pk, value in begun_so:
            rank = Rank.EXACT if value == place["first"] else Rank.BEGINS
            if pk not in found[n] or rank < found[n][pk][0]:
                found[n][pk] = (rank, key)
    return found


def _by_number(register: Register, text: str) -> ByKey:
    said = " ".join(text.casefold().split())
    if not (number := reference(register.prefix).fullmatch(said)):
        return {}
    rank = Rank.BEGINS if said.isdecimal() else Rank.EXACT
    asked = numbered(register, ("pk",), None)
    return {pk: (rank, None) for (pk,) in asked(number=int(number[1]))}


def _ranges(register: Register, text: str) -> Iterator[tuple[Key, Prepared[Any], dict[str, str]]]:
    """By key, which rows have one that begins with a text: an index walks one standing at a
    time."""
    usual, standing = register.sorts[0].column, register.standing
    for key in register.search:
        if first := key.fold(text):
            place = {"first": first, "beyond": first + chr(0x10FFFF)}
            for state in ("",) if key.column != usual else (standing.here, standing.gone):
                read = ("pk", key.column)
                yield key, begun(register, key.column, state, read, MOST + 1, None), place


def _answer(
    register: Register,
    by_key: ByKey,
    titled: list[int],
    worded: list[int],
) -> Answer:
    found = dict(by_key)
    for pk in titled:
        found.setdefault(pk, (Rank.TITLE, None))
    for pk in worded:
        found.setdefault(pk, (Rank.WORDS, None))
    best = sorted(found, key=lambda pk: (found[pk][0], pk))[:MOST]
    names = fields(register)
    order = register.sorts[0].column
    rows = [
        Found(found[row[0]][0], dict(zip(names, row, strict=True)), found[row[0]][1])
        for row in _read(register, names, best)
    ]
    gone = register.standing.column
    rows.sort(
        key=lambda row: (
            row.rank,
            row.values[gone] != register.standing.here,
            row.values[order],
            row.values["pk"],
        )
    )
    return Answer(register, rows, len(found) > MOST)


def fields(register: Register) -> tuple[str, ...]:
    """What is read of each row."""
    shown = (*words_of(register), *register.known_by, register.title)
    archived = ("archived_on",) if register.archives else ()
    state = () if register.hides_past else (register.status,)
    kept = (register.standing.column, register.sorts[0].column, *archived, *state)
    return tuple(dict.fromkeys(("pk", "number", "organisation_id", *kept, *shown)))


def _read(register: Register, names: tuple[str, ...], keys: Sequence[int]) -> list[Any]:
    if not keys:
        return []
    return _rows(register, names)(**_places(keys, MOST))


def _places(values: Sequence[Any], most: int) -> dict[str, Any]:
    """The values of a question that is written for so many; of fewer the first stands again."""
    padded = chain(values, repeat(values[0], most - len(values)))
    return {f"k{n}": value for n, value in enumerate(padded)}


@lru_cache(maxsize=256)
def _rows(register: Register, names: tuple[str, ...]) -> Prepared[Any]:
    """Rows by key, so many at once: a question that is written once."""
    keys = [Given(f"k{n}") for n in range(MOST)]
    return Prepared(lambda: register.all().filter(pk__in=keys).values_list(*names))
