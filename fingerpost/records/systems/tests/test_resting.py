"""What rests on what: no circles, and a picture of what stops."""

import pytest
from django.core.exceptions import ValidationError

from conftest import client_for
from fingerpost.records.systems import actions
from fingerpost.records.systems.lines import rests
from fingerpost.records.systems.picture import MOST, branches, drawn
from fingerpost.records.systems.rules import reached

pytestmark = pytest.mark.django_db


@pytest.fixture
def three(technician):
    """Registers rest on signing in, and signing in rests on the network."""
    names = ("Network", "Signing in", "Registers")
    made = [actions.create(technician, name=name, kind="other") for name in names]
    for upper, lower in zip(made[1:], made, strict=False):
        rests.add(technician, upper, name=lower.name.upper(), what_for="everything")
    return made


def test_the_page_of_a_system_shows_what_stops_with_it_near_and_far(technician, three):
    network, _, registers = three

    page = client_for(technician).get(f"/systems/{network.pk}/").text
    assert "2 systems stop if Network stops" in page
    assert f'<a href="/systems/{registers.pk}/">Registers</a>' in page
    last = client_for(technician).get(f"/systems/{registers.pk}/").text
    assert "No other system rests on it" in last


def test_a_circle_is_refused_with_what_to_do(technician, three):
    network, _, registers = three

    with pytest.raises(ValidationError, match="rests on this system already"):
        rests.add(technician, network, name="Registers")
    with pytest.raises(ValidationError, match="cannot rest on itself"):
        rests.add(technician, network, name="Network")
    assert rests.add(technician, registers, name="Network").on_id == network.pk


def test_a_system_that_is_not_in_the_register_is_refused_by_name(technician, three):
    with pytest.raises(ValidationError, match="no system in the register"):
        rests.add(technician, three[0], name="Weather")


def test_what_ended_stops_nothing(technician, three):
    network, _, registers = three
    actions.change(technician, registers, revision=1, status="ended")

    page = client_for(technician).get(f"/systems/{network.pk}/").text
    assert "1 system stops if Network stops" in page


def test_each_system_stands_once_in_the_picture_whatever_the_ways_to_it():
    stops_with = {1: [2, 3], 2: [4], 3: [4], 4: []}

    assert branches(1, stops_with) == [(2, 1, 1), (4, 2, 2), (3, 1, 1)]
    assert reached(1, stops_with) == {2: 1, 3: 1, 4: 2}


def test_the_picture_fits_a_phone_and_leaves_the_rest_to_the_table():
    found = [(key, key - 1, key - 1) for key in range(2, 30)]
    names = dict.fromkeys(range(1, 30), "A system with quite a long name " * 2)

    picture = drawn(1, found, names)
    assert max(node.x + node.width for node in picture.nodes) <= 288
    assert all(node.text.endswith("…") for node in picture.nodes)
    assert (len(picture.nodes), picture.more) == (MOST + 1, 28 - MOST)
