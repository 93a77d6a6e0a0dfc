"""The role matrix of the product is the one that was meant, deed by deed and role by role."""

import pytest

from fingerpost.foundation.permissions import MATRIX, Role

from .role_areas import AREAS
from .role_matrix import COLUMNS, DIFFERENT, TABLE

TOLD = {"E": "EV", "A": "AV"}
"""What a letter says besides: whoever changes or decides also sees, and who sees has numbers."""


def letters(cell: str) -> set[str]:
    """Everything that a cell of the table allows."""
    found = set("".join(TOLD.get(letter, letter) for letter in cell)) - {"-"}
    return found | ({"N"} if "V" in found else set())


def meant(table: str = TABLE) -> dict[tuple[str, Role], str]:
    """{(area, role): letters} of the table, before what differs on purpose."""
    cells = {}
    for line in table.strip().splitlines()[1:]:
        words = line.split()
        area, row = " ".join(words[: -len(COLUMNS)]), words[-len(COLUMNS) :]
        cells |= {(area, role): cell for role, cell in zip(COLUMNS, row, strict=True)}
    return cells


def asked() -> dict[tuple[str, Role], str]:
    return meant() | {key: instead for key, (instead, _) in DIFFERENT.items()}


def deeds_of(area: str) -> list[tuple[str, str]]:
    """(letter, deed) for each deed of an area."""
    return [(letter, deed) for letter, deeds in AREAS[area].items() for deed in deeds.split()]


def wrong(area: str) -> list[str]:
    """Where the matrix grants more or less than the table of an area says."""
    cells = asked()
    return [
        f"{deed} for {role.label}: granted {has}, meant {not has}"
        for letter, deed in deeds_of(area)
        for role in COLUMNS
        if (has := role in MATRIX[deed]) != (letter in letters(cells[area, role]))
    ]


@pytest.mark.parametrize("area", AREAS)
def test_the_product_grants_what_the_table_says(area):
    assert wrong(area) == []


def test_a_grant_too_many_and_one_too_few_are_found(monkeypatch):
    monkeypatch.setitem(MATRIX, "mail.view", frozenset({Role.EXTERNAL_IT}))

    found = wrong("Mail that went out")
    assert "mail.view for Outside IT support: granted True, meant False" in found
    assert "mail.view for IT manager: granted False, meant True" in found


def test_every_deed_of_people_stands_in_the_table():
    covered = {deed for area in AREAS for _, deed in deeds_of(area)}
    of_people = {deed for deed, roles in MATRIX.items() if roles - {Role.SYSTEM}}

    assert of_people - covered == set(), "add a row to tests/role_matrix.py for each"
    assert covered - of_people == set(), "nobody is granted this any more"


def test_the_table_and_the_areas_are_the_same():
    assert {area for area, _ in meant()} == set(AREAS)
    assert set(COLUMNS) == set(Role) - {Role.SYSTEM}


@pytest.mark.parametrize("key", DIFFERENT, ids=lambda key: f"{key[0]}: {key[1].label}")
def test_what_differs_does_differ_and_says_why(key):
    instead, reason = DIFFERENT[key]

    assert letters(instead) != letters(meant()[key])
    assert len(reason) > 20
