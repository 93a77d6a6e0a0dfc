"""The pages on which a leader engages a company, names its technicians, and ends it."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from fingerpost.foundation.accounts.models import Engagement
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.http import Request
from fingerpost.foundation.memberships import engaging
from fingerpost.foundation.memberships.forms import WhoForm
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import ServiceLine, allow
from fingerpost.foundation.ui.forms import DateField, GovForm

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
            "28). Nobody of the company is let in without. Attach the agreement to the supplier."
        ),
    )
    lines = forms.MultipleChoiceField(
        label="What it looks after",
        choices=ServiceLine.choices,
        widget=forms.CheckboxSelectMultiple,
        help_text="Its technicians see these parts of Fingerpost only.",
        error_messages={"required": "Choose what it looks after"},
    )

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
    form = EngagementForm(request.POST or None)
    if form.performs(engaging.engage, request.actor, supplier.pk, supplier.legal_name):
        messages.success(request, f"{supplier.legal_name} is engaged. Now name its technicians.")
        return redirect("suppliers:show", pk)
    title = f"Engage {supplier.legal_name}"
    return _form(request, form, title, "Sign off", pk)


@allow("memberships.change_engagement")
def change(request: Request, pk: int) -> HttpResponse:
    found = _found(request, pk)
    known = {name: getattr(found, name) for name in EngagementForm.base_fields}
    form = EngagementForm(request.POST or None, initial=known)
    if form.performs(engaging.change, request.actor, found):
        messages.success(request, f"The engagement of {found.company} is saved.")
        return redirect("suppliers:show", found.supplier)
    return _form(request, form, f"Engagement of {found.company}", "Sign off", found.supplier)


@allow("memberships.end_engagement")
def end(request: Request, pk: int) -> HttpResponse:
    found = _found(request, pk)
    if request.method != "POST":
        return render(request, "suppliers/end_engagement.html", {"engagement": found})
    try:
        engaging.end(request.actor, found)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"Nobody of {found.company} is let in any more.")
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
