"""Two questions at most: which column is which, and which way round the dates are."""

import pytest

from fingerpost.foundation.imports.models import ImportRun
from fingerpost.records.estate.models import Asset

from .build import checked, sheet, taken, upload

pytestmark = pytest.mark.django_db
EITHER = sheet("FW-1,iPad,,,,02/03/2026,")


def answer(client, data, **answers):
    """The page after pressing the button with some answers changed."""
    columns = upload(client, data).url
    return client.post(columns, taken(ImportRun.objects.latest("pk")) | answers, follow=True)


def test_columns_are_proposed_with_what_stands_in_them(digital_lead_client):
    page = digital_lead_client.get(upload(digital_lead_client, sheet("FW-1,iPad,,,Hall,,")).url)

    assert '<option value="tag" selected>Asset tag</option>' in page.text
    assert "For example: FW-1" in page.text
    assert '<optgroup label="Where it is">' in page.text


def test_two_columns_for_one_field_are_refused(digital_lead_client):
    page = answer(digital_lead_client, sheet("FW-1,iPad,,,Hall,,"), column_4="name")

    assert "“Description” is the description already" in page.text
    assert "There is a problem" in page.text


def test_something_must_say_what_the_rows_are(digital_lead_client):
    page = answer(digital_lead_client, b"Location,Price\nHall,5\n")

    assert "Choose at least one column that says what each row is" in page.text


def test_dates_that_could_be_either_are_asked_about(digital_lead_client):
    page = answer(digital_lead_client, EITHER)

    assert "Say which way round the dates are" in page.text
    assert "The day comes first: 2 March 2026" in page.text
    assert "The month first: 3 February 2026" in page.text


@pytest.mark.parametrize(
    ("order", "day"), [("day first", "2026-03-02"), ("month first", "2026-02-03")]
)
def test_the_answer_about_dates_is_taken(digital_lead_client, order, day):
    home = checked(digital_lead_client, EITHER, date_order=order)

    digital_lead_client.post(f"{home}commit/")
    assert str(Asset.objects.get().purchased_on) == day


def test_dates_that_speak_for_themselves_are_not_asked_about(digital_lead_client):
    page = answer(digital_lead_client, sheet("FW-1,iPad,,,,13/03/2026,"))

    assert "1 row is good to import" in page.text


def test_columns_can_be_changed_after_the_check(digital_lead_client):
    home = checked(digital_lead_client, sheet("FW-1,iPad,,,Hall,,"))

    answers = taken(ImportRun.objects.get()) | {"column_4": "notes"}
    digital_lead_client.post(f"{home}columns/", answers)
    digital_lead_client.post(f"{home}commit/")
    assert (Asset.objects.get().location, Asset.objects.get().notes) == ("", "Hall")


def test_a_refused_column_cannot_be_chosen(digital_lead_client):
    answer(digital_lead_client, b"Description,FSM\niPad,yes\n", column_1="notes")

    assert ImportRun.objects.get().mapping == {"0": "name"}


def test_a_field_that_is_none_is_refused(digital_lead_client):
    page = answer(digital_lead_client, sheet("FW-1,iPad,,,Hall,,"), column_4="organisation")

    assert "Choose one of the options" in page.text
