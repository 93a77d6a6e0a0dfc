"""What a school or trust says of itself, and to whom it belongs."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.tenancy.models import Belonging

from . import actions
from .forms_own import OwnForm
from .listed import differences, listed
from .models import Move, What
from .moves import may_bind
from .showing import particulars, period


@allow("organisations.view")
def show(request: Request) -> HttpResponse:
    ours = request.actor.organisation
    moves = list(Move.objects.waiting().of(ours))
    row = listed(ours) if request.actor.may("organisations.take_over") else None
    return render(
        request,
        "organisations/show.html",
        {
            "ours": ours,
            "word": "trust" if ours.is_trust else ours.kind,
            "row": row,
            "differs": bool(row and differences(ours, row)),
            "particulars": particulars(ours, today()),
            "belongings": Belonging.objects.of(ours).select_related("trust", "school"),
            "moves": moves,
            "parting": {each.school_id for each in moves if each.what == What.LEAVE},
            "may_bind": may_bind(request.actor),
            "period": partial(period, today=today()),
        },
    )


@allow("organisations.describe")
def describe(request: Request) -> HttpResponse:
    ours = request.actor.organisation
    form = OwnForm(ours, request.POST or None)
    if form.performs(actions.describe, request.actor):
        messages.success(request, f"What stands here of {form.answer} is saved.")
        return redirect("organisations:show")
    return render(request, "organisations/describe.html", {"form": form, "ours": ours})
