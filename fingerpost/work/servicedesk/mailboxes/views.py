"""Pages of mailboxes: what is read, how it goes, and what is set."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.ui.filters import plural

from . import actions
from .connecting import come_back, lasting_pass, leave, way_back
from .forms import MailboxForm
from .models import Kind, Mailbox, Reading


@allow("mailboxes.view")
def index(request: Request) -> HttpResponse:
    readings = {each.mailbox_id: each for each in Reading.objects.all()}
    rows = [(each, readings.get(each.pk)) for each in Mailbox.objects.order_by("address", "pk")]
    return render(request, "mailboxes/index.html", {"rows": rows, "kinds": Kind})


@allow("mailboxes.keep")
def create(request: Request) -> HttpResponse:
    asked = request.GET.get("kind", "")
    kind = Kind(asked) if asked in Kind else Kind.PASSWORD
    form = MailboxForm(request.POST or None, kind=kind)
    if form.performs(actions.keep, request.actor, None):
        then = "is kept. Connect it" if form.answer.is_agreed_to else "is read from now on. Try it"
        messages.success(request, f"{form.answer} {then} below")
        return redirect("mailboxes:show", form.answer.pk)
    context = {"form": form, "kind": kind, "kinds": Kind, "way_back": way_back(request)}
    return render(request, "mailboxes/create.html", context)


@allow("mailboxes.view")
def show(request: Request, pk: int) -> HttpResponse:
    mailbox = _found(pk)
    reading = Reading.objects.filter(mailbox=mailbox).first()
    return render(request, "mailboxes/show.html", {"mailbox": mailbox, "reading": reading})


@allow("mailboxes.keep")
def change(request: Request, pk: int) -> HttpResponse:
    mailbox = _found(pk)
    form = MailboxForm(request.POST or None, kind=mailbox.kind, mailbox=mailbox)
    if form.performs(actions.keep, request.actor, mailbox):
        messages.success(request, f"{mailbox} is changed. Try it below")
        return redirect("mailboxes:show", pk)
    return render(request, "mailboxes/change.html", {"form": form, "mailbox": mailbox})


@allow("mailboxes.keep")
def connect(request: Request, pk: int) -> HttpResponse:
    """Go where the owner of the mailbox agrees that it is read."""
    with refusals_told(request):
        return redirect(leave(request, _found(pk)))
    return redirect("mailboxes:show", pk)


@allow("mailboxes.keep")
def connected(request: Request) -> HttpResponse:
    """Come back from there."""
    pending = None
    with refusals_told(request):
        pending = come_back(request)
    if pending is None:
        return redirect("mailboxes:index")
    mailbox = _found(pending.mailbox)
    with refusals_told(request):
        lasting = lasting_pass(request, mailbox, pending)
        actions.keep(request.actor, mailbox, refresh=lasting)
        messages.success(request, f"{mailbox} is connected. Try it below")
    return redirect("mailboxes:show", mailbox.pk)


@allow("mailboxes.try_out")
@require_POST
def try_out(request: Request, pk: int) -> HttpResponse:
    mailbox = _found(pk)
    with refusals_told(request):
        count = actions.try_out(request.actor, mailbox)
        waits = plural(count, "message waits", "messages wait")
        messages.success(request, f"It works: {waits} in the folder {mailbox.folder}")
    return redirect("mailboxes:show", pk)


@allow("mailboxes.pause")
@require_POST
def pause(request: Request, pk: int) -> HttpResponse:
    return _done(request, pk, actions.pause, "{} is not read for now")


@allow("mailboxes.resume")
@require_POST
def resume(request: Request, pk: int) -> HttpResponse:
    return _done(request, pk, actions.resume, "{} is read again")


@allow("mailboxes.drop")
@require_POST
def drop(request: Request, pk: int) -> HttpResponse:
    return _done(request, pk, actions.drop, "{} is forgotten, with its secret", "mailboxes:index")


def _done(
    request: Request, pk: int, deed: Callable[..., Any], said: str, then: str = ""
) -> HttpResponse:
    mailbox = _found(pk)
    with refusals_told(request):
        deed(request.actor, mailbox)
        messages.success(request, said.format(mailbox))
    return redirect(then) if then else redirect("mailboxes:show", pk)


def _found(pk: int) -> Mailbox:
    return get_object_or_404(Mailbox, pk=pk)
