"""Guides: finding, reading and writing them, and what readers say."""

from typing import Any

from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.documents.printing import answer as as_file
from fingerpost.foundation.documents.printing import print_document
from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow

from .. import finding
from ..involved import may_read
from . import actions, reading
from .choices import Useful
from .documents import OFFLINE, TITLE, body_of
from .forms import WriteForm
from .models import Guide, Reader
from .rules import blocks

ENTERED = ("title", "audience", "topic", "body", "also", "system", "owner", "review_on")


@allow("guides.view")
def index(request: Request) -> HttpResponse:
    """The guides that somebody may read, or those that a text finds."""
    text = request.GET.get("q", "").strip()[:200]
    known = Guide.objects.all().for_reader(request.actor)
    found = reading.suggested(request.actor, text, reading.FOUND) if text else list(known)
    context = {
        "guides": [each for each in found if not each.is_technical],
        "technical": [each for each in found if each.is_technical],
        "text": text,
        "today": today(),
    }
    return render(request, "guides/index.html", context)


@allow("guides.view")
def show(request: Request, pk: int) -> HttpResponse:
    guide = _found(request, pk)
    said = Count("pk", filter=Q(useful=Useful.YES)), Count("pk", filter=Q(useful=Useful.NO))
    read = Count("pk", filter=Q(version=guide.version))
    context = {
        "guide": guide,
        "blocks": blocks(guide.body),
        "mine": Reader.objects.filter(guide=guide, account=request.actor.account_id or 0).first(),
        "counts": guide.readers.aggregate(yes=said[0], no=said[1], read=read),
        "is_old": guide.review_on < today(),
    }
    return render(request, "guides/show.html", context)


@allow("guides.write")
def write(request: Request) -> HttpResponse:
    form = WriteForm(request.actor, request.POST or None, initial=_from_ticket(request))
    return _written(request, None, form)


@allow("guides.write")
def change(request: Request, pk: int) -> HttpResponse:
    guide = _found(request, pk)
    told = {name: getattr(guide, name) for name in ENTERED}
    form = WriteForm(request.actor, request.POST or None, initial=told)
    return _written(request, guide, form)


@allow("guides.take_out")
@require_POST
def take_out(request: Request, pk: int) -> HttpResponse:
    guide = _found(request, pk)
    actions.take_out(request.actor, guide)
    messages.success(request, f"“{guide}” is out of use")
    return redirect("guides:index")


@allow("guides.answer")
@require_POST
def answer(request: Request, pk: int) -> HttpResponse:
    guide, said = _found(request, pk), request.POST.get("useful", "")
    useful = said if said in Useful.values else ""
    with refusals_told(request):
        actions.answer(request.actor, guide, useful=useful, read=not useful)
        messages.success(request, "Thank you. It is noted")
    return redirect("guides:show", pk)


@allow("guides.print")
@require_POST
def print_offline(request: Request) -> HttpResponse:
    """What is needed when the network is down, on paper."""
    with refusals_told(request):
        body = body_of(request.actor, today())
        printed = print_document(request.actor, OFFLINE, body, title=TITLE)
        return as_file(printed, f"when-the-network-is-down-{today()}")
    return redirect("guides:index")


def _found(request: Request, pk: int) -> Guide:
    """A guide that somebody may read; to others there is none."""
    return get_object_or_404(Guide.objects.all().for_reader(request.actor), pk=pk)


def _written(request: Request, guide: Guide | None, form: WriteForm) -> HttpResponse:
    if form.performs(actions.write, request.actor, guide):
        messages.success(request, f"“{form.answer}” is kept")
        return redirect("guides:show", form.answer.pk)
    return render(request, "guides/write.html", {"form": form, "guide": guide})


def _from_ticket(request: Request) -> dict[str, Any]:
    """The words of a request and of what was done, without whoever asked."""
    told: dict[str, Any] = {"owner": request.actor.name}
    key = request.GET.get("ticket", "")
    if not (key.isascii() and key.isdigit() and request.actor.may("desk.view")):
        return told
    ticket = finding.whole().filter(pk=int(key[:18])).first()
    if ticket is None or not may_read(request.actor, ticket):
        return told
    return told | {"title": ticket.summary[:120], "body": ticket.resolution}
