"""A trust asks all its schools that lack the same; each has it to do, and on its own record."""

from datetime import timedelta

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.audit.models import Change, Entry
from fingerpost.foundation.audit.verify import verify
from fingerpost.foundation.duties import actions as duties
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Belonging, Kind, Organisation
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.standards.trust_actions import actions

from .build import GAP, SOON, ask, found, led, progress_of, to_dos

pytestmark = pytest.mark.django_db


def test_each_school_has_it_to_do_its_digital_lead_first(director, oakhollow, mossbeck, trust):
    ask(director)

    [theirs], [others] = to_dos(oakhollow), to_dos(mossbeck)
    assert (theirs.owner.name, others.owner.name) == ("Ida Oaken", "Rhys Mossman")
    assert (theirs.title, theirs.due_on) == ("Give every device a date", SOON)
    assert theirs.asked_by == "Three Signs Learning Trust"


def test_it_is_on_the_record_of_the_trust_and_of_each_school(director, oakhollow, mossbeck, trust):
    ask(director)

    for place, deed in ((trust, "trust-actions.ask"), (oakhollow, "trust-actions.enter")):
        with scope(place):
            assert Entry.objects.filter(deed=deed).count() == 1
            assert verify().faults == []


def test_no_school_reads_who_of_the_trust_asked(director, oakhollow):
    ask(director)

    with scope(oakhollow):
        assert "Tamsin" not in str(list(Change.objects.values_list("fields", flat=True)))
    lead = client_for(somebody("Ida Oaken", Role.SLT_DIGITAL_LEAD, oakhollow))
    page = lead.get(f"/waiting/{to_dos(oakhollow)[0].pk}/").text
    assert "Three Signs Learning Trust asks Ida Oaken" in page


def test_only_schools_that_lack_it_and_have_begun_are_asked(director, oakhollow, mossbeck):
    found(mossbeck, "met")
    ask(director)

    assert len(to_dos(oakhollow)) == 1
    assert to_dos(mossbeck) == []


def test_a_school_where_nobody_is_named_is_not_asked_and_the_page_says_so(director, trust):
    led("Oakhollow", trust, headteacher="Una Thornby")
    bare = led("Bare Fell Primary", trust)
    page = client_for(director).get(f"/trust/gaps/{GAP}/ask/").text

    assert "Ask the school that lacks it" in page
    assert "Not asked, since neither a digital lead nor a headteacher is named there: Bare" in page
    ask(director)
    assert to_dos(bare) == []


def test_nobody_is_asked_twice_while_it_is_not_done(director, oakhollow):
    ask(director)

    with pytest.raises(actions.NobodyToAsk, match="No school lacks it"):
        ask(director)
    assert len(to_dos(oakhollow)) == 1


def test_a_school_that_left_is_neither_asked_nor_shown(director, oakhollow, mossbeck, trust):
    made = ask(director)
    assert len(progress_of(made, trust).answers) == 2

    Belonging.objects.filter(school=mossbeck).update(until=today() - timedelta(days=1))
    assert [each.school.name for each in progress_of(made, trust).answers] == ["Oakhollow"]


def test_the_trust_sees_how_many_have_done_it(director, oakhollow, mossbeck, trust):
    made = ask(director)
    assert progress_of(made, trust).words == "None of 2 schools has done it"

    with scope(oakhollow):
        duties.close(somebody("Una Thornby", Role.HEADTEACHER, oakhollow), to_dos(oakhollow)[0])
    assert progress_of(made, trust).words == "1 of 2 schools has done it"
    page = client_for(director).get(f"/trust/actions/{made.pk}/").text
    assert "Una Thornby" not in page
    assert "Done" in page


def test_a_trustee_and_a_school_ask_nobody(director, oakhollow, trust):
    trustee = somebody("Gwen Stillwater", Role.GOVERNOR, trust)
    with pytest.raises(NotAllowed):
        ask(trustee)
    head = somebody("Una Thornby", Role.HEADTEACHER, oakhollow)
    assert client_for(head).get(f"/trust/gaps/{GAP}/ask/").status_code == 404
    assert client_for(director).get(f"/trust/gaps/{GAP}/ask/").status_code == 200


def test_another_trust_sees_nothing_of_what_was_asked(director, oakhollow, mossbeck):
    made = ask(director)
    theirs = Organisation.objects.create(name="Far Lantern Trust", kind=Kind.TRUST)
    stranger = client_for(somebody("Lin Farlow", Role.TRUST_IT_LEAD, theirs))

    assert stranger.get(f"/trust/actions/{made.pk}/").status_code == 404
    assert client_for(director).get(f"/trust/actions/{made.pk}/").status_code == 200


def test_the_form_asks_all_schools_and_leads_to_how_many_have_done_it(
    director, oakhollow, mossbeck
):
    sent = {"title": "Give every device a date", "words": "", "due_on": SOON.isoformat()}
    page = client_for(director).post(f"/trust/gaps/{GAP}/ask/", sent, follow=True).text

    assert "2 schools are asked" in page
    assert len(to_dos(oakhollow)) == len(to_dos(mossbeck)) == 1
