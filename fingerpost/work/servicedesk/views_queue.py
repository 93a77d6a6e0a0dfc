"""The queue, its tabs, and what is done with several of its tickets at once."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.accounts.visit import Visit
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import now, today
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.registers.mending import keys
from fingerpost.foundation.ui.filters import plural

from . import actions_moving as actions
from . import counting, queue
from .day import day_of
from .finding import SENSITIVE
from .forms import ResolveForm
from .forms_moving import AssignForm
from .involved import may_read
from .models import Ticket
from .phrases import resolutions
from .schools import of_schools

MOST = 100


@allow("desk.view")
def index(request: Request) -> HttpResponse:
    tab, after = request.GET.get("tab", queue.ALL), keys([request.GET.get("after", "")])
    tab = tab if tab in queue.TABS else queue.ALL
    moment = now()
    page = queue.page(request.actor, tab, moment, today(), next(iter(after), None))
    context = {
        "page": page,
        "tab": tab,
        "tabs": queue.TABS,
        "day": None if after or tab == queue.WAITING else day_of(page.lines, moment),
        "now": moment,
        "serves_several": len(request.organisations) > 1,
        "title": TITLES[tab] if page.lines else NOTHING[tab],
    }
    return render(request, "desk/index.html", context)


@allow("desk.view")
def schools(request: Visit) -> HttpResponse:
    """The queue of every school that somebody works for, in one."""
    tab, moment = request.GET.get("tab", queue.ALL), now()
    tab = tab if tab in queue.TABS else queue.ALL
    here = request.actor.organisation
    merged = of_schools(request.user, here, request.organisations, tab, moment, today())
    context = {"merged": merged, "tab": tab, "tabs": queue.TABS, "now": moment, "here": here}
    return render(request, "desk/schools.html", context)


@allow("desk.view_totals")
def totals(request: Request) -> HttpResponse:
    """What governors see of the requests: no person, no room and no words."""
    context = {"lines": counting.totals(now()), "day": today()}
    return render(request, "desk/totals.html", context)


TITLES = {
    queue.ALL: "Requests",
    queue.MINE: "My requests to see to",
    queue.UNASSIGNED: "Requests that nobody has",
    queue.WAITING: "Requests that wait",
}
NOTHING = {
    queue.ALL: "No request is in the queue",
    queue.MINE: "You have no request to see to",
    queue.UNASSIGNED: "Every request is with somebody",
    queue.WAITING: "No request is waiting",
}


@allow("desk.assign")
@require_POST
def take_chosen(request: Request) -> HttpResponse:
    chosen = _chosen(request)
    try:
        count = actions.take(request.actor, chosen) if chosen else 0
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        _say(request, count, "with you")
    return redirect("desk:index")


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
        return redirect("desk:index")
    context = {"form": form, "chosen": chosen, "heading": heading, "button": button}
    if isinstance(form, ResolveForm):
        context["usual"] = resolutions()
    return render(request, "desk/chosen.html", context)


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
