import pytest
from django import forms
from django.template import engines

from fingerpost.foundation.ui.fields import control
from fingerpost.foundation.ui.forms import DateField, GovForm, MoneyField

PAGE = """{% from "ui/form.html" import gov_form %}
{{ gov_form(form, "TOKEN", "Save the device", cancel_url="/assets/") }}"""
KINDS = [("laptop", "Laptop"), ("Shared", [("panel", "Panel"), ("trolley", "Trolley")])]


class Device(GovForm):
    tag = forms.CharField(help_text="What the sticker says")
    cost = MoneyField(required=False)
    due = DateField(label="Review due")
    kind = forms.ChoiceField(choices=KINDS)
    where = forms.ChoiceField(choices=[("hall", "Hall"), ("lab", "Lab")], widget=forms.RadioSelect)
    seen = forms.BooleanField(required=False)
    notes = forms.CharField(widget=forms.Textarea)
    secret = forms.CharField(widget=forms.PasswordInput)
    count = forms.IntegerField(min_value=1)
    run = forms.CharField(widget=forms.HiddenInput)


class Upload(GovForm):
    sheet = forms.FileField(widget=forms.FileInput(attrs={"accept": ".csv"}))


def draw(form):
    return " ".join(engines["jinja2"].env.from_string(PAGE).render(form=form).split())


@pytest.mark.parametrize(
    "shown",
    [
        "TOKEN",
        '<label class="govuk-label" for="id_tag">Tag</label>',
        '<div id="id_tag-hint" class="govuk-hint">What the sticker says</div>',
        '<div class="govuk-input__prefix" aria-hidden="true">£</div>',
        'for="id_cost">Cost (optional)</label>',
        '<optgroup label="Shared"> <option value="panel">Panel</option>',
        'id="id_where-2" name="where" type="radio" value="lab" checked>',
        'name="count" type="text" inputmode="numeric" spellcheck="false"',
        '<input type="hidden" id="id_run" name="run" value="7">',
        'name="due" type="text" value="2 March 2026" aria-describedby="id_due-hint"',
        '<button class="govuk-button" type="submit">Save the device</button>',
        '<a class="govuk-link" href="/assets/">Cancel</a>',
    ],
)
def test_one_call_draws_every_field(shown):
    form = Device(initial={"run": 7, "where": "lab", "due": DateField().clean("2026-03-02")})

    assert shown in draw(form)


def test_mistakes_are_listed_with_links_to_their_fields_and_nothing_typed_is_lost():
    page = draw(Device({"notes": "Kept <as typed>", "secret": "swordfish", "seen": "on"}))

    assert '<li><a href="#id_tag">Enter tag</a></li>' in page
    assert 'aria-describedby="id_tag-hint id_tag-error"' in page
    assert "Kept &lt;as typed&gt;</textarea>" in page
    assert 'id="id_seen" name="seen" type="checkbox" value="on" checked' in page
    assert "<li>Run: Enter run</li>" in page


def test_a_password_is_never_sent_back():
    assert "swordfish" not in draw(Device({"secret": "swordfish"}))


def test_a_form_without_mistakes_has_no_summary():
    assert "There is a problem" not in draw(Device())


def test_a_form_with_a_file_is_sent_in_parts():
    page = draw(Upload())

    assert 'enctype="multipart/form-data"' in page
    assert 'name="sheet" type="file" accept=".csv"' in page
    assert "enctype" not in draw(Device())


def test_a_number_is_typed_as_text_and_keeps_no_arrows():
    drawn = control(Device()["count"])

    assert (drawn.type, drawn.attributes["inputmode"]) == ("text", "numeric")
    assert "min" not in drawn.attributes
