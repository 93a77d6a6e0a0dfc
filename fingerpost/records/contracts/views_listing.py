"""The page that lists suppliers which contracts name, and no register has."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from fingerpost.foundation.http import Request
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.ui.filters import plural
from fingerpost.foundation.ui.forms import GovForm

from .actions_listing import list_suppliers, unlisted

MOST = 100


class ListForm(GovForm):
    keys = forms.MultipleChoiceField(
        label="Which of them are to be listed?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one supplier"},
    )

    def __init__(self, names: dict[str, str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        shown = sorted(names.items())[:MOST]
        self.fields["keys"].choices = shown  # type: ignore[attr-defined]
        self.fields["keys"].initial = [key for key, _ in shown]


@allow("contracts.list_suppliers")
def list_them(request: Request) -> HttpResponse:
    """Show the names that contracts write and no supplier bears, all of them chosen."""
    names = unlisted()
    form = ListForm(names, request.POST or None)
    if form.performs(list_suppliers, request.actor):
        done = plural(len(form.answer), "supplier is", "suppliers are")
        messages.success(request, f"{done} in the register, in use and to be checked.")
        return redirect("contracts:index")
    return render(request, "contracts/list_suppliers.html", {"form": form, "names": names})
