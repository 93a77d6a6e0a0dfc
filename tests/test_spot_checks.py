"""Every register of the house, found by itself, can be spot-checked, and a sample is a sample."""

import pytest
from django.core.checks import run_checks
from django.urls import reverse

from conftest import client_for, somebody
from fingerpost.foundation.permissions import MATRIX, PEOPLE
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.foundation.spot_checks.actions import deeds_of
from fingerpost.foundation.spot_checks.models import SpotCheck

from .test_registers import entered, keeper

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.parametrize("register", REGISTERS.values(), ids=lambda each: each.plural),
]


def page_of(register, name, *arguments):
    return reverse(f"spot_checks:{register.plural}_{name}", args=arguments)


def checker(register, school):
    roles = sorted(MATRIX[register.deed("spot_check")] & MATRIX[register.deed("view")] & PEOPLE)
    return somebody("Cora Checker", roles[0], school)


def test_a_check_is_begun_answered_and_finished_on_its_pages(school, register):
    for _ in range(3):
        entered(register, keeper(register, school))
    client = client_for(checker(register, school))

    assert "Spot checks" in client.get(reverse(f"{register.plural}:index")).text
    client.post(page_of(register, "begin"))
    check = SpotCheck.objects.get()
    for row in check.rows.all():
        assert client.get(page_of(register, "row", row.pk)).status_code == 200
        client.post(page_of(register, "row", row.pk), {"answer": "right"})
    client.post(page_of(register, "finish", check.pk))

    assert "3 of 3 right" in client.get(page_of(register, "show", check.pk)).text
    assert "3 of 3 right" in client.get(page_of(register, "index")).text


def test_a_check_shows_nothing_that_only_some_may_see(school, register):
    entered(register, keeper(register, school))
    check = deeds_of(register).begin(checker(register, school))

    closed = [block for block in register.blocks if block.view]
    labels = {label for row in check.rows.all() for label, _ in row.listed}
    for block in closed:
        for name in block.fields:
            assert register.fields[name].verbose_name.lower() not in {
                label.lower() for label in labels
            }


def test_a_check_of_one_register_is_not_found_under_another(school, register):
    entered(register, keeper(register, school))
    check = deeds_of(register).begin(checker(register, school))

    for other in REGISTERS.values():
        client = client_for(checker(other, school))
        found = client.get(page_of(other, "show", check.pk)).status_code
        assert found == (200 if other is register else 404)


def test_a_register_that_nobody_may_check_stops_the_start(register, monkeypatch):
    assert "spot_checks.E001" not in {each.id for each in run_checks()}
    monkeypatch.delitem(MATRIX, register.deed("spot_check"))

    assert "spot_checks.E001" in {each.id for each in run_checks()}
