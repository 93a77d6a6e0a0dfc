import pytest

from fingerpost.foundation.audit.models import Change, Detail, Entry
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.estate import actions
from fingerpost.records.estate.models import Asset

from .build import TODAY, an_asset

pytestmark = pytest.mark.django_db
MEND = "/assets/mend/?missing=review"


def test_several_assets_are_mended_in_one_deed(technician):
    one, two = an_asset(technician), an_asset(technician)

    actions.mend(technician, {one.pk: {"location": "Hall"}, two.pk: {"location": "Lab"}})

    assert set(Asset.objects.values_list("location", flat=True)) == {"Hall", "Lab"}
    assert Entry.objects.filter(deed="assets.change").count() == 1
    assert Change.objects.filter(entry=Entry.objects.last()).count() == 2


def test_one_that_cannot_be_holds_up_the_rest_and_is_named(technician):
    one, two = an_asset(technician), an_asset(technician, purchased_on=TODAY)
    early = {"warranty_ends_on": TODAY.replace(year=2020)}

    with pytest.raises(actions.RowsRefused) as refusal:
        actions.mend(technician, {one.pk: early, two.pk: early})

    assert list(refusal.value.rows) == [two.pk]
    assert not Asset.objects.exclude(warranty_ends_on=None).exists()


def test_nothing_filled_in_is_nothing_done(technician):
    with pytest.raises(DomainError, match="not filled anything in"):
        actions.mend(technician, {})


def test_assets_of_another_school_stay_as_they_are(technician, stranger):
    ours = an_asset(technician)

    with scope(stranger.organisation), pytest.raises(DomainError):
        actions.mend(stranger, {ours.pk: {"location": "Theirs"}})
    assert Asset.objects.get().location == ""


def test_the_page_asks_for_each_asset_with_the_gap(technician, technician_client):
    gap, whole = an_asset(technician), an_asset(technician, name="Whole", review_on=TODAY)

    page = technician_client.get(MEND)

    assert f"{gap.reference} HP ProBook 450 G8" in page.text
    assert f'name="asset-{gap.pk}"' in page.text
    assert f'name="asset-{whole.pk}"' not in page.text


def test_what_is_filled_in_is_saved_and_leads_back(technician, technician_client):
    one, two = an_asset(technician), an_asset(technician)

    sent = {f"asset-{one.pk}": "2 March 2027", f"asset-{two.pk}": ""}
    answer = technician_client.post(f"{MEND}&next=/standards/dlg/", sent)

    assert answer.url == "/standards/dlg/"
    assert Asset.objects.filter(review_on=None).get() == two


def test_one_value_for_all_is_marked_as_such(technician, technician_client):
    one, two = an_asset(technician), an_asset(technician)

    sent = {"same": "1 May 2027", f"asset-{one.pk}": "2 March 2027", f"asset-{two.pk}": ""}
    technician_client.post(MEND, sent)

    two.refresh_from_db()
    assert f"{two.review_on}" == "2027-05-01"
    assert Detail.objects.get(name="same_for_all").value == "2027-05-01"
    assert "Set alike for several" in technician_client.get(f"/assets/{two.pk}/").text


def test_a_wrong_entry_is_shown_in_its_row_and_nothing_is_lost(technician, technician_client):
    one, two = an_asset(technician), an_asset(technician)

    sent = {f"asset-{one.pk}": "soon", f"asset-{two.pk}": "2 March 2027"}
    page = technician_client.post(MEND, sent)

    assert f'href="#id_asset-{one.pk}"' in page.text
    assert 'value="soon"' in page.text
    assert 'value="2 March 2027"' in page.text
    assert not Asset.objects.exclude(review_on=None).exists()


def test_a_refused_row_says_why(technician, technician_client):
    asset = an_asset(technician, purchased_on=TODAY)

    page = technician_client.post(
        "/assets/mend/?missing=warranty", {f"asset-{asset.pk}": "1 May 2020"}
    )

    assert "The warranty ends before the purchase date" in page.text


def test_one_value_that_does_not_fit_all_says_whom_it_does_not_fit(technician, technician_client):
    made = [an_asset(technician, purchased_on=TODAY) for _ in range(7)]

    sent = {"same": "1 May 2020"} | {f"asset-{asset.pk}": "" for asset in made}
    page = technician_client.post("/assets/mend/?missing=warranty", sent)

    assert "AST-0005 and 2 more: The warranty ends before the purchase date" in page.text
    assert 'href="#id_same"' in page.text


def test_what_somebody_else_filled_in_meanwhile_is_not_written_over(technician, technician_client):
    asset = an_asset(technician)
    actions.change(technician, asset, revision=1, review_on=TODAY)

    page = technician_client.post(MEND, {f"asset-{asset.pk}": "1 May 2027"})

    assert "Somebody else filled this in meanwhile" in page.text
    assert Asset.objects.get().review_on == TODAY


@pytest.mark.parametrize("place", ["//evil.example/", "https://evil.example/", "javascript:1", "x"])
def test_the_way_back_never_leaves_our_pages(technician, technician_client, place):
    asset = an_asset(technician)

    sent = {f"asset-{asset.pk}": "1 May 2027"}
    answer = technician_client.post(f"{MEND}&next={place}", sent)

    assert answer.url == "/assets/?missing=review"


@pytest.mark.parametrize("address", ["", "?missing=any", "?missing=nonsense"])
def test_without_one_gap_to_mend_the_list_answers(technician, technician_client, address):
    assert technician_client.get(f"/assets/mend/{address}").url.startswith("/assets/")


def test_encryption_is_mended_by_choosing(technician, technician_client):
    asset = an_asset(technician)

    technician_client.post("/assets/mend/?missing=encryption", {f"asset-{asset.pk}": "yes"})

    assert Asset.objects.get().encrypted == "yes"


def test_nothing_left_to_mend_is_said(technician_client):
    assert "Nothing is left to mend here" in technician_client.get(MEND).text


def test_only_those_who_may_change_may_mend(technician, dpo, dpo_client):
    asset = an_asset(technician)

    assert dpo_client.get(MEND).status_code == 403
    with pytest.raises(NotAllowed):
        actions.mend(dpo, {asset.pk: {"location": "Hall"}})


def test_another_schools_assets_cannot_be_slipped_in(technician, stranger_client):
    asset = an_asset(technician)

    stranger_client.post(MEND, {f"asset-{asset.pk}": "1 May 2027"})

    assert Asset.objects.get().review_on is None
