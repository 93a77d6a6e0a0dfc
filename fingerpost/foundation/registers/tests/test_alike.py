import pytest

from conftest import client_for
from fingerpost.foundation.audit.models import Change, Detail, Entry
from fingerpost.foundation.registers.alike import MOST, preview
from fingerpost.records.estate import actions
from fingerpost.records.estate.models import Asset
from fingerpost.records.estate.register import ASSETS
from fingerpost.records.estate.tests.build import an_asset, shelved

pytestmark = pytest.mark.django_db


def address(*assets, field="location"):
    return "/assets/alike/?" + "".join(f"row={each.pk}&" for each in assets) + f"field={field}"


def seen(page):
    """The mark of the preview that a page shows."""
    return page.text.split('name="seen" value="')[1].split('"')[0]


def saved(client, url, value):
    """See what would change, then save it."""
    mark = seen(client.post(url, {"value": value}))
    return client.post(url, {"value": value, "seen": mark, "commit": "yes"})


def test_the_difference_is_shown_before_anything_is_saved(technician, technician_client):
    one, two = an_asset(technician, location="Hall"), an_asset(technician, location="Room 3")

    page = technician_client.post(address(one, two), {"value": "Hall"})

    assert "1 asset would change" in page.text
    assert ">Room 3</td>" in page.text
    assert "1 asset of those chosen stand" in page.text
    assert set(Asset.objects.values_list("location", flat=True)) == {"Hall", "Room 3"}


def test_what_was_seen_is_saved_in_one_deed_that_says_so(technician, technician_client):
    one, two = an_asset(technician), an_asset(technician)

    saved(technician_client, address(one, two), "Hall")

    assert set(Asset.objects.values_list("location", flat=True)) == {"Hall"}
    assert Entry.objects.filter(deed="assets.change").count() == 1
    assert Change.objects.filter(entry=Entry.objects.last()).count() == 2
    assert Detail.objects.get(name="same_for_all").value == "Hall"


def test_all_that_a_list_filters_are_changed_and_no_others(technician, technician_client):
    an_asset(technician, kind="tablet")
    other = an_asset(technician, kind="server")

    answer = saved(
        technician_client, "/assets/alike/?kind=tablet&all=yes&field=status", "in-repair"
    )

    assert answer.url == "/assets/?kind=tablet"
    assert Asset.objects.get(status="in-repair").kind == "tablet"
    assert Asset.objects.get(pk=other.pk).status == "in-use"


def test_a_row_that_changed_meanwhile_is_shown_again_first(technician, technician_client):
    asset = an_asset(technician)
    mark = seen(technician_client.post(address(asset), {"value": "Hall"}))
    actions.change(technician, asset, revision=1, location="Lab")

    sent = {"value": "Hall", "seen": mark, "commit": "yes"}
    page = technician_client.post(address(asset), sent)

    assert "Something changed meanwhile" in page.text
    assert Asset.objects.get().location == "Lab"


def test_what_would_be_refused_is_told_by_row_and_the_others_go_on(technician, technician_client):
    fine, wrong = an_asset(technician), an_asset(technician, purchased_on="2025-01-01")
    url = address(fine, wrong, field="warranty_ends_on")
    page = technician_client.post(url, {"value": "1 May 2020"}).text
    assert "1 asset cannot have this" in page
    assert "The warranty ends before the purchase date" in page
    assert "Save the other 1 asset" in page
    assert not Asset.objects.exclude(warranty_ends_on=None).exists()

    saved(technician_client, url, "1 May 2020")
    assert Asset.objects.exclude(warranty_ends_on=None).get() == fine


def test_a_move_that_nobody_may_make_is_told_before_anything_is_saved(
    technician, technician_client
):
    asset, entries = an_asset(technician), Entry.objects.count()
    page = technician_client.post(address(asset, field="status"), {"value": "disposed"}).text

    assert "Propose its disposal first" in page
    assert "Nothing can be saved like this" in page
    assert 'name="commit"' not in page
    assert Entry.objects.count() == entries


def test_a_number_that_no_two_share_is_told_before_anything_is_saved(technician):
    one, two = an_asset(technician, tag="7"), an_asset(technician)
    found = preview(ASSETS, technician, [one.pk, two.pk], "tag", "7")

    assert [each.reference for each in found.refused] == [two.reference]
    assert "is on AST-" in found.refused[0].why


def test_another_value_than_the_one_seen_is_shown_first(technician, technician_client):
    asset = an_asset(technician)
    mark = seen(technician_client.post(address(asset), {"value": "Hall"}))

    technician_client.post(address(asset), {"value": "Lab", "seen": mark, "commit": "yes"})
    assert Asset.objects.get().location == ""


def test_the_list_stays_as_it_was_filtered_and_arranged(technician, technician_client):
    an_asset(technician, kind="tablet")
    listed = technician_client.get("/assets/?kind=tablet&sort=review&columns=name,os&choose=yes")
    for word, value in (("kind", "tablet"), ("sort", "review"), ("columns", "name,os")):
        assert f'<input type="hidden" name="{word}" value="{value}">' in listed.text


def test_more_than_can_be_changed_at_once_must_be_narrowed(school, technician_client):
    shelved(school, [{}] * (MOST + 1))

    assert f"More than {MOST} assets" in technician_client.get("/assets/alike/?all=yes").text


def test_nothing_chosen_is_said(technician_client):
    assert "No asset is chosen" in technician_client.get("/assets/alike/").text


def test_what_no_two_share_cannot_be_set_alike(technician, technician_client):
    page = technician_client.get(address(an_asset(technician), field="serial"))

    assert "Choose one of the options" in page.text


def test_rows_of_another_school_cannot_be_slipped_in(technician, stranger_client):
    assert "No asset is chosen" in stranger_client.get(address(an_asset(technician))).text


def test_a_reader_may_not_change_several(technician, dpo):
    assert client_for(dpo).get(address(an_asset(technician))).status_code == 403


def test_the_form_says_that_all_get_the_same_and_what_an_empty_answer_does(
    technician, technician_client
):
    asset = an_asset(technician)

    may_be_empty = technician_client.get(address(asset, field="location")).text
    may_not = technician_client.get(address(asset, field="kind")).text

    assert "Empty takes away what stands there" in may_be_empty
    assert "All of those chosen get the same" in may_not
    assert "Empty takes away" not in may_not
