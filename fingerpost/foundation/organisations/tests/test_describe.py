"""What a school says of itself: names, numbers with their zeros, and the colour of its bar."""

import re
from datetime import date
from pathlib import Path

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.organisations.years import financial_year
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Kind, Organisation
from fingerpost.foundation.tenancy.particulars import Colour

SAID = {
    "name": "Fernwhistle Primary",
    "phase": "primary",
    "urn": "900001",
    "ukprn": "10099001",
    "la_code": "001",
    "establishment_number": "0042",
    "type_group": "academies",
    "low_age": "4",
    "high_age": "11",
    "pupils": "207",
}


@pytest.fixture
def client(head):
    return client_for(head)


def test_numbers_keep_their_zeros(client, school):
    client.post("/our-school/change/", SAID)
    school.refresh_from_db()

    assert (school.laestab, school.pupils) == ("0010042", 207)
    assert "001/0042" in client.get("/our-school/").text
    assert Entry.objects.filter(deed="organisations.describe").exists()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"urn": "12345"}, "Enter the URN as six figures"),
        ({"urn": "1234567"}, "Enter the URN as six figures"),
        ({"ukprn": "1009900x"}, "Enter the UKPRN as eight figures"),
        ({"la_code": "1"}, "code as three figures"),
        ({"establishment_number": "42"}, "establishment number as four figures"),
        ({"low_age": "12"}, "not below the youngest age"),
        ({"low_age": "140"}, "99"),
        ({"pupils": "many"}, "Enter a whole number"),
        ({"name": ""}, "Enter name"),
        ({"short_name": "x" * 25}, "Use 24 characters or fewer"),
        ({"colour": "yellow"}, "Choose one of the options"),
    ],
)
def test_a_wrong_answer_says_what_to_enter_and_changes_nothing(client, school, wrong, said):
    answer = client.post("/our-school/change/", SAID | wrong)
    school.refresh_from_db()

    assert said in answer.text
    assert school.urn == ""


def test_spaces_in_a_pasted_number_do_no_harm(client, school):
    client.post("/our-school/change/", SAID | {"ukprn": " 1009 9001 "})
    school.refresh_from_db()

    assert school.ukprn == "10099001"


def test_the_urn_of_another_school_here_is_refused(client, other_school):
    Organisation.objects.filter(pk=other_school.pk).update(urn="900001")

    assert "set up already" in client.post("/our-school/change/", SAID).text


@pytest.mark.parametrize(
    ("number", "kept"), [("01234567", True), ("oc301234", True), ("1234567", False)]
)
def test_a_trusts_company_number_has_eight_characters(trust, number, kept):
    client = client_for(somebody("Tom Three", Role.TRUST_IT_LEAD, trust))
    said = {"name": trust.name, "companies_house": number, "trust_uid": "00123"}
    answer = client.post("/our-school/change/", said)
    trust.refresh_from_db()

    assert (trust.companies_house, trust.trust_uid) == (
        (number.upper(), "00123") if kept else ("", "")
    )
    assert kept or "Put back the zeros" in answer.text


def test_the_bar_says_the_short_name_in_the_schools_colour(client):
    client.post("/our-school/change/", SAID | {"short_name": "Fernwhistle", "colour": "maroon"})
    page = client.get("/our-school/").text

    assert '<header class="bar" data-colour="maroon">' in page
    assert '<a class="bar__name" href="/our-school/">Fernwhistle</a>' in page


def test_a_teacher_reads_and_does_not_change(teacher):
    client = client_for(teacher)

    assert client.get("/our-school/").status_code == 200
    assert client.get("/our-school/change/").status_code == 403


@pytest.mark.parametrize(
    ("kind", "said", "day", "begins"),
    [
        (Kind.SCHOOL, {"type_group": "academies"}, date(2026, 8, 31), date(2025, 9, 1)),
        (Kind.SCHOOL, {"type_group": "academies"}, date(2026, 9, 1), date(2026, 9, 1)),
        (Kind.SCHOOL, {"type_group": "maintained"}, date(2026, 3, 31), date(2025, 4, 1)),
        (Kind.SCHOOL, {"type_group": "maintained"}, date(2026, 4, 1), date(2026, 4, 1)),
        (Kind.COLLEGE, {}, date(2026, 8, 1), date(2026, 8, 1)),
        (Kind.TRUST, {}, date(2026, 8, 1), date(2025, 9, 1)),
        (Kind.SCHOOL, {"type_group": "independent"}, date(2026, 8, 1), None),
        (Kind.SCHOOL, {"year_start": "08-01"}, date(2026, 8, 1), date(2026, 8, 1)),
    ],
)
def test_the_financial_year_follows_from_the_type(kind, said, day, begins):
    found = financial_year(Organisation(name="Any", kind=kind, **said), day)

    assert (found[0] if found else None) == begins
    assert found is None or found[0] <= day <= found[1]


STYLES = (Path(__file__).parents[4] / "frontend/_frame.scss").read_text()
INKS = ("#ffffff", "#eaf6ef")
"""The text of the bar by day and at night."""


@pytest.mark.parametrize("colour", Colour)
def test_every_colour_can_be_read_by_day_and_at_night(colour):
    shades = re.search(rf'"{colour}": \((#\w+), (#\w+)\)', STYLES).groups()

    for shade, ink in zip(shades, INKS, strict=True):
        assert _contrast(shade, ink) >= 4.5
        assert _contrast(shade, "#ffd43b") >= 3


def _contrast(one, other):
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour):
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
