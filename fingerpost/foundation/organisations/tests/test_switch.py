"""Working in one organisation at a time, and changing between one's own."""

import pytest

from conftest import client_for
from fingerpost.foundation.accounts.models import Membership
from fingerpost.foundation.permissions import Role


@pytest.fixture
def client(technician, other_school):
    """Tess Wickham serves both schools, and is at Fernwhistle Primary now."""
    Membership.objects.create(
        account_id=technician.account_id, organisation=other_school, role=Role.IT_MANAGER
    )
    return client_for(technician)


def place(client):
    page = client.get("/account/").content.decode()
    return page.split('<a class="bar__name" href="/our-school/">')[1].split("</a>")[0]


def test_the_switch_page_lists_ones_own_places(client, trust):
    page = client.get("/switch/").content.decode()

    assert "Fernwhistle Primary (you are here)" in page
    assert "Quillbrook High" in page
    assert trust.name not in page


def test_the_bar_changes_to_another_place_in_one_click(client, other_school, school):
    page = client.get("/account/").text

    assert f'name="organisation" value="{other_school.pk}"' in page
    assert f'name="organisation" value="{school.pk}"' not in page


def test_switching_changes_the_place_and_the_roles(client, other_school):
    client.post("/switch/", {"organisation": other_school.pk})

    assert place(client) == "Quillbrook High"
    assert "IT manager" in client.get("/account/").content.decode()


@pytest.mark.parametrize("wanted", ["trust", "999999", "", "1 OR 1=1"])
def test_a_place_of_others_does_not_exist(client, trust, wanted):
    answer = client.post("/switch/", {"organisation": trust.pk if wanted == "trust" else wanted})

    assert answer.status_code == 404
    assert place(client) == "Fernwhistle Primary"


def test_a_chosen_place_is_lost_with_the_last_role_there(client, school, other_school):
    client.post("/switch/", {"organisation": other_school.pk})
    Membership.objects.filter(organisation=other_school).update(until="2020-01-02")
    page = client.get("/account/")

    assert page.status_code == 403
    assert "Your access to Quillbrook High has ended." in page.text
    client.post("/switch/", {"organisation": school.pk})
    assert place(client) == "Fernwhistle Primary"


def test_one_who_serves_one_school_is_offered_no_change(governor_client):
    assert "school or trust</span></a>" not in governor_client.get("/account/").content.decode()
