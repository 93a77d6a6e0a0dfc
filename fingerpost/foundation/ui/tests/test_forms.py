from datetime import date, datetime
from decimal import Decimal

import pytest
from django import forms
from django.core.exceptions import ValidationError

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.ui.fields import error_links
from fingerpost.foundation.ui.forms import DateField, GovForm, MoneyField


class Loan(GovForm):
    tag = forms.CharField(label="Asset tag")
    due = DateField(label="Due back", required=False)


def lend(tag: str, due: date | None, refusal: Exception | None = None) -> None:
    if refusal:
        raise refusal


WRITTEN = ["2 March 2026", "02/03/2026", "2/3/26", "2026-03-02", "2 Mar 2026"]
PASTED = ["2nd march 2026", "2.3.2026", "02-03-2026", " 2  March, 2026 ", "2026-03-02 00:00:00"]


@pytest.mark.parametrize("typed", [*WRITTEN, *PASTED])
def test_a_date_is_read_as_people_write_it(typed):
    assert DateField().clean(typed) == date(2026, 3, 2)


def test_september_may_be_cut_to_four_letters():
    assert DateField().clean("1 Sept 2026") == date(2026, 9, 1)


@pytest.mark.parametrize("typed", ["soon", "31 February 2026", "3/14/2026", "2 March 0026", "2"])
def test_what_is_no_date_is_refused_with_an_example(typed):
    with pytest.raises(ValidationError, match="Enter a date like 2 March 2026"):
        DateField().clean(typed)


def test_a_stored_date_is_shown_in_full_and_a_typed_one_as_typed():
    field = DateField()

    assert field.prepare_value(date(2026, 3, 2)) == "2 March 2026"
    assert field.prepare_value(datetime(2026, 3, 2, 9, 30)) == "2 March 2026"  # noqa: DTZ001
    assert field.prepare_value("31/2/26") == "31/2/26"


@pytest.mark.parametrize(
    ("typed", "meant"), [("£1,250", "1250"), ("1250.50", "1250.50"), ("£ 4 200", "4200")]
)
def test_money_is_read_past_its_pound_sign_and_commas(typed, meant):
    assert MoneyField().clean(typed) == Decimal(meant)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [("a lot", "like 1,250"), ("-5", "£0 or more"), ("1.234", "pounds and pence"), ("NaN", "like")],
)
def test_what_is_no_amount_is_refused_with_what_to_enter(typed, answer):
    with pytest.raises(ValidationError, match=answer):
        MoneyField().clean(typed)


def test_a_form_performs_the_action_with_what_was_entered():
    form = Loan({"tag": "FP-0187", "due": "2 March 2026"})

    assert form.performs(lend)
    assert form.cleaned_data == {"tag": "FP-0187", "due": date(2026, 3, 2)}


def test_a_form_that_is_not_filled_in_performs_nothing():
    assert not Loan({}).performs(lend, refusal=AssertionError("the action ran"))


def test_a_rule_that_says_no_is_shown_above_the_form():
    form = Loan({"tag": "FP-0187"})

    assert not form.performs(lend, refusal=DomainError("FP-0187 is already on loan"))
    assert form.non_field_errors() == ["FP-0187 is already on loan"]


def test_a_mistake_the_action_found_stands_beside_its_field_or_above_the_form():
    form = Loan({"tag": "FP-0187"})
    found = ValidationError({"tag": "Enter a tag that exists", "organisation": "Choose a school"})

    assert not form.performs(lend, refusal=found)
    assert form.errors == {"tag": ["Enter a tag that exists"], "__all__": ["Choose a school"]}


def test_a_mistake_without_a_field_stands_above_the_form():
    form = Loan({"tag": "FP-0187"})

    assert not form.performs(lend, refusal=ValidationError("The register is being imported"))
    assert form.non_field_errors() == ["The register is being imported"]


def test_above_the_form_a_mistake_names_its_field():
    form = Loan({"due": "soon"})

    assert error_links(form) == [
        ("#id_tag", "Enter asset tag"),
        ("#id_due", "Due back: Enter a date like 2 March 2026"),
    ]


def test_a_mistake_that_names_its_field_already_is_left_as_it_is():
    form = Loan({"tag": "FP-0187"})
    form.add_error("tag", ValidationError("This asset tag is taken", code="unique"))

    assert error_links(form) == [("#id_tag", "This asset tag is taken")]
