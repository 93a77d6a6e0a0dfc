from datetime import timedelta

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.accounts.factors.tests.build import give_app
from fingerpost.foundation.accounts.models import Account, Membership
from fingerpost.foundation.memberships import actions
from fingerpost.foundation.memberships.members import member, members
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import Role

pytestmark = pytest.mark.django_db


def account_of(actor):
    return Account.objects.get(pk=actor.account_id)


def test_roles_change_from_today(head, technician, school):
    actions.change_roles(head, account_of(technician), roles={Role.IT_SUPPORT, Role.DSL})

    assert member(school, technician.account_id, today()).roles == {Role.IT_SUPPORT, Role.DSL}


def test_a_role_that_is_taken_away_is_gone_at_once(head, technician, school):
    client = client_for(technician)
    actions.change_roles(head, account_of(technician), roles={Role.STAFF})

    assert client.get("/assets/import/").status_code == 403


def test_whoever_has_no_second_step_is_shown(head, technician):
    give_app(account_of(technician))
    page = client_for(head).get("/people/access/").text
    assert page.count("No passkey or app yet") == 1

    give_app(account_of(head))
    assert "No passkey or app yet" not in client_for(head).get("/people/access/").text


def test_nobody_changes_their_own_roles(head, digital_lead):
    with pytest.raises(actions.NotNow, match="you yourself"):
        actions.change_roles(head, account_of(head), roles={Role.HEADTEACHER, Role.DPO})


def test_the_last_leader_stays(head, technician, school):
    lead = somebody("Sam Quill", Role.SLT_DIGITAL_LEAD, school)
    Membership.objects.filter(account_id=lead.account_id).update(until=today() + timedelta(days=9))

    with pytest.raises(actions.NotNow, match="Invite another leader"):
        actions.change_roles(lead, account_of(head), roles={Role.STAFF})


@pytest.mark.parametrize(
    "deed", [actions.end, lambda actor, other: actions.change_roles(actor, other, roles={"staff"})]
)
def test_two_leaders_do_not_end_each_other_at_once(head, digital_lead, school, monkeypatch, deed):
    def somebody_was_quicker(organisation):
        held = Membership.objects.filter(account_id=digital_lead.account_id)
        held.update(until=today() - timedelta(days=1))

    with monkeypatch.context() as patch:
        patch.setattr(actions, "hold", somebody_was_quicker)
        with pytest.raises(actions.NotNow, match="Invite another leader"):
            deed(digital_lead, account_of(head))
    assert member(school, head.account_id, today()).may("memberships.change_roles")


def test_one_of_two_leaders_may_go(head, digital_lead, school):
    actions.change_roles(digital_lead, account_of(head), roles={Role.STAFF})

    assert member(school, head.account_id, today()).roles == {Role.STAFF}


def test_ending_access_signs_out_at_once(head, digital_lead, technician):
    client = client_for(technician)
    client_for(head).post(f"/people/access/{technician.account_id}/end/")

    assert client.get("/assets/").status_code in (302, 403)
    assert technician.account_id not in [
        each.account.pk for each in members(head.organisation, today())
    ]


def test_a_technician_ends_nobodys_access(technician_client, head):
    assert technician_client.post(f"/people/access/{head.account_id}/end/").status_code == 403


def test_an_account_of_another_school_is_not_found(head, stranger):
    page = client_for(head).get(f"/people/access/{stranger.account_id}/roles/")

    assert page.status_code == 404


def test_the_page_lists_everybody_once(head, technician, school):
    Membership.objects.create(
        account_id=technician.account_id, organisation=school, role=Role.DSL, since="2020-01-01"
    )

    page = client_for(head).get("/people/access/")
    assert page.text.count("Tess Wickham</th>") + page.text.count("Tess Wickham<br>") == 1


def test_a_new_role_lasts_no_longer_than_what_somebody_held(head, technician, school):
    last = today() + timedelta(days=9)
    Membership.objects.filter(account_id=technician.account_id).update(until=last)
    actions.change_roles(head, account_of(technician), roles={Role.IT_MANAGER})

    assert member(school, technician.account_id, today()).until == last


def test_a_new_role_has_no_end_where_somebody_stays(head, technician, school):
    actions.change_roles(head, account_of(technician), roles={Role.STAFF})

    assert member(school, technician.account_id, today()).until is None
