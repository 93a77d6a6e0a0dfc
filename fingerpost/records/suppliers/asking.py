"""The page on which somebody asks for the approval of suppliers, and the way there."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from fingerpost.foundation.approvals.models import Approval
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.registers.alike import chosen
from fingerpost.foundation.registers.selection import Selection
from fingerpost.foundation.ui.addresses import url
from fingerpost.foundation.ui.filters import plural
from fingerpost.foundation.ui.forms import GovForm

from .actions_approval import ask_for_approval
from .choices import Status
from .deciding import ASKABLE, WHO, not_ready, who_decides
from .models import Supplier
from .register import SUPPLIERS

MOST = 50


class AskForm(GovForm):
    why = forms.CharField(
        label="What they are for, and what you have checked",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Whoever decides reads it. For example: we read its data protection answers",
    )


@allow("suppliers.ask")
def ask(request: Request) -> HttpResponse:
    """Say who will decide about each of the chosen suppliers, and ask them."""
    day = today()
    selection = Selection.read(SUPPLIERS, request.GET, day)
    keys = chosen(selection, request.GET, day, most=MOST)
    suppliers = list(Supplier.objects.own().filter(pk__in=keys[:MOST]).order_by("number"))
    form = AskForm(request.POST or None)
    if len(keys) <= MOST and form.performs(ask_for_approval, request.actor, keys):
        done = plural(len(form.answer), "supplier", "suppliers")
        messages.success(request, f"You have asked for the approval of {done}.")
        [first, *more] = form.answer
        return redirect("suppliers:index") if more else redirect("suppliers:show", first.pk)
    context = {
        "form": form,
        "lines": [(each, not_ready(each), who_decides(each)) for each in suppliers],
        "is_ready": not any(map(not_ready, suppliers)),
        "counted": plural(len(suppliers), "supplier", "suppliers"),
        "too_many": len(keys) > MOST,
        "most": MOST,
        "back_url": reverse("suppliers:index") + selection.address(choosing=False),
    }
    return render(request, "suppliers/ask.html", context)


def approval(request: Request, supplier: Supplier) -> Mapping[str, Any] | None:
    """Who decides about a supplier that is being checked, and what comes before it."""
    is_own = supplier.organisation_id == request.actor.organisation.pk
    if not is_own or supplier.status not in (Status.PROPOSED, *ASKABLE):
        return None
    is_asked = Approval.objects.open().about(supplier).filter(kind__in=WHO).exists()
    return {
        "is_asked": is_asked,
        "who": who_decides(supplier),
        "first": not_ready(supplier),
        "link": f"{url('suppliers:ask')}?row={supplier.pk}",
        "may_ask": request.actor.may("suppliers.ask"),
    }
