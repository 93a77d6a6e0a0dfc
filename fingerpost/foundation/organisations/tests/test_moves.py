"""A school joins and leaves trusts: only when both agree, and to the day."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from conftest import client_for, somebody
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.now import now, pretend, today
from fingerpost.foundation.organisations.models import Move
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Belonging, Kind, Organisation
from fingerpost.foundation.tenancy.scope import scope

A_DAY = timedelta(days=1)


@pytest.fixture
def quill_head(other_school):
    return client_for(somebody("Quentin Quill", Role.HEADTEACHER, other_school))


@pytest.fixture
def trust_lead(trust):
    return client_for(somebody("Tamsin Waymark", Role.TRUST_IT_LEAD, trust))


def offer(client, on):
    page = client.post("/our-school/add/", {"on": str(on)}).text
    return "/our-school/join/" + page.split("/our-school/join/")[1].split("/")[0] + "/"


def trusts_of(school, day):
    return set(
        Belonging.objects.on(day).filter(school=school).values_list("trust__name", flat=True)
    )


def test_a_school_joins_on_the_day_that_both_agreed_to(trust_lead, quill_head, other_school, trust):
    first = today() + timedelta(days=30)
    address = offer(trust_lead, first)

    assert trust.name in quill_head.get(address).text
    assert not Belonging.objects.filter(school=other_school).exists()
    quill_head.post(address)
    assert [trusts_of(other_school, first + n * A_DAY) for n in (-1, 0, 1)] == [
        set(),
        {trust.name},
        {trust.name},
    ]


def test_both_records_tell_of_it(trust_lead, quill_head, other_school, trust):
    quill_head.post(offer(trust_lead, today()))

    with scope(other_school):
        assert Entry.objects.filter(deed="organisations.take_up_place").exists()
    with scope(trust):
        assert Entry.objects.filter(deed="organisations.note_move").exists()


def test_a_link_brings_one_school_in(trust_lead, quill_head, school, head):
    Belonging.objects.all().delete()
    address = offer(trust_lead, today())
    quill_head.post(address)

    assert client_for(head).get(address).status_code == 404
    assert client_for(head).post(address).status_code == 404
    assert not Belonging.objects.filter(school=school).exists()


def test_a_link_runs_out_and_can_be_withdrawn(trust_lead, quill_head, other_school):
    address = offer(trust_lead, today() + timedelta(days=60))
    with pretend(now() + timedelta(days=15)):
        again = client_for(somebody("Quentin Quill", Role.HEADTEACHER, other_school))
        assert "does not work any more" in again.get(address).text
    assert quill_head.get(address).status_code == 200
    trust_lead.post(f"/our-school/withdraw/{Move.objects.get().pk}/")
    assert quill_head.get(address).status_code == 404


def test_a_school_of_another_trust_leaves_that_one_first(head, school):
    other = Organisation.objects.create(name="Far Lanes Trust", kind=Kind.TRUST)
    far = client_for(somebody("Fay Lane", Role.TRUST_IT_LEAD, other))
    answer = client_for(head).post(offer(far, today()), follow=True)

    assert "Agree there on a last day" in answer.text
    assert trusts_of(school, today()) == {"Three Signs Learning Trust"}


@pytest.mark.parametrize("proposer", ["school", "trust"])
def test_leaving_takes_both(head, trust_lead, school, trust, proposer):
    sides = [client_for(head), trust_lead]
    asks, agrees = sides if proposer == "school" else sides[::-1]
    belonging, last = Belonging.objects.get(), today() + timedelta(days=10)
    asks.post(f"/our-school/part/{belonging.pk}/", {"on": str(last)})
    move = Move.objects.get()

    asks.post(f"/our-school/agree/{move.pk}/")
    assert Belonging.objects.get().until is None
    agrees.post(f"/our-school/agree/{move.pk}/")
    assert [trusts_of(school, last + n * A_DAY) for n in (-1, 0, 1)] == [
        {trust.name},
        {trust.name},
        set(),
    ]


def test_while_a_day_waits_no_second_one_is_proposed(head, trust_lead):
    choices = ["Agree on a last day", "Look at it"]
    page = trust_lead.get("/our-school/").text
    assert [each in page for each in choices] == [True, False]
    client_for(head).post(f"/our-school/part/{Belonging.objects.get().pk}/", {"on": str(today())})
    page = trust_lead.get("/our-school/").text

    assert [each in page for each in choices] == [False, True]


def test_the_it_lead_of_the_trust_does_not_speak_for_the_school(school):
    lead = client_for(somebody("Tamsin Waymark", Role.TRUST_IT_LEAD, school))
    page = lead.post(f"/our-school/part/{Belonging.objects.get().pk}/", {"on": str(today())})

    assert "The headteacher decides this" in page.text
    assert "Agree on a last day" not in lead.get("/our-school/").text
    assert not Move.objects.exists()


def test_a_stranger_sees_and_settles_nothing(head, quill_head, trust):
    belonging = Belonging.objects.get()
    client_for(head).post(f"/our-school/part/{belonging.pk}/", {"on": str(today())})
    move = Move.objects.get()

    assert quill_head.get(f"/our-school/part/{belonging.pk}/").status_code == 404
    assert quill_head.post(f"/our-school/agree/{move.pk}/").status_code == 404
    assert quill_head.post(f"/our-school/withdraw/{move.pk}/").status_code == 404
    assert trust.name not in quill_head.get("/our-school/").text


def test_a_day_that_has_passed_is_refused(trust_lead):
    yesterday = str(today() - A_DAY)

    assert (
        "Enter today or a later day" in trust_lead.post("/our-school/add/", {"on": yesterday}).text
    )
    assert not Move.objects.exists()


def test_whoever_runs_the_server_adds_and_ends(other_school, trust):
    said = StringIO()
    names = (other_school.name, "--trust", trust.name)
    call_command("trust", "join", *names, "--on", "2027-01-01", stdout=said)
    with pytest.raises(CommandError, match="belongs to Three Signs Learning Trust already"):
        call_command("trust", "join", *names, "--on", "2027-02-01")
    call_command("trust", "leave", *names, "--on", "2027-08-31", stdout=said)

    assert "until 31 August 2027" in said.getvalue()
    assert trusts_of(other_school, date(2027, 8, 31)) == {trust.name}
    assert trusts_of(other_school, date(2027, 9, 1)) == set()


def test_a_last_day_that_the_other_side_proposed_waits_for_the_head(
    trust_lead, quill_head, other_school, trust
):
    quill_head.post(offer(trust_lead, today()))
    belonging = Belonging.objects.get(school=other_school)
    trust_lead.post(f"/our-school/part/{belonging.pk}/", {"on": str(today() + 60 * A_DAY)})
    move = Move.objects.get(what="leave")

    assert f"/our-school/agree/{move.pk}/" in quill_head.get("/waiting/").text
    assert f"/our-school/agree/{move.pk}/" not in trust_lead.get("/waiting/").text
