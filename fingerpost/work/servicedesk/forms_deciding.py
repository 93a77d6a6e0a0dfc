"""What is asked when somebody else is to decide, and of a problem or a change."""

from typing import Any

from django import forms

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.memberships.members import members
from fingerpost.foundation.now import today
from fingerpost.foundation.ui.forms import GovForm

from .choices import Kind
from .deciding import may_approve
from .models import Ticket


class ApprovalForm(GovForm):
    """Whose decision it is, and why it is needed."""

    member = forms.ChoiceField(
        label="Who is asked to approve it?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose who is asked"},
    )
    why = forms.CharField(
        label="Why is it needed?",
        help_text="Write no pupil’s name",
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, actor: Actor, ticket: Ticket, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        who = [
            each
            for each in members(actor.organisation, today())
            if may_approve(actor, ticket, each)
        ]
        self.known = {str(each.account.pk): each for each in who}
        named = [
            (key, f"{each.account.name}, {each.in_words()[0]}") for key, each in self.known.items()
        ]
        self.fields["member"].choices = named  # type: ignore[attr-defined]

    def clean_member(self) -> Any:
        return self.known[self.cleaned_data["member"]]


def _words(label: str, hint: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class PlanForm(GovForm):
    """The way round a problem; or how a change is taken back, and what it touches."""

    workaround = _words(
        "The way round it",
        "Everybody whose request is linked to this one reads it until it is put right",
    )
    back_out = _words("How is it taken back if it goes wrong?", "What is done, and until when")
    standards = _words(
        "Which standards does it touch?", "Name them, and say whether they are still met afterwards"
    )

    def __init__(self, *args: Any, ticket: Ticket, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        other = ("back_out", "standards") if ticket.kind == Kind.PROBLEM else ("workaround",)
        for name in other:
            del self.fields[name]
