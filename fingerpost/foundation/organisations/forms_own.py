"""What a school or trust says of itself."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator

from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.ui.forms import GovForm
from fingerpost.foundation.ui.wording import speak_plainly

BRAND = ("name", "short_name", "colour")
OF_A_SCHOOL = (
    *BRAND,
    "phase",
    "urn",
    "ukprn",
    "la_code",
    "establishment_number",
    "type_group",
    "status",
    "low_age",
    "high_age",
    "pupils",
    "year_start",
)
OF_A_TRUST = (*BRAND, "trust_uid", "trust_group_id", "companies_house", "ukprn", "year_start")
HINTS = {
    "short_name": "Stands at the top of every page where there is little room.",
    "colour": "For the bar at the top. Each was checked to be readable, by day and in the dark.",
    "urn": "Six figures in Get Information about Schools (GIAS).",
    "ukprn": "Eight figures in the UK Register of Learning Providers.",
    "la_code": "Three figures. With the next number it makes the school's DfE number (LAESTAB).",
    "establishment_number": "Four figures.",
    "trust_uid": "The group UID in GIAS.",
    "trust_group_id": "The group ID in GIAS, like TR00123.",
    "companies_house": "Eight characters, with the zeros in front.",
    "year_start": "Leave it as it is unless your books begin on another day.",
}
UNSAID = {"colour": "Green, as Fingerpost comes", "year_start": "As usual for this type"}


class CodeField(forms.CharField):
    """A code as people paste it: spaces are dropped, zeros in front stay."""

    def to_python(self, value: Any) -> str:
        """The code without the spaces in and around it."""
        return "".join(str(super().to_python(value)).split()).upper()


class OwnForm(GovForm):
    """The particulars of one organisation, as its kind has them."""

    def __init__(self, organisation: Organisation, *args: Any, **kwargs: Any) -> None:
        names = OF_A_TRUST if organisation.is_trust else OF_A_SCHOOL
        kwargs.setdefault("initial", {name: getattr(organisation, name) for name in names})
        super().__init__(*args, **kwargs)
        self.organisation = organisation
        for name in names:
            self.fields[name] = _field(name)
            speak_plainly(self.fields[name], str(self.fields[name].label))

    def clean_urn(self) -> str:
        urn = str(self.cleaned_data["urn"])
        others = Organisation.objects.exclude(pk=self.organisation.pk)
        if urn and others.filter(urn=urn).exists():
            raise ValidationError("A school with this URN is set up already. Check the figures")
        return urn


def _field(name: str) -> forms.Field:
    asked: Any = Organisation._meta.get_field(name)
    told: dict[str, Any] = {"help_text": HINTS.get(name, "")}
    codes = [each for each in asked.validators if isinstance(each, RegexValidator)]
    if codes:
        width = forms.TextInput(attrs={"class": "govuk-input--width-10"})
        told |= {"form_class": CodeField, "max_length": None, "widget": width}
    found: forms.Field = asked.formfield(**told)
    found.validators += codes
    if isinstance(found, forms.ChoiceField) and asked.blank:
        found.choices = [("", UNSAID.get(name, "Not known")), *asked.choices]
    return found
