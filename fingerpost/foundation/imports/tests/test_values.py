"""Money, yes and no, choices and serial numbers mean what a school means by them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ..values import (
    BadValue,
    blank,
    choosing,
    normal_serial,
    parse_money,
    parse_yes_no,
    placeholder_serial,
    scientific,
)

STATUSES = {"in_use": "In use", "in_store": "In store", "disposed": "Disposed"}


@pytest.mark.parametrize(
    "text", ["", "  ", "N/A", "n/a", "-", "None", "not known", "TBC", "Unknown"]
)
def test_words_for_nothing_are_blank(text):
    assert blank(text)


@pytest.mark.parametrize("text", ["0", "No", "Nowhere", "A-1"])
def test_words_for_something_are_not_blank(text):
    assert not blank(text)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("£1,250.00", "1250.00"),
        ("1250", "1250.00"),
        ("£ 12.5", "12.50"),
        ("1250.0000", "1250.00"),
        (".99", "0.99"),
        ("(50.00)", "-50.00"),
        ("-£50", "-50.00"),
        ("£-50", "-50.00"),
        ("50.00-", "-50.00"),
        ("GBP 1,000,000", "1000000.00"),
        (" 80 GBP ", "80.00"),
    ],
)
def test_an_amount_is_read_in_pounds(text, amount):
    assert parse_money(text) == Decimal(amount)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1.250,00", "unclear"),
        ("1,25", "unclear"),
        ("1.250", "unclear"),
        ("12,50", "unclear"),
        ("1 250.00", "unclear"),
        ("12.345", "two figures for pence"),
        ("$50", "not in pounds"),
        ("50 €", "not in pounds"),
        ("£50 + VAT", "VAT"),
        ("fifty", "not an amount"),
        ("", "not an amount"),
        ("(50", "unclear"),
        ("(-50)", "two minus signs"),
        ("99999999999", "more money"),
        ("1.2E+05", "not an amount"),
    ],
)
def test_an_unclear_amount_is_refused(text, reason):
    with pytest.raises(BadValue, match=reason):
        parse_money(text)


@given(
    st.decimals(-9_999_999, 9_999_999, places=2), st.sampled_from(("{:,.2f}", "£{:,.2f}", "{:.2f}"))
)
def test_every_amount_survives_being_written(amount, form):
    assert parse_money(form.format(amount)) == amount


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Yes", True),
        ("y", True),
        ("TRUE", True),
        ("1", True),
        ("No", False),
        ("n", False),
        ("false", False),
        ("0", False),
    ],
)
def test_yes_and_no_in_their_usual_forms(text, answer):
    assert parse_yes_no(text) is answer


@pytest.mark.parametrize("text", ["", "maybe", "x", "2", "yes and no"])
def test_anything_else_is_neither_yes_nor_no(text):
    with pytest.raises(BadValue, match="Write Yes or No"):
        parse_yes_no(text)


@pytest.mark.parametrize("text", ["In use", "in_use", "IN-USE", "Deployed", "ready to deploy "])
def test_a_choice_is_named_by_value_label_or_alias(text):
    aliases = {"deployed": "in_use", "Ready to Deploy": "in_store"}

    assert choosing(STATUSES, aliases)(text) in {"in_use", "in_store"}


def test_a_choice_beats_an_alias_of_the_same_name():
    assert choosing(STATUSES, {"disposed": "in_use"})("Disposed") == "disposed"


def test_an_unknown_choice_is_refused_with_the_choices():
    with pytest.raises(BadValue, match="“Broken” is not one of: In use, In store, Disposed"):
        choosing(STATUSES, {})("Broken")


@pytest.mark.parametrize("text", ["pf-1a2b3c", " PF 1A2B3C", "PF‑1A2B 3C", "pf\u200b1a2b3c"])
def test_serials_are_compared_without_spaces_and_dashes(text):
    assert normal_serial(text) == "PF1A2B3C"


@pytest.mark.parametrize(
    "text",
    [
        "To be filled by O.E.M.",
        "0123456789",
        "None",
        "000000",
        "1111111",
        "SN-12345",
        "N/A",
        "INVALID",
        "System Serial Number",
        "Default string",
        "xxxxxxx",
        "Not Specified",
        "",
    ],
)
def test_placeholders_are_no_serial_numbers(text):
    assert placeholder_serial(text)


@pytest.mark.parametrize("text", ["PF1A2B3C", "5CD1234XYZ", "10000001", "C02XK0AAJGH5"])
def test_real_serial_numbers_are_no_placeholders(text):
    assert not placeholder_serial(text)


@pytest.mark.parametrize(
    ("text", "rounded"),
    [
        ("1.23E+15", True),
        ("3.5e+11", True),
        ("1E+10", True),
        ("5E12", False),
        ("123E+15", False),
        ("356938035643809", False),
    ],
)
def test_a_rounded_number_is_noticed(text, rounded):
    assert scientific(text) is rounded
