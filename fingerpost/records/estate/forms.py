"""What people are asked about an asset, in the order in which they find it out."""

from collections.abc import Iterator
from typing import Any, cast

from django import forms
from django.db import models
from django.http import QueryDict

from fingerpost.foundation.ui.forms import DateField, GovForm, MoneyField

from .choices import Kind
from .models import Asset
from .preparing import FIELDS

BLOCKS = (
    ("What it is", ("name", "kind", "manufacturer", "model", "serial", "tag")),
    ("Where it is", ("status", "assigned_to", "location")),
    (
        "Its life",
        ("purchased_on", "acquired", "made_on", "review_on", "warranty_ends_on"),
    ),
    ("What it cost", ("cost", "supplier", "funding")),
    ("Software and data", ("os", "support_ends_on", "encrypted", "personal_data")),
    ("Disposal", ("disposed_on", "disposal_certificate")),
    ("Notes", ("notes",)),
)
"""The fields of an asset under their headings, on the form and on its page."""

WIDE = "govuk-input--width-20"
HINTS = {
    "name": "What people call it, such as HP ProBook 450 G8",
    "serial": "From the label or the settings of the device. It tells two alike apart",
    "tag": "The number on the school's own label, if there is one",
    "assigned_to": "A person, a class or a trolley",
    "location": "The room where it is kept",
    "made_on": "Only if it was not new when you got it. Its true age counts from here",
    "review_on": "The day on which you will think about replacing or upgrading it",
    "os": "Such as Windows 11 24H2 or ChromeOS",
    "support_ends_on": "The last day on which its maker sends security updates",
    "personal_data": "Staff or pupils' data kept on the device itself",
    "disposed_on": "Only for an asset that was wiped and is gone",
}
DATE_HINT = "For example, 2 March 2026"


def ask(name: str, **options: Any) -> forms.Field:
    """The form field that asks for one field of an asset."""
    field = FIELDS[name]
    hint = HINTS.get(name, "")
    if isinstance(field, models.DateField):
        options = {"form_class": DateField, "help_text": hint or DATE_HINT, **options}
    elif isinstance(field, models.DecimalField):
        options = {"form_class": MoneyField, "label": "Purchase cost", **options}
    else:
        options = {"help_text": hint, **options}
    made = cast(forms.Field, field.formfield(**options))
    if isinstance(made, forms.CharField) and not isinstance(made.widget, forms.Textarea):
        made.widget.attrs["class"] = WIDE
    return made


class AssetForm(GovForm):
    """Everything about an asset; only its description and its kind are needed at once."""

    marks_optional = False

    name = ask(
        "name",
        widget=forms.TextInput(),
        error_messages={"required": "Enter a description, such as HP ProBook 450 G8"},
    )
    kind = ask("kind", choices=[("", "Choose a kind"), *Kind.choices])
    manufacturer = ask("manufacturer")
    model = ask("model")
    serial = ask("serial")
    tag = ask("tag")
    status = ask("status")
    assigned_to = ask("assigned_to")
    location = ask("location")
    purchased_on = ask("purchased_on")
    acquired = ask("acquired")
    made_on = ask("made_on")
    review_on = ask("review_on")
    warranty_ends_on = ask("warranty_ends_on")
    cost = ask("cost")
    supplier = ask("supplier")
    funding = ask("funding")
    os = ask("os")
    support_ends_on = ask("support_ends_on")
    encrypted = ask("encrypted")
    personal_data = ask("personal_data")
    disposed_on = ask("disposed_on")
    disposal_certificate = ask("disposal_certificate")
    notes = ask("notes", widget=forms.Textarea(attrs={"rows": 4}))

    def blocks(self) -> Iterator[tuple[str, list[forms.BoundField]]]:
        """The fields under their headings."""
        for heading, names in BLOCKS:
            yield heading, [self[name] for name in names]


class ChangeForm(AssetForm):
    """The same, for an asset that stands as somebody read it."""

    revision = forms.IntegerField(widget=forms.HiddenInput())

    def catch_up(self, asset: Asset) -> list[str]:
        """Accept the asset as it stands now; answers the fields in which the entries differ."""
        data = cast(QueryDict, self.data).copy()
        data["revision"] = str(asset.revision)
        self.data = data
        return [
            name
            for name in FIELDS
            if name in self.cleaned_data and self.cleaned_data[name] != getattr(asset, name)
        ]


def entries(asset: Asset) -> dict[str, Any]:
    """What the form shows of an asset at first."""
    return {name: getattr(asset, name) for name in (*FIELDS, "revision")}
