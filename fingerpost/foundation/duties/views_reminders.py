"""How somebody is reminded: the weekly letter, and a calendar that other programs read."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow, public
from fingerpost.foundation.tenancy.scope import scope

from . import actions, feeding
from .models import CalendarFeed, Reader


@allow("duties.view")
def reminders(request: Request) -> HttpResponse:
    return _shown(request)


@allow("duties.choose_weekly")
@require_POST
def choose_weekly(request: Request) -> HttpResponse:
    wanted = request.POST.get("wanted") == "yes"
    actions.choose_weekly(request.actor, wanted=wanted)
    messages.success(
        request, "You get the weekly letter" if wanted else "You get no weekly letter any more"
    )
    return redirect("duties:reminders")


@allow("duties.make_feed")
@require_POST
def make_feed(request: Request) -> HttpResponse:
    """The address is shown now and never again, so this answers with the page itself."""
    token = actions.make_feed(request.actor)
    return _shown(request, settings.PUBLIC_URL + reverse("duties:feed", args=[token]))


@allow("duties.end_feed")
@require_POST
def end_feed(request: Request) -> HttpResponse:
    with refusals_told(request):
        actions.end_feed(request.actor)
        messages.success(request, "The calendar address opens nothing any more")
    return redirect("duties:reminders")


@public
@require_safe
def feed(request: Request, token: str) -> HttpResponse:
    """The calendar behind a secret address; opens without signing in, and only this."""
    found = feeding.find(token, today())
    if found is None:
        raise Http404("No calendar has this address.")
    held, actor = found
    with scope(held.organisation):
        text = feeding.calendar_file(held, actor, today())
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response.headers["Cache-Control"] = "private, max-age=3600"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def _shown(request: Request, address: str = "") -> HttpResponse:
    account = request.actor.account_id or 0
    feeds = CalendarFeed.objects.filter(organisation=request.actor.organisation, account=account)
    context = {
        "wants_weekly": not Reader.objects.filter(account=account, wants_weekly=False).exists(),
        "has_mail": bool(settings.MAIL_FROM),
        "feed": feeds.first(),
        "address": address,
    }
    return render(request, "duties/reminders.html", context)
