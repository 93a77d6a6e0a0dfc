"""The queue, its tabs, and what is done with several of its tickets at once."""

from collections.abc import Sequence
from itertools import chain
from operator import itemgetter
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from fingerpost.foundation.accounts.visit import Visit
from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.now import now, today
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.registers.mending import keys
from fingerpost.foundation.registers.saved import tabs
from fingerpost.foundation.ui.filters import plural

from . import actions_moving as actions
from . import counting, queue
from .choices import Shelf
from .day import day_of
from .finding import SENSITIVE
from .forms import ResolveForm
from .forms_moving import AssignForm
from .forms_narrowing import NarrowForm
from .involved import may_read
from .models import Ticket
from .narrowing import ALL, MINE, OVER, TABS, UNASSIGNED, WAITING, WORD, Narrowed
from .phrases import resolutions
from .schools import desks_of, fitting, merged, of_each

MOST = 100


@allow("desk.view")
def index(request: Request) -> HttpResponse:
    asked = Narrowed.read(request.GET).but(school="")
    after = keys([request.GET.get("after", "")])
    moment, waits = now(), asked.shelf == Shelf.WAITING
    page = queue.page(request.actor, asked, moment, today(), next(iter(after), None))
    title = TITLES[WAITING if waits and asked.tab == ALL else asked.tab]
    context = {
        "page": page,
        "asked": asked,
        "waits": waits,
        "tabs": TABS,
        "views": tabs(request.actor, WORD, asked.address),
        "form": NarrowForm(asked),
        "day": None if after or waits else day_of(page.lines, moment),
        "now": moment,
        "serves_several": len(request.organisations) > 1,
        "title": title if page.lines or not asked.is_usual else NOTHING[asked.tab],
    }
    return render(request, "desk/index.html", context)


@allow("desk.view")
def schools(request: Visit) -> HttpResponse:
    """The queue of every school that somebody works for, or of one of them, in one."""
    here, moment = request.actor.organisation, now()
    desks = desks_of(request.user, here, request.organisations, today())
    asked = fitting(Narrowed.read(request.GET), desks)
    views = chain(*of_each(desks, lambda actor: tabs(actor, OVER, asked.address)))
    context = {
        "lines": merged(desks, asked, moment, today()),
        "schools": [each.organisation for each in desks],
        "asked": asked,
        "tabs": TABS,
        "views": sorted(views, key=itemgetter(0, 1)),
        "form": NarrowForm(asked, desks),
        "now": moment,
        "here": here,
    }
    return render(request, "desk/schools.html", context)


@allow("desk.view_totals")
def totals(request: Request) -> HttpResponse:
    """What governors see of the requests: no person, no room and no words."""
    context = {"lines": counting.totals(now()), "day": today()}
    return render(request, "desk/totals.html", context)


TITLES = {
    ALL: "Requests",
    MINE: "My requests to see to",
    UNASSIGNED: "Requests that nobody has",
    WAITING: "Requests that wait",
}
NOTHING = {
    ALL: "No request is in the queue",
    MINE: "You have no request to see to",
    UNASSIGNED: "Every request is with somebody",
    WAITING: "No request is waiting",
}


@allow("desk.assign")
@require_POST
def take_chosen(request: Request) -> HttpResponse:
    chosen = _chosen(request)
    with refusals_told(request):
        count = actions.take(request.actor, chosen) if chosen else 0
        _say(request, count, "with you")
    return _back(request)


@allow("desk.assign")
@require_POST
def assign_chosen(request: Request) -> HttpResponse:
    data = request.POST if "member" in request.POST else None
    form = AssignForm(data, organisation=request.actor.organisation)
    return _many(request, form, actions.assign, "handed over", "Hand them over", "Hand over")


@allow("desk.resolve")
@require_POST
def resolve_chosen(request: Request) -> HttpResponse:
    form = ResolveForm(request.POST if "resolution" in request.POST else None)
    return _many(request, form, actions.resolve, "resolved", "They are fixed", "Done")


def _many(
    request: Request, form: Any, action: Any, words: str, heading: str, button: str
) -> HttpResponse:
    chosen = _chosen(request)
    if not chosen or form.performs(action, request.actor, chosen):
        _say(request, form.answer or 0, words)
        return _back(request)
    context = {"form": form, "chosen": chosen, "heading": heading, "button": button}
    context["asked"] = _asked(request)
    if isinstance(form, ResolveForm):
        context["usual"] = resolutions()
    return render(request, "desk/chosen.html", context)


def _asked(request: Request) -> Narrowed:
    """What the queue showed from which somebody comes."""
    return Narrowed.read(QueryDict(request.POST.get("asked", "").removeprefix("?")))


def _back(request: Request) -> HttpResponse:
    return redirect(f"{reverse('desk:index')}{_asked(request).address.removesuffix('?')}")


def _chosen(request: Request) -> Sequence[Ticket]:
    """The tickets that were ticked, all of which somebody may read."""
    ticked = keys(request.POST.getlist("ticket"))[:MOST]
    found = list(Ticket.objects.open().filter(pk__in=ticked).order_by("id"))
    if not all(may_read(request.actor, each) for each in found):
        raise PermissionDenied(SENSITIVE)
    return found


def _say(request: Request, count: int, words: str) -> None:
    if count:
        messages.success(request, f"{plural(count, 'request is', 'requests are')} {words}")
    else:
        messages.error(request, "Tick at least one request that is open.")
