"""What IT sees of the requests, and what it says and changes."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.files.panel import panel
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import now
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.registers.mending import keys
from fingerpost.foundation.tenancy.prepared import Given, Prepared

from . import actions
from .changes import changes_of
from .finding import decided, deed_page, found, linked, ways_round
from .forms import AboutForm, AskForm, PriorityForm, TextForm
from .incoming.models import Arrival
from .models import Message, Phrase, Step, Ticket
from .phrases import filled
from .timing import events_of, times_of

DESCRIBED = (*actions.DESCRIBES, *actions.WEIGHS)


@allow("desk.reply")
def ask(request: Request) -> HttpResponse:
    """Type in what somebody asks at the door or by phone."""
    form = AskForm(request.POST or None)
    if form.performs(actions.ask, request.actor):
        messages.success(request, f"{form.answer.reference} is in the queue")
        return redirect("desk:show", form.answer.pk)
    return render(request, "desk/ask.html", {"form": form})


@allow("desk.view")
def show(request: Request, pk: int) -> HttpResponse:
    ticket = found(request, pk)
    chosen = keys([request.GET.get("phrase", "")])
    phrase = Phrase.objects.all().replying().filter(pk__in=chosen).first() if chosen else None
    said = {"text": filled(phrase.text, ticket)} if phrase else None
    return _shown(request, ticket, TextForm(initial=said))


@allow("desk.reply")
@require_POST
def reply(request: Request, pk: int) -> HttpResponse:
    return _said(request, pk, actions.reply, "Your reply is sent")


@allow("desk.note")
@require_POST
def note(request: Request, pk: int) -> HttpResponse:
    return _said(request, pk, actions.note, "Your note is kept, for IT only")


@allow("desk.change")
def change(request: Request, pk: int) -> HttpResponse:
    ticket = found(request, pk)
    form = AboutForm(request.POST or None, initial=_entered(ticket))
    if form.performs(actions.change, request.actor, ticket):
        messages.success(request, f"{ticket.reference} is changed")
        return redirect("desk:show", pk)
    return deed_page(request, ticket, form, "Change the request", "Save")


@allow("desk.prioritise")
def prioritise(request: Request, pk: int) -> HttpResponse:
    ticket = found(request, pk)
    form = PriorityForm(request.POST or None, initial={"priority": ticket.priority})
    if form.performs(actions.prioritise, request.actor, ticket):
        messages.success(request, f"{ticket.reference} has another priority")
        return redirect("desk:show", pk)
    return deed_page(request, ticket, form, "Set another priority", "Set it")


def _said(request: Request, pk: int, action: Any, words: str) -> HttpResponse:
    ticket, form = found(request, pk), TextForm(request.POST)
    if form.performs(action, request.actor, ticket):
        messages.success(request, words)
        return redirect("desk:show", pk)
    return _shown(request, ticket, form)


def _shown(request: Request, ticket: Ticket, form: TextForm) -> HttpResponse:
    events = events_of(ticket=ticket.pk)
    times = times_of(ticket, events)
    context = {
        "ticket": ticket,
        "form": form,
        "said": _said_of(ticket=ticket.pk),
        "events": events,
        "steps": _steps_of(ticket=ticket.pk),
        "linked": (others := linked(request.actor, ticket)),
        "workarounds": ways_round(others),
        "decisions": decided(ticket),
        "changes": changes_of(ticket),
        "phrases": _replies() if request.actor.may("desk.reply") else [],
        "why": times.why,
        "is_late": times.late(now()),
        "files": panel(request.actor, ticket),
        "mail": _mail_of(ticket=ticket.pk) if request.actor.may("arrivals.view") else [],
    }
    return render(request, "desk/show.html", context)


_said_of = Prepared(lambda: Message.objects.all().of(Given("ticket")))
_steps_of = Prepared(lambda: Step.objects.all().of(Given("ticket")))
_mail_of = Prepared(lambda: Arrival.objects.all().of(Given("ticket")).values_list("pk", "at"))
_replies = Prepared(lambda: Phrase.objects.all().replying())


def _entered(ticket: Ticket) -> dict[str, Any]:
    values = {name: getattr(ticket, name) for name in DESCRIBED}
    asset = ticket.asset.reference if ticket.asset else ""
    return values | {"room": ticket.room_id, "asset": asset}
