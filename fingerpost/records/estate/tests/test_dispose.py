"""A disposal from the proposal to the certificate, and the way back from a mistake."""

from datetime import timedelta
from html import unescape

import pytest
from django.core.exceptions import ValidationError

from fingerpost.foundation.approvals.actions import delegate, sign
from fingerpost.foundation.approvals.models import Approval
from fingerpost.foundation.audit.models import Detail
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import today
from fingerpost.foundation.ui.filters import written_date
from fingerpost.records.estate import actions as register
from fingerpost.records.estate.disposing import actions
from fingerpost.records.estate.models import Asset

from .build import an_asset, typed

pytestmark = pytest.mark.django_db


def proposed(actor, **values):
    asset = an_asset(actor, status="spare", **values)
    return register.change(actor, asset, revision=1, status="disposal-proposed")


def decided(actor, *assets, decision="approved", said=""):
    """The assets after somebody has signed a decision about them."""
    keys = [Approval.objects.open().about(each).get().pk for each in assets]
    sign(actor, keys, decision=decision, typed=actor.name, said=said)
    return [Asset.objects.get(pk=each.pk) for each in assets]


def test_one_proposes_another_approves_and_then_it_may_go(technician, head):
    asset = proposed(technician)

    [approved] = decided(head, asset)
    gone = register.change(
        technician,
        approved,
        revision=3,
        status="disposed",
        wiped_on=today(),
        disposed_on=today(),
    )

    assert (gone.standing, gone.disposal_approved_on) == ("gone", today())


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-1, f"before the approval of its disposal, {written_date(today())}. Enter that day or"),
        (1, "The date of the certificate is in the future. Enter today's date or an earlier one"),
    ],
)
def test_a_certificate_is_of_no_day_before_the_approval_nor_to_come(
    technician, head, technician_client, days, said
):
    [approved] = decided(head, proposed(technician))
    day = today() + timedelta(days)
    sent = typed(approved, certificate_on=day.isoformat())

    page = technician_client.post(f"/assets/{approved.pk}/change/", sent)

    assert said in unescape(page.text)
    assert "certificate_on-error" in page.text


def test_a_certificate_of_the_day_of_the_approval_is_taken(technician, head):
    [approved] = decided(head, proposed(technician))

    changed = register.change(technician, approved, revision=3, certificate_on=today())

    assert changed.certificate_on == today()


def test_nobody_approves_what_they_proposed(head, technician):
    own, other = proposed(head), proposed(technician)

    with pytest.raises(NotAllowed, match=f"{own.reference}.*You asked for this yourself"):
        decided(head, own, other)
    assert not Asset.objects.filter(status="disposal-approved").exists()


def test_who_may_not_approve_cannot(technician, digital_lead):
    with pytest.raises(NotAllowed):
        decided(technician, proposed(digital_lead))


def test_a_deputy_approves_what_the_head_left_to_them(technician, digital_lead, head):
    asset = proposed(technician)

    with pytest.raises(NotAllowed):
        decided(digital_lead, asset)
    delegate(head, Approval.objects.get())
    assert decided(digital_lead, asset)[0].status == "disposal-approved"


def test_many_are_proposed_at_once_with_a_reason(technician):
    spare = [an_asset(technician, status="spare") for _ in range(3)]

    actions.propose(technician, [each.pk for each in spare], why="Too old")

    assert [each.words for each in Approval.objects.open()] == ["Too old"] * 3


def test_what_is_in_use_is_not_proposed(technician):
    with pytest.raises(DomainError, match="make it “Spare” first"):
        actions.propose(technician, [an_asset(technician, status="in-use").pk], why="Old")
    with pytest.raises(DomainError, match="Nothing was chosen"):
        actions.propose(technician, [], why="Old")


def test_what_changes_is_asked_about_no_more_until_somebody_asks_again(technician):
    asset = proposed(technician)
    register.change(technician, asset, revision=2, location="Store")
    assert Approval.objects.get().state == "open"
    register.change(technician, asset, revision=3, serial="OTHER-1")

    assert Approval.objects.get().state == "changed"
    actions.propose(technician, [asset.pk], why="The serial number is right now")
    assert Approval.objects.open().count() == 1


def test_what_changed_after_its_approval_does_not_go(technician, head):
    [asset] = decided(head, proposed(technician))
    asset = register.change(technician, asset, revision=3, serial="OTHER-1")
    gone = {"status": "disposed", "wiped_on": today(), "disposed_on": today()}

    with pytest.raises(ValidationError, match="changed since its disposal was approved"):
        register.change(technician, asset, revision=4, **gone)
    register.change(technician, asset, revision=4, serial="", **gone)


def test_what_stays_is_spare_and_has_to_be_proposed_anew(technician, head):
    [asset] = decided(head, proposed(technician), decision="refused", said="Still good")

    assert asset.status == "spare"
    assert not Approval.objects.open().exists()


def test_what_is_taken_back_waits_for_nobody(technician):
    asset = proposed(technician)
    register.change(technician, asset, revision=2, status="spare")

    assert Approval.objects.get().state == "withdrawn"


def test_nothing_goes_with_its_data_on_it(technician, head):
    [asset] = decided(head, proposed(technician))

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


def test_the_page_shows_what_waits_and_the_head_the_way_to_decide(technician, head, head_client):
    asset = proposed(technician)

    page = head_client.get("/assets/disposals/").text

    assert "1 disposal waits" in page
    assert "/approvals/?kind=disposal" in page
    register.change(technician, asset, revision=2, serial="OTHER-1")
    assert "Ask again" in head_client.get("/assets/disposals/").text


def test_the_form_proposes_what_was_chosen(technician, technician_client):
    asset = an_asset(technician, status="spare")
    url = f"/assets/disposals/propose/?row={asset.pk}"

    assert asset.reference in technician_client.get(url).text
    technician_client.post(url, {"why": "Too old"})

    assert Asset.objects.get().status == "disposal-proposed"


def test_the_page_of_an_asset_says_what_comes_next(technician, technician_client, head):
    asset = proposed(technician)
    url = f"/assets/{asset.pk}/"

    assert "Somebody else decides" in technician_client.get(url).text
    decided(head, asset)
    assert "enter when its data was wiped" in technician_client.get(url).text


def test_the_form_corrects(technician, digital_lead_client):
    asset = an_asset(technician, status="disposed")
    url = f"/assets/{asset.pk}/correct/"

    assert "Correct this" in digital_lead_client.get(f"/assets/{asset.pk}/").text
    assert "Enter" in digital_lead_client.post(url, {"status": "spare", "revision": 1}).text
    digital_lead_client.post(url, {"status": "spare", "revision": 1, "reason": "Wrong row"})

    assert "Wrong row" in digital_lead_client.get(f"/assets/{asset.pk}/").text
