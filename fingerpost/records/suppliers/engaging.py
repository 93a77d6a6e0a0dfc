"""The pages on which a leader engages a company, names its technicians, and ends it."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.accounts.models import Account, Engagement
from fingerpost.foundation.files.forms import ACCEPTED
from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.memberships import engaging
from fingerpost.foundation.memberships.colleagues import appoint_lead
from fingerpost.foundation.memberships.forms import WhoForm
from fingerpost.foundation.memberships.reaching import schools_of
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import ServiceLine, allow
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.ui.forms import DateField, GovForm

from . import actions_engaging
from .models import Supplier


class EngagementForm(GovForm):
    """From when until when, with which agreement, and for what."""

    since = DateField(label="First day")
    until = DateField(label="Last day", help_text="Access of its technicians ends with this day")
    clauses_on = DateField(
        label="Processor clauses agreed on",
        required=False,
        help_text=(
            "The day on which you agreed how it handles personal data for you (UK GDPR, Article "
            "28). Nobody of the company is let in without."
        ),
    )
    agreement = forms.FileField(
        label="Contract with these clauses",
        required=False,
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
        help_text="It is attached to the supplier, and linked from the engagement.",
    )
    lines = forms.MultipleChoiceField(
        label="What it looks after",
        choices=ServiceLine.choices,
        widget=forms.CheckboxSelectMultiple,
        help_text="Its technicians see these parts of Fingerpost only.",
        error_messages={"required": "Choose what it looks after"},
    )
    most = forms.IntegerField(
        label="How many technicians the company may name itself",
        initial=0,
        min_value=0,
        max_value=50,
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-3"}),
        help_text="You choose which of them names the others. With 0 you name everybody yourself.",
    )
    schools = forms.TypedMultipleChoiceField(
        label="In which schools of the trust",
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Its technicians come into these too, and into no other school of the trust. Add "
        "a school that joins later here.",
    )

    def __init__(self, *args: Any, schools: list[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if schools:
            choices = [(each.pk, each.name) for each in schools]
            self.fields["schools"].choices = choices  # type: ignore[attr-defined]
        else:
            del self.fields["schools"]

    def clean(self) -> dict[str, Any]:
        answers = self.cleaned_data
        since, until = answers.get("since"), answers.get("until")
        if since and until and until < since:
            self.add_error("until", "Enter a last day that is not before the first day")
        clauses: date | None = answers.get("clauses_on")
        if clauses and clauses > today():
            self.add_error("clauses_on", "Enter a day that has been, or leave it empty for now")
        return answers


@allow("memberships.engage")
def engage(request: Request, pk: int) -> HttpResponse:
    supplier = get_object_or_404(Supplier, pk=pk)
    schools = schools_of(request.actor.organisation)
    every = {"schools": [each.pk for each in schools]}
    form = EngagementForm(
        request.POST or None, request.FILES or None, schools=schools, initial=every
    )
    if form.performs(actions_engaging.engage, request.actor, supplier):
        messages.success(request, f"{supplier.legal_name} is engaged. Now name its technicians.")
        return redirect("suppliers:show", pk)
    title = f"Engage {supplier.legal_name}"
    return _form(request, form, title, "Sign off", pk)


@allow("memberships.change_engagement")
def change(request: Request, pk: int) -> HttpResponse:
    found = _found(request, pk)
    named = EngagementForm.base_fields.keys() - {"agreement"}
    known = {name: getattr(found, name) for name in named}
    schools = schools_of(request.actor.organisation)
    form = EngagementForm(
        request.POST or None, request.FILES or None, schools=schools, initial=known
    )
    if form.performs(actions_engaging.change, request.actor, found):
        messages.success(request, f"The engagement of {found.company} is saved.")
        return redirect("suppliers:show", found.supplier)
    return _form(request, form, f"Engagement of {found.company}", "Sign off", found.supplier)


@allow("memberships.end_engagement")
def end(request: Request, pk: int) -> HttpResponse:
    found = _found(request, pk)
    if request.method != "POST":
        return render(request, "suppliers/end_engagement.html", {"engagement": found})
    with refusals_told(request):
        engaging.end(request.actor, found)
        messages.success(request, f"Nobody of {found.company} is let in any more.")
    return redirect("suppliers:show", found.supplier)


@allow("memberships.change_engagement")
@require_POST
def lead(request: Request, pk: int, account: int) -> HttpResponse:
    found, who = _found(request, pk), get_object_or_404(Account, pk=account)
    with refusals_told(request):
        appoint_lead(request.actor, found, who)
        messages.success(request, f"{who.name} names the technicians of {found.company} now.")
    return redirect("suppliers:show", found.supplier)


@allow("memberships.invite")
def name_technician(request: Request, pk: int) -> HttpResponse:
    found = _found(request, pk)
    form = WhoForm(request.POST or None)
    if form.performs(engaging.name_technician, request.actor, found):
        if not settings.MAIL_FROM:
            return redirect("memberships:link", form.answer.pk)
        messages.success(request, f"An invitation is on its way to {form.answer.email}.")
        return redirect("suppliers:show", found.supplier)
    return _form(request, form, f"Name a technician of {found.company}", "Invite", found.supplier)


def _found(request: Request, pk: int) -> Engagement:
    found = engaging.find(request.actor, pk)
    if found is None:
        raise Http404
    return found


def _form(request: Request, form: GovForm, title: str, does: str, supplier: int) -> HttpResponse:
    context = {"form": form, "title": title, "does": does, "supplier": supplier}
    return render(request, "suppliers/engagement_form.html", context)
