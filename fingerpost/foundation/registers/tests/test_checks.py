"""Each check of a declaration, tried on one that is wrong in just that way."""

from dataclasses import replace

import pytest

from fingerpost.foundation.permissions import MATRIX
from fingerpost.foundation.registers.checks import problems, registers_are_whole
from fingerpost.foundation.registers.declaration import REGISTERS, Block, Column, Key
from fingerpost.foundation.registers.listing import Sort
from fingerpost.records.estate.models import Asset
from fingerpost.records.estate.register import ASSETS

SORT = ASSETS.sorts[0]
WRONG = {
    "nonsense is no field": {"columns": (Column("nonsense"),)},
    "the sort cost is on cost, which may be null": {
        "sorts": (SORT, Sort("cost", "Cost", "cost", "cost"))
    },
    "the sort tag needs an index on standing, tag_key": {
        "sorts": (SORT, Sort("tag", "Tag", "tag", "tag_key"))
    },
    "it has 5 sorts, and a list offers 4 at most": {"sorts": (*ASSETS.sorts, SORT)},
    "the facet acquired needs an index on acquired, name_key": {"kind": "acquired"},
    "counting needs an index on status, acquired, archived_on": {"kind": "acquired"},
    "the search in location needs an index that begins with it": {
        "search": (Key("location", "location"),)
    },
    "location is filtered by, and has no choices": {"filters": ("location",)},
    "name stands in two blocks": {"blocks": (*ASSETS.blocks, Block("Again", ("name",)))},
    "name stands in no block": {"blocks": ASSETS.blocks[1:]},
    "nobody is granted gadgets.view": {"plural": "gadgets"},
    "name is shown to all, and stands in a block that needs assets.change": {
        "blocks": (replace(ASSETS.blocks[0], view="assets.change"), *ASSETS.blocks[1:])
    },
    "nobody is granted assets.gaze": {
        "blocks": (*ASSETS.blocks[:-1], Block("Notes", ("notes",), view="assets.gaze"))
    },
}


@pytest.mark.parametrize("what", WRONG)
def test_a_wrong_declaration_is_found_out(what):
    assert what in list(problems(replace(ASSETS, **WRONG[what])))


def test_a_field_without_a_label_is_found_out(monkeypatch):
    monkeypatch.setattr(Asset._meta.get_field("serial"), "_verbose_name", None)

    assert list(problems(replace(ASSETS))) == ["serial has no label"]


def test_two_fields_of_one_label_are_found_out(monkeypatch):
    monkeypatch.setattr(Asset._meta.get_field("serial"), "verbose_name", "asset tag")

    assert any("both called Asset tag" in each for each in problems(replace(ASSETS)))


def test_every_register_of_the_house_is_whole():
    assert len(REGISTERS) >= 2
    assert registers_are_whole() == []


def test_a_site_with_a_wrong_register_does_not_start(monkeypatch):
    monkeypatch.delitem(MATRIX, "assets.export")

    assert "nobody is granted assets.export" in registers_are_whole()[0].msg
