from typing import Any

from django import forms

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.ui.filters import written_date
from fingerpost.foundation.ui.forms import DateField, GovForm

from .actions import holders
from .directory import Directory
from .models import Appointment, Duty

HINTS = {
    Duty.HEADTEACHER: "Answers for the school as a whole, and appoints the SLT digital lead.",
    Duty.SLT_DIGITAL_LEAD: "A senior leader who answers for technology, technical or not.",
    Duty.IT_SUPPORT: "Keeps things running: a technician, a teacher, or a company's contact.",
    Duty.BUSINESS: "Looks after money and contracts.",
    Duty.DPO: "Advises on personal data, and must be free to say no. Often somebody outside.",
    Duty.DSL: "Leads on safeguarding and child protection.",
    Duty.DIGITAL_GOVERNOR: "The governor or trustee who asks about technology.",
    Duty.FILTERING_SLT: "The senior leader who answers for what the web filter blocks and reports.",
    Duty.FILTERING_GOVERNOR: "The governor or trustee who asks whether filtering is checked.",
}


class PersonForm(GovForm):
    name = forms.CharField(label="Full name", max_length=120)
    job_title = forms.CharField(label="Job title", max_length=120, required=False)
    email = forms.EmailField(
        label="Work e-mail address",
        required=False,
        help_text="Used when somebody asks this person to do something.",
    )
    is_slt = forms.BooleanField(label="Is a senior leader", required=False)
    is_governor = forms.BooleanField(label="Is a governor or trustee", required=False)


class LeaveForm(GovForm):
    on = DateField(label="Last working day")


class WhoDoesWhatForm(GovForm):
    """One name for each duty, blanks allowed."""

    marks_optional = False

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        self.directory = Directory(today())
        self.held = holders()
        super().__init__(*args, initial=self._initial(self.held, actor), **kwargs)
        for duty in Duty:
            self.fields[duty] = _name_field(duty, self.held.get(duty))
            if duty == Duty.SLT_DIGITAL_LEAD:
                self.fields["is_slt"] = forms.BooleanField(
                    label="The SLT digital lead is a senior leader", required=False
                )
                self.fields["appointed_on"] = DateField(
                    label="The headteacher appointed the SLT digital lead on",
                    help_text="For example, 2 March 2026. Leave it blank if you do not know.",
                    required=False,
                )

    def clean(self) -> dict[str, Any]:
        for duty in Duty:
            try:
                self.directory.find(self.cleaned_data.get(duty, ""))
            except DomainError as refusal:
                self.add_error(duty, str(refusal))
        self._clean_appointment(self.cleaned_data)
        return self.cleaned_data

    def _clean_appointment(self, answers: dict[str, Any]) -> None:
        day = answers.get("appointed_on")
        if day and day > today():
            self.add_error("appointed_on", "Enter a day that has been, or leave it blank")
        if day and not answers.get(Duty.SLT_DIGITAL_LEAD):
            self.add_error(Duty.SLT_DIGITAL_LEAD, "Enter who was appointed, or clear the date")

    def _initial(self, held: dict[Duty, Appointment], actor: Actor) -> dict[str, Any]:
        """Today's holders; while nobody holds anything, the actor's own name where it belongs."""
        lead = held.get(Duty.SLT_DIGITAL_LEAD)
        mine = {str(role) for role in actor.roles}
        own = {} if held else {str(duty): actor.name for duty in Duty if duty in mine}
        return {
            **own,
            **{str(duty): self.directory.label(each.person) for duty, each in held.items()},
            "is_slt": lead is not None and lead.person.is_slt,
            "appointed_on": lead and lead.appointed_on,
        }


def _name_field(duty: Duty, held: Appointment | None) -> forms.CharField:
    since = f" Since {written_date(held.starts_on)}." if held else ""
    return forms.CharField(
        label=duty.label,
        required=False,
        max_length=160,
        help_text=HINTS[duty] + since,
        widget=forms.TextInput(attrs={"list": "known-people", "autocomplete": "off"}),
    )
