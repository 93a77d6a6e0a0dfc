"""The page on which somebody is asked: proposed words and day, and where it leads back to."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.ui.filters import written_day

from .actions import ask
from .forms import AskForm
from .fridays import next_friday
from .models import ToDo
from .origins import Origin


def ask_page(request: Request, origin: Origin, **proposed: str) -> HttpResponse:
    """Ask somebody about what came up; leads back to where that was."""
    form = AskForm(request.POST or None, initial=_initial(request, proposed))
    if form.performs(ask, request.actor, origin):
        messages.success(request, _said(form.answer))
        return redirect(origin.origin_url or "duties:index")
    context: dict[str, Any] = {"form": form, "origin": origin, "back": origin.origin_url}
    return render(request, "duties/ask.html", context)


def _initial(request: Request, proposed: dict[str, str]) -> dict[str, Any]:
    if request.method == "POST":
        return {}
    friday = next_friday(calendar_for(request.actor.organisation, today()), today())
    return {**proposed, "due_on": friday}


def _said(to_do: ToDo) -> str:
    return f"{to_do.who} is asked to do it by {written_day(to_do.due_on)}"
