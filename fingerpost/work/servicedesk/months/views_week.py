"""The week at the desk: a page for a phone on a Friday."""

from django.http import HttpResponse
from django.shortcuts import render

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import now, today
from fingerpost.foundation.permissions import allow

from . import week as weeks


@allow("months.view")
def week(request: Request) -> HttpResponse:
    asked = request.GET.get("week", "")
    first_on = weeks.monday(asked, today())
    context = {
        "is_instead": not asked and weeks.has_only_begun(today()),
        "week": weeks.week(request.actor, first_on, now()),
        "decisions": weeks.decisions(request.actor, today()),
        "beside": weeks.beside,
        "today": today(),
    }
    return render(request, "months/week.html", context)
