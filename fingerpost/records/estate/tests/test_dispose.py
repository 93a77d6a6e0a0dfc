"""A disposal from the proposal to the certificate, and the way back from a mistake."""

import pytest
from django.core.exceptions import ValidationError

from fingerpost.foundation.audit.models import Detail
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import today
from fingerpost.records.estate import actions as register
from fingerpost.records.estate.disposing import actions
from fingerpost.records.estate.models import Asset

from .build import an_asset

pytestmark = pytest.mark.django_db


def proposed(actor, **values):
    asset = an_asset(actor, status="spare", **values)
    return register.change(actor, asset, revision=1, status="disposal-proposed")


def test_one_proposes_another_approves_and_then_it_may_go(technician, head):
    asset = proposed(technician)

    [approved] = actions.approve(head, [asset.pk])
    gone = register.change(
        technician,
        approved,
        revision=3,
        status="disposed",
        wiped_on=today(),
        disposed_on=today(),
    )

    assert (gone.standing, gone.disposal_approved_on) == ("gone", today())


def test_nobody_approves_what_they_proposed(head, technician):
    own, other = proposed(head), proposed(technician)

    with pytest.raises(actions.OwnProposal, match=own.reference):
        actions.approve(head, [own.pk, other.pk])
    assert not Asset.objects.filter(status="disposal-approved").exists()


def test_who_may_not_approve_cannot(technician, digital_lead):
    asset = proposed(digital_lead)

    with pytest.raises(NotAllowed):
        actions.approve(technician, [asset.pk])


def test_what_is_not_proposed_cannot_be_approved(technician, head):
    asset = proposed(technician)

    with pytest.raises(DomainError, match="Nothing was chosen"):
        actions.approve(head, [an_asset(technician).pk])
    with pytest.raises(DomainError, match="no longer wait"):
        actions.approve(head, [asset.pk, an_asset(technician).pk])


def test_what_stays_is_spare_and_has_to_be_proposed_anew(technician, head):
    [asset] = actions.refuse(head, [proposed(technician).pk])

    assert (asset.status, asset.disposal_proposed_by) == ("spare", None)


def test_nothing_goes_with_its_data_on_it(technician, head):
    [asset] = actions.approve(head, [proposed(technician).pk])

    with pytest.raises(ValidationError, match="wiped or destroyed"):
        register.change(technician, asset, revision=3, status="disposed", disposed_on=today())


def test_a_disposal_that_never_was_is_corrected_with_a_reason(technician, digital_lead):
    asset = an_asset(technician, status="disposed", disposed_on=today(), wiped_on=today())

    back = actions.correct(
        digital_lead, asset, revision=1, status="spare", reason="The wrong row was marked"
    )

    assert (back.status, back.disposed_on, back.wiped_on) == ("spare", None, None)
    assert Detail.objects.get(name="reason").value == "The wrong row was marked"
    with pytest.raises(NotAllowed):
        actions.correct(technician, asset, revision=2, status="spare", reason="No")


def test_the_page_lets_the_head_approve_all_but_their_own(technician, head, head_client):
    own, other = proposed(head), proposed(technician)

    page = head_client.get("/assets/disposals/")
    head_client.post("/assets/disposals/decide/", {"row": [other.pk], "decision": "approve"})

    assert "2 disposals wait" in page.text
    assert f'value="{other.pk}"' in page.text
    assert f'value="{own.pk}"' not in page.text
    assert Asset.objects.get(pk=other.pk).status == "disposal-approved"


def test_the_page_says_why_nothing_was_decided(technician, head_client):
    proposed(technician)

    page = head_client.post("/assets/disposals/decide/", {"decision": "refuse"}, follow=True)

    assert "Choose at least one asset" in page.text


def test_the_page_of_an_asset_says_what_comes_next(technician, technician_client, head):
    asset = proposed(technician)
    url = f"/assets/{asset.pk}/"

    assert "Somebody else decides" in technician_client.get(url).text
    actions.approve(head, [asset.pk])
    assert "enter when its data was wiped" in technician_client.get(url).text


def test_the_form_corrects(technician, digital_lead_client):
    asset = an_asset(technician, status="disposed")
    url = f"/assets/{asset.pk}/correct/"

    assert "Correct this" in digital_lead_client.get(f"/assets/{asset.pk}/").text
    assert "Enter" in digital_lead_client.post(url, {"status": "spare", "revision": 1}).text
    digital_lead_client.post(url, {"status": "spare", "revision": 1, "reason": "Wrong row"})

    assert "Wrong row" in digital_lead_client.get(f"/assets/{asset.pk}/").text
