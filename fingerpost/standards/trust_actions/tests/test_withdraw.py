"""A trust asks for something no more: what is done stays, the rest is closed with the reason."""

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.audit.verify import verify
from fingerpost.foundation.duties import actions as duties
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Kind, Organisation
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.standards.trust_actions import actions

from .build import ask, progress_of, to_dos

pytestmark = pytest.mark.django_db
WHY = "The DfE asks for it no more."


def withdraw(actor, made):
    with scope(actor.organisation):
        return actions.withdraw(actor, made, why=WHY)


def test_what_is_still_to_do_is_closed_with_the_reason_and_what_is_done_stays(
    director, oakhollow, mossbeck, trust
):
    made = ask(director)
    with scope(oakhollow):
        duties.close(somebody("Una Thornby", Role.HEADTEACHER, oakhollow), to_dos(oakhollow)[0])
    held = withdraw(director, made)

    assert [each.state for each in (*to_dos(oakhollow), *to_dos(mossbeck))] == ["done", "withdrawn"]
    words = progress_of(held, trust).words
    assert words.startswith("Withdrawn on ")
    assert words.endswith("; 1 of 2 schools had done it")


def test_it_is_on_the_record_of_the_trust_and_of_each_school_that_had_it_to_do(
    director, oakhollow, trust
):
    withdraw(director, ask(director))

    for place, deed in ((trust, "trust-actions.withdraw"), (oakhollow, "trust-actions.drop")):
        with scope(place):
            assert Entry.objects.filter(deed=deed).count() == 1
            assert verify().faults == []


def test_whoever_was_asked_reads_why_and_no_name_of_the_trust(director, oakhollow):
    withdraw(director, ask(director))
    lead = client_for(somebody("Ida Oaken", Role.SLT_DIGITAL_LEAD, oakhollow))
    page = lead.get(f"/waiting/{to_dos(oakhollow)[0].pk}/").text

    assert WHY in page
    assert "said Three Signs Learning Trust" in page
    assert "Tamsin" not in page


def test_it_is_withdrawn_once_and_can_be_asked_again(director, oakhollow):
    made = ask(director)
    withdraw(director, made)

    with pytest.raises(actions.NothingToWithdraw, match="This was withdrawn on"):
        withdraw(director, made)
    ask(director)
    assert sorted(each.state for each in to_dos(oakhollow)) == ["open", "withdrawn"]


def test_what_every_school_has_done_is_not_withdrawn(director, oakhollow, mossbeck):
    made = ask(director)
    head = somebody("Una Thornby", Role.HEADTEACHER, oakhollow)
    with scope(oakhollow):
        duties.close(head, to_dos(oakhollow)[0])
    with scope(mossbeck):
        duties.close(somebody("Rhys Mossman", Role.HEADTEACHER, mossbeck), to_dos(mossbeck)[0])

    with pytest.raises(actions.NothingToWithdraw, match="No school has this still to do"):
        withdraw(director, made)
    assert "Withdraw it" not in client_for(director).get(f"/trust/actions/{made.pk}/").text


def test_a_trustee_and_another_trust_withdraw_nothing(director, oakhollow, trust):
    made = ask(director)
    with pytest.raises(NotAllowed):
        withdraw(somebody("Gwen Stillwater", Role.GOVERNOR, trust), made)
    theirs = Organisation.objects.create(name="Far Lantern Trust", kind=Kind.TRUST)
    stranger = client_for(somebody("Lin Farlow", Role.TRUST_IT_LEAD, theirs))

    path = f"/trust/actions/{made.pk}/withdraw/"
    assert stranger.get(path).status_code == 404
    assert client_for(director).get(path).status_code == 200


def test_the_form_asks_why_and_the_page_says_it(director, oakhollow):
    path = f"/trust/actions/{ask(director).pk}/withdraw/"
    assert "Enter why it is withdrawn" in client_for(director).post(path, {"why": ""}).text

    page = client_for(director).post(path, {"why": WHY}, follow=True).text
    assert "It is withdrawn" in page
    assert WHY in page
    assert "What the trust asked, and not every" not in client_for(director).get("/trust/").text
