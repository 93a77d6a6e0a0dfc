"""A register that nobody owns is found before the site starts."""

from fingerpost.records.upkeep.checks import registers_have_owners
from fingerpost.records.upkeep.declaration import OWNED


def test_every_register_has_an_owner():
    assert registers_have_owners() == []


def test_a_register_without_an_owner_is_named(monkeypatch):
    monkeypatch.delitem(OWNED, "systems")
    [found] = registers_have_owners()
    assert (found.id, "systems" in found.msg) == ("upkeep.E001", True)
