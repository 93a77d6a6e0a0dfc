"""Rooms as people write them."""

from time import perf_counter

import pytest

from fingerpost.foundation.places.lines import Line, Unreadable, by_text, natural, read_line

from .build import rooms


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("12", Line("12")),
        ("Block A / 12", Line("12", "Block A")),
        ("Block A\t12", Line("12", "Block A")),
        ("  Block   A  >  12 ", Line("12", "Block A")),
        ("Lower site / Block A / 12", Line("12", "Block A", "Lower site")),
        ("12/13", Line("12/13")),
        ("   ", None),
    ],
)
def test_a_line_names_a_room(text, line):
    assert read_line(text) == line


@pytest.mark.parametrize("text", ["a / b / c / d", "x" * 81])
def test_a_line_that_names_no_room_is_refused(text):
    with pytest.raises(Unreadable):
        read_line(text)


def test_room_two_stands_before_room_ten():
    assert sorted(["Room 10", "room 2", "Hall"], key=natural) == ["Hall", "room 2", "Room 10"]


@pytest.mark.django_db
def test_a_name_alone_finds_its_room_only_where_one_room_has_it(technician):
    a12, b12, hall = rooms(technician, "Block A / 12", "Block B / 12", "Hall")

    found = by_text([a12, b12, hall])
    assert found["block a / 12"] == a12
    assert found["hall"] == hall
    assert "12" not in found


def test_a_line_of_blanks_is_read_at_once():
    begun = perf_counter()

    assert read_line(f"a{' ' * 60_000}b") == Line("a b")
    assert perf_counter() - begun < 1
