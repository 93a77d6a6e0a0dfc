"""Cells are read by the layout of a register; one that cannot be read stops no other."""

import pytest

from fingerpost.foundation.imports.cells import orders, read_rows
from fingerpost.foundation.imports.dates import Ambiguous, DateOrder
from fingerpost.foundation.imports.layout import (
    SKIP,
    Column,
    Layout,
    Odd,
    Remark,
    choice,
    day,
    text,
)

COLOURS = {"red": "Red", "blue": "Blue"}
LAYOUT = Layout(
    register="signs",
    columns=(
        Column("name", "Name", text("Name", 10), cleared="", can_be_cleared=False),
        Column("colour", "Colour", choice(COLOURS, {"navy": "blue"}), cleared=""),
        Column("put_up_on", "Put up", day, is_date=True),
        Column("odd", "Odd", lambda cell, order: Odd(SKIP if cell == "?!" else cell, "odd")),
    ),
    needed=("name",),
    ask="Choose a name.",
    remarks={"odd": Remark("Odd.", "Odd: {words}.")},
)
NAME, COLOUR, DAY, ODD = range(4)
MAPPING = {0: "name", 1: "colour", 2: "put_up_on", 3: "odd"}


def read(*cells):
    row = [*cells, *[""] * (4 - len(cells))]
    return read_rows(LAYOUT, MAPPING, [(2, row)], {2: DateOrder.DAY_FIRST})[0]


def test_a_row_says_what_its_cells_say():
    reading = read("Arm", "Navy", "2 March 2026", "x")

    assert reading.values["colour"] == "blue"
    assert str(reading.values["put_up_on"]) == "2026-03-02"
    assert reading.odd == [("odd", "odd", "x")]


@pytest.mark.parametrize("cell", ["", "N/A", "-", "unknown", "TBC"])
def test_a_cell_without_meaning_says_nothing(cell):
    assert read("Arm", cell).values == {"name": "Arm"}


def test_null_empties_what_may_be_empty():
    assert read("Arm", "NULL", "NULL").values == {"name": "Arm", "colour": "", "put_up_on": None}
    assert "cannot be emptied" in read("NULL").wrong[0].why
    assert read("Null").values == {"name": "Null"}


def test_an_unknown_word_is_kept_apart():
    reading = read("Arm", "mauve")

    assert reading.words == {"colour": "mauve"}
    assert reading.wrong == []


def test_every_wrong_cell_of_a_row_is_told():
    reading = read("x" * 11, "red", "Sep-19")

    assert [said.field for said in reading.wrong] == ["name", "put_up_on"]
    assert reading.values == {"colour": "red"}


def test_an_oddity_may_leave_the_field_alone():
    reading = read("Arm", "", "", "?!")

    assert ("odd" in reading.values, reading.odd) == (False, [("odd", "odd", "?!")])


@pytest.mark.parametrize(("cell", "read_as"), [("'=1+1", "=1+1"), ("'-5", "-5"), ("'tis", "'tis")])
def test_the_guard_against_formulas_is_taken_off(cell, read_as):
    assert read(cell).values == {"name": read_as}


def test_a_long_cell_is_not_quoted_whole():
    assert len(read("Arm", "red", "x" * 9000).wrong[0].why) < 200


def test_only_columns_with_dates_are_asked_for_their_order():
    rows = [(2, ["01/02/2026", "", "01/02/2026", ""])]

    found = orders(LAYOUT, MAPPING, rows)
    assert list(found) == [DAY]
    assert isinstance(found[DAY], Ambiguous)
