"""What changed from one edition to the next, told in plain words."""

import pytest

from fingerpost.standards.catalogue.reading import read
from fingerpost.standards.differences import Change, differences

from .made_up import edition, line

WHOLE = [line("MAP-1.1"), line("MAP-1.2", cadence="annual")]


def changed(before, after):
    old, new = (read(edition("2026-09-16", *each), "maps").requirements for each in (before, after))
    return [
        (change, each.asked.id, each.said)
        for change, those in differences(old, new).items()
        for each in those
    ]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (WHOLE, WHOLE, []),
        (WHOLE[:1], WHOLE, [(Change.NEW, "MAP-1.2", "")]),
        (WHOLE, WHOLE[:1], [(Change.GONE, "MAP-1.2", "")]),
        (
            [line("MAP-1.1", "Old words.")],
            [line("MAP-1.1", "New words.")],
            [(Change.REWORDED, "MAP-1.1", "Was: Old words.")],
        ),
        (
            [line("MAP-1.1")],
            [line("MAP-1.1", strength="must")],
            [(Change.STRENGTH, "MAP-1.1", "Now “must” instead of “should”.")],
        ),
        (
            [line("MAP-1.1", cadence="annual")],
            [line("MAP-1.1", cadence="termly")],
            [(Change.CADENCE, "MAP-1.1", "Now every term instead of every year.")],
        ),
        (
            [line("MAP-1.1", cadence="annual")],
            [line("MAP-1.1")],
            [(Change.CADENCE, "MAP-1.1", "Now at no set time instead of every year.")],
        ),
        (
            [line("MAP-1.1", "The same.")],
            [line("MAP-1.7", "The same.")],
            [(Change.MOVED, "MAP-1.7", "Was MAP-1.1.")],
        ),
        (
            [line("MAP-1.1", "The same."), line("MAP-1.2", "The same.")],
            [line("MAP-1.7", "The same.")],
            [(Change.MOVED, "MAP-1.7", "Was MAP-1.1."), (Change.GONE, "MAP-1.2", "")],
        ),
        (
            [line("MAP-1.1", "Old words.")],
            [line("MAP-1.1", "New words.", strength="must")],
            [
                (Change.REWORDED, "MAP-1.1", "Was: Old words."),
                (Change.STRENGTH, "MAP-1.1", "Now “must” instead of “should”."),
            ],
        ),
    ],
)
def test_each_difference_is_told_by_its_kind(before, after, told):
    assert changed(before, after) == told


def test_other_words_of_ours_for_the_same_are_no_change():
    assert changed([line("MAP-1.1")], [line("MAP-1.1", plain="Said better")]) == []
