import pytest
from django import forms

from fingerpost.foundation.ui.forms import GovForm


class Device(GovForm):
    tag = forms.CharField(label="Asset tag", max_length=5)
    address = forms.CharField(label="IP address")
    kind = forms.ChoiceField(choices=[("laptop", "Laptop")])
    where = forms.CharField(label="Where is it?")
    seen = forms.BooleanField(label="I have seen it")
    sheet = forms.FileField(label="Spreadsheet")
    lesson = forms.CharField(error_messages={"required": "Enter what the school learned"})


@pytest.mark.parametrize(
    ("field", "answer"),
    [
        ("tag", "Enter asset tag"),
        ("address", "Enter IP address"),
        ("kind", "Choose kind"),
        ("where", "Answer the question “Where is it?”"),
        ("seen", "Tick “I have seen it” to go on"),
        ("sheet", "Choose spreadsheet"),
        ("lesson", "Enter what the school learned"),
    ],
)
def test_a_missing_answer_says_what_to_do(field, answer):
    assert Device({}).errors[field] == [answer]


def test_an_answer_that_cannot_be_used_says_what_would_do():
    form = Device({"tag": "FP-0187", "kind": "boat"})

    assert form.errors["tag"] == ["Use 5 characters or fewer; you have used 7"]
    assert form.errors["kind"] == ["Choose one of the options"]


@pytest.mark.parametrize(
    ("field", "typed", "answer"),
    [
        (forms.EmailField(), "me", "Enter an e-mail address, like name@school.example"),
        (forms.IntegerField(), "few", "Enter a whole number, like 12"),
        (forms.IntegerField(min_value=1), "0", "Enter 1 or more"),
        (forms.DecimalField(), "few", "Enter a number"),
    ],
)
def test_each_kind_of_field_asks_in_its_own_words(field, typed, answer):
    form = type("One", (GovForm,), {"field": field})({"field": typed})

    assert form.errors["field"] == [answer]
