"""The public list: read as GIAS writes it, replaced as a whole, and picked from."""

import csv
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client

from conftest import client_for
from fingerpost.foundation.accounts.actions import new_link
from fingerpost.foundation.accounts.models import LinkPurpose
from fingerpost.foundation.gias.loading import LooksCut, load
from fingerpost.foundation.gias.models import Edition, Establishment, Group
from fingerpost.foundation.gias.reading import NotGias
from fingerpost.foundation.tenancy.models import Organisation

SAMPLE = Path(__file__).parents[4] / "docs/samples/fictional-edubasealldata20260901.csv"
DAY = date(2026, 9, 1)
GROUPS = (
    "Group UID,Group ID,Group Name,Companies House Number,Group Type,Group Status,UKPRN\n"
    "90001,TR90001,THREE SIGNS LEARNING TRUST,1234567,Multi-academy trust,Open,10099901\n"
)


def changed(encoding="cp1252", leave_out=(), **changes):
    """The sample as bytes, with some values of its first row changed."""
    rows = list(csv.DictReader(StringIO(SAMPLE.read_text("cp1252"))))
    rows[0] |= changes
    kept = [name for name in rows[0] if name not in leave_out]
    out = StringIO()
    writer = csv.DictWriter(out, kept, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return BytesIO(out.getvalue().encode(encoding))


@pytest.fixture
def loaded(db):
    return load(SAMPLE.open("rb"), DAY)


def test_numbers_keep_their_zeros_and_names_their_letters(loaded):
    row = Establishment.objects.get(urn="900001")

    assert (row.la_code, row.establishment_number, row.pupils) == ("001", "0042", 207)
    assert Establishment.objects.filter(name="St Zoë’s Fernwhistle").exists()


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig"])
def test_either_encoding_is_read(db, encoding):
    load(changed(encoding, EstablishmentName="Zoë’s Primary"), DAY)

    assert Establishment.objects.get(urn="900001").name == "Zoë’s Primary"


def test_a_missing_column_does_no_harm_unless_all_hangs_on_it(db):
    assert load(changed(leave_out=("Town", "FSM")), DAY).rows == 6
    with pytest.raises(NotGias, match="The column URN is missing"):
        load(changed(leave_out=("URN",)), DAY)


def test_nothing_of_religion_or_meals_or_heads_is_kept():
    kept = {field.name for field in Establishment._meta.concrete_fields}

    assert not {name for name in kept if any(w in name for w in ("relig", "fsm", "sen", "head"))}


def test_a_second_file_replaces_the_first_and_tells_what_differs(loaded):
    new = {"EstablishmentStatus (name)": "Closed", "Trusts (code)": "90002"}
    again = load(changed(EstablishmentName="Fernwhistle Academy", **new), date(2026, 10, 1))

    assert {what: n for what, (n, _) in again.differences.items()} == {
        "closed": 1,
        "renamed": 1,
        "changed trust": 1,
    }
    assert (Edition.objects.count(), Establishment.objects.count()) == (1, 6)


def test_a_file_that_was_cut_off_leaves_the_list_as_it_was(loaded):
    head = b"".join(SAMPLE.open("rb").readlines()[:2])
    with pytest.raises(LooksCut, match="looks cut off"):
        load(BytesIO(head), DAY)

    assert Establishment.objects.all().current().count() == 6


def test_the_command_takes_the_date_from_the_name(db):
    said = StringIO()
    call_command("gias", SAMPLE, stdout=said)

    assert "6 schools and colleges are in the list now" in said.getvalue()
    assert Edition.objects.get().dated_on == DAY


def test_trusts_come_from_a_file_of_their_own(loaded):
    load(BytesIO(GROUPS.encode()), DAY)

    assert Group.objects.get().companies_house == "01234567"
    assert Establishment.objects.count() == 6


@pytest.mark.parametrize(
    "text", ["fernwhistle", "FW1 2AB", "fw12ab", "900001", "primary fernwhistle"]
)
def test_a_school_is_found_at_set_up_and_fills_the_form(loaded, text):
    address = f"/set-up/{new_link(LinkPurpose.SET_UP)}/"
    page = Client().get(f"{address}find/", {"q": text}).text

    assert f"{address}?urn=900001" in page
    assert 'value="Fernwhistle Primary"' in Client().get(f"{address}?urn=900001").text


def test_without_a_list_the_name_is_enough(db):
    address = f"/set-up/{new_link(LinkPurpose.SET_UP)}/"

    assert "Find your school in the public list" not in Client().get(address).text
    assert "No list is loaded" in Client().get(f"{address}find/").text
    assert Client().get("/set-up/wrong/find/").status_code == 404


def test_the_head_takes_over_what_the_list_says(loaded, head, school):
    client = client_for(head)
    row = Establishment.objects.get(urn="900001")
    client.post(f"/our-school/take-over/{row.pk}/")
    school.refresh_from_db()

    assert (school.urn, school.laestab, school.gias_on) == ("900001", "0010042", DAY)
    assert "says something else" not in client.get("/our-school/").text
    Organisation.objects.filter(pk=school.pk).update(pupils=100)
    assert "says something else" in client.get("/our-school/").text
