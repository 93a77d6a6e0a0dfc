import io

import pypdf
import pytest

from fingerpost.foundation.audit.models import Detail, Entry
from fingerpost.foundation.errors import NotAllowed
from fingerpost.records.estate.labels import views
from fingerpost.records.estate.labels.actions import address_all, give_addresses
from fingerpost.records.estate.labels.models import LETTERS, AssetAddress
from fingerpost.records.estate.tests.build import an_asset

pytestmark = pytest.mark.django_db
SHEET = {"sheet": "l7160", "first": "1", "right": "", "down": ""}


def pages_of(response) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(response.content)).pages]


def test_a_label_says_the_school_the_reference_the_tag_and_the_name(technician, technician_client):
    asset = an_asset(technician, name="Visualiser", tag="FW-0187")
    response = technician_client.post(f"/labels/?row={asset.pk}", SHEET)

    (text,) = pages_of(response)
    for said in ("Fernwhistle Primary", asset.reference, "FW-0187", "Visualiser"):
        assert said in text
    assert AssetAddress.objects.get().code in text


def test_labels_of_all_that_a_list_shows_are_printed(technician, technician_client):
    an_asset(technician, name="Visualiser", status="spare")
    an_asset(technician, name="Projector")
    response = technician_client.post("/labels/?status=spare&all=yes", SHEET)

    assert "Visualiser" in pages_of(response)[0]
    assert "Projector" not in pages_of(response)[0]


def test_labels_begin_at_the_first_free_one(technician, technician_client):
    for n in range(2):
        an_asset(technician, name=f"Visualiser {n}")
    response = technician_client.post("/labels/?all=yes", SHEET | {"first": "21"})

    assert len(pages_of(response)) == 2


def test_a_print_of_labels_is_on_the_record(technician, technician_client):
    asset = an_asset(technician)
    technician_client.post(f"/labels/?row={asset.pk}", SHEET)

    printed = Entry.objects.filter(deed="labels.print").last()
    said = dict(Detail.objects.filter(entry=printed).values_list("name", "value"))
    assert (said["printed"], said["rows"]) == ("asset-labels", 1)


def test_an_address_stays_the_same_for_good(technician):
    asset, other = an_asset(technician), an_asset(technician)
    first = address_all(technician, [asset])[asset.pk].code

    assert address_all(technician, [asset, other])[asset.pk].code == first
    assert len(first) == 8
    assert set(first) <= set(LETTERS)


def test_a_code_that_is_taken_is_not_given_again(technician, monkeypatch):
    taken = address_all(technician, [asset := an_asset(technician)])[asset.pk].code
    codes = iter([taken, "zzzzzzzz"])
    monkeypatch.setattr("fingerpost.records.estate.labels.actions.new_code", lambda: next(codes))

    other = an_asset(technician)
    assert give_addresses(technician, [other])[other.pk].code == "zzzzzzzz"


def test_who_may_not_print_gives_no_addresses(governor, technician):
    asset = an_asset(technician)

    with pytest.raises(NotAllowed):
        address_all(governor, [asset])


def test_another_schools_asset_gets_no_label(technician, stranger_client):
    asset = an_asset(technician)

    assert "No asset is chosen" in stranger_client.get(f"/labels/?row={asset.pk}").text


def test_a_label_that_the_sheet_does_not_have_is_refused(technician, technician_client):
    asset = an_asset(technician)
    page = technician_client.post(f"/labels/?row={asset.pk}", SHEET | {"first": "22"})

    assert "This sheet has 21 labels" in page.text
    assert not AssetAddress.objects.exists()


def test_more_than_a_thousand_are_refused_with_words(technician, technician_client, monkeypatch):
    monkeypatch.setattr(views, "MOST", 1)
    for _ in range(2):
        an_asset(technician)

    assert "More than 1 assets" in technician_client.get("/labels/?all=yes").text


def test_a_page_of_outlines_is_printed_without_giving_addresses(technician, technician_client):
    asset = an_asset(technician)
    response = technician_client.post(f"/labels/?row={asset.pk}", SHEET | {"outlines": "yes"})

    assert "Label 21" in pages_of(response)[0]
    assert not AssetAddress.objects.exists()


@pytest.mark.parametrize(
    ("host", "is_warned"),
    [("localhost", True), ("localhost:8000", True), ("testserver", False)],
)
def test_a_name_that_phones_cannot_open_is_warned_of(
    technician, technician_client, host, is_warned
):
    asset = an_asset(technician)
    page = technician_client.get(f"/labels/?row={asset.pk}", headers={"host": host})

    assert ("which phones cannot open" in page.text) == is_warned
    assert host in page.text


@pytest.mark.parametrize(
    ("url", "is_warned"),
    [("https://fingerpost.school.example", False), ("http://10.0.0.9:8000", True)],
)
def test_labels_lead_to_the_address_that_was_set(
    technician, technician_client, settings, url, is_warned
):
    settings.PUBLIC_URL, settings.HAS_PUBLIC_URL = url, True
    page = technician_client.get(f"/labels/?row={an_asset(technician).pk}")

    assert f"{url}/a/" in page.text
    assert ("which phones cannot open" in page.text) == is_warned


def test_the_page_and_the_list_of_assets_lead_to_labels(technician, technician_client):
    asset = an_asset(technician)
    before = technician_client.get(f"/assets/{asset.pk}/").text
    address = address_all(technician, [asset])[asset.pk]

    assert f'href="/labels/?row={asset.pk}"' in before
    assert address.path in technician_client.get(f"/assets/{asset.pk}/").text
    assert 'href="/labels/?&amp;all=yes"' in technician_client.get("/assets/").text
