from dataclasses import replace

import pytest

from conftest import client_for, engaged, somebody
from fingerpost.foundation.accounts.models import Membership
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.registers.models import SavedView
from fingerpost.foundation.tenancy.scope import scope

from .build import a_ticket

pytestmark = pytest.mark.django_db
PAGE = "/desk/schools/"


@pytest.fixture
def olly(school, other_school):
    """A technician whom two schools hired, with a request at each."""
    here = somebody("Olly Quick", Role.EXTERNAL_IT, school)
    there = replace(here, organisation=other_school)
    Membership.objects.create(
        account_id=here.account_id,
        organisation=other_school,
        role=Role.EXTERNAL_IT,
        engagement=engaged(other_school),
    )
    a_ticket(here, "At Fernwhistle", tags="exams")
    with scope(other_school):
        a_ticket(there, "At Quillbrook", a_class_waits=True, tags="lamp")
    return here


def test_one_queue_over_the_schools_of_a_technician(olly, school):
    page = client_for(olly).get(PAGE).text
    assert page.index("At Quillbrook") < page.index("At Fernwhistle")
    assert "Open there" in page

    own = somebody("Tess Wickham", Role.IT_SUPPORT, school)
    assert "At Quillbrook" not in client_for(own).get(PAGE).text


def test_the_filter_knows_the_tags_of_all_of_them(olly, school, other_school):
    all_of_them = client_for(olly).get(PAGE).text
    one = client_for(olly).get(f"{PAGE}?tag=lamp&school={other_school.pk}").text

    assert [f'value="{tag}"' in all_of_them for tag in ("exams", "lamp")] == [True, True]
    assert ("At Quillbrook" in one, "At Fernwhistle" in one) == (True, False)
    assert 'value="exams"' not in one
    own = somebody("Tess Wickham", Role.IT_SUPPORT, school)
    assert 'value="lamp"' not in client_for(own).get(PAGE).text


def test_a_school_where_one_has_no_desk_is_not_asked(olly, school, other_school):
    own = somebody("Tess Wickham", Role.IT_SUPPORT, school)

    assert "At Fernwhistle" in client_for(own).get(f"{PAGE}?school={other_school.pk}").text


def test_a_view_of_all_schools_is_ones_own_and_seen_from_each(olly, school, other_school):
    told = {"name": "Lamps", "tag": "lamp", "school": other_school.pk, "is_shared": "on"}
    page = client_for(olly).post(f"{PAGE}views/keep/", told, follow=True).text
    assert f'href="?tag=lamp&amp;school={other_school.pk}" aria-current="page">Lamps' in page
    assert not SavedView.objects.get().is_shared

    there = replace(olly, organisation=other_school)
    assert "Lamps" in client_for(there).get(PAGE).text
    assert "Change “Lamps” there" in client_for(there).get(f"{PAGE}views/keep/").text
    assert "Lamps" not in client_for(olly).get("/desk/").text
    own = somebody("Tess Wickham", Role.IT_SUPPORT, school)
    assert "Lamps" not in client_for(own).get(PAGE).text


def test_such_a_view_is_changed_and_taken_away(olly):
    client = client_for(olly)
    client.post(f"{PAGE}views/keep/", {"name": "Lamps", "tag": "lamp"})
    view = SavedView.objects.get()

    page = client.post(f"/desk/views/{view.pk}/", {"name": "Late", "late": "on"}, follow=True)
    assert (page.redirect_chain[0][0], SavedView.objects.get().query) == (
        f"{PAGE}?late=yes",
        "?late=yes",
    )
    assert client.post(f"/desk/views/{view.pk}/forget/").url == PAGE
    assert not SavedView.objects.exists()
