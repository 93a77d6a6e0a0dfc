"""Headings find their fields; columns about people's private lives find no way in."""

import pytest

from ..columns import propose, refused_column

ALIASES = {
    "serial": "serial_number",
    "serial no": "serial_number",
    "asset id": "asset_tag",
    "tag": "asset_tag",
    "room": "location",
}


@pytest.mark.parametrize(
    "heading", ["Serial Number", "SERIAL-NUMBER", "serial_number.", "Sérial number"]
)
def test_a_heading_matches_whatever_its_case_and_punctuation(heading):
    assert propose([heading], ALIASES) == {0: "serial_number"}


def test_a_fields_own_name_wins_over_an_alias_further_left():
    assert propose(["Serial no", "Serial number"], ALIASES) == {1: "serial_number"}


def test_each_field_is_proposed_once_by_the_alias_listed_first_and_strangers_not_at_all():
    headings = ["Tag", "Asset ID", "Room", "Colour"]

    assert propose(headings, ALIASES) == {1: "asset_tag", 2: "location"}


def test_a_column_that_holds_something_wins_over_an_empty_one():
    headings = ["Serial number", "Serial no"]

    assert propose(headings, ALIASES, empty={0}) == {1: "serial_number"}
    assert propose(headings, ALIASES, empty={0, 1}) == {0: "serial_number"}


def test_no_heading_no_proposal():
    assert propose([], ALIASES) == propose(["", "Colour"], ALIASES) == {}


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("SEN", "special educational needs"),
        ("SEND", "special educational needs"),
        ("SENStatus", "special educational needs"),
        ("send_status", "special educational needs"),
        ("EHC plan?", "special educational needs"),
        ("FSM6", "free school meals"),
        ("Pupil Premium (Y/N)", "free school meals"),
        ("Ethnicity", "ethnic origin"),
        ("Ethnic origin code", "ethnic origin"),
        ("Religion", "religion"),
        ("Medical notes", "health"),
        ("Allergies", "health"),
        ("Date of Birth", "a date of birth"),
        ("dateOfBirth", "a date of birth"),
        ("PupilDOB", "a date of birth"),
        ("D.O.B.", "a date of birth"),
        ("NI number", "National Insurance"),
        ("NINumber", "National Insurance"),
        ("Sexual orientation", "sexual orientation"),
        ("Trade union", "trade union"),
        ("Looked after?", "care or protection"),
        ("Unique pupil number", "pupil's national number"),
        ("Parent e-mail", "family's contact"),
    ],
)
def test_a_private_column_is_refused_with_its_kind(heading, kind):
    reason = refused_column(heading)

    assert reason is not None
    assert heading in reason
    assert kind in reason


@pytest.mark.parametrize(
    "heading",
    [
        "Sender", "Send date", "Date sent", "SENSOR", "Ending", "Nickname", "Unit", "Device health",
        "Battery Health", "Health status", "Fingerprint reader", "Primary user UPN", "Birthplace",
        "Trace", "Parent asset", "Condition", "Asset tag", "Disabled", "In care of", "Union Street",
        "Supplier", "Premium support", "Meals", "First used", "Language pack", "",
    ],
)  # fmt: skip
def test_an_ordinary_column_is_let_in(heading):
    assert refused_column(heading) is None
