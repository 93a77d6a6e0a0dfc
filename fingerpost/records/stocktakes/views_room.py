"""The pages of one room while it is counted."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.http import Request
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.registers.mending import keys
from fingerpost.foundation.ui.filters import plural
from fingerpost.records.estate.models import Asset

from . import actions
from .counting import add_url, room_page
from .models import Line, Sheet
from .outcomes import Outcome
from .reading import identify

MOST_TICKS = 1_000


@allow("stocktakes.count")
def room(request: Request, pk: int) -> HttpResponse:
    sheet = get_object_or_404(Sheet.objects.select_related("stocktake", "room"), pk=pk)
    again: Asset | None = None
    words = request.POST.get("words", "").replace("\0", "")
    if request.method == "POST":
        try:
            _count(request, sheet, words)
            return redirect("stocktakes:room", pk)
        except actions.Already as said:
            messages.info(request, str(said))
            return redirect("stocktakes:room", pk)
        except actions.Elsewhere as said:
            messages.warning(request, str(said))
            again = identify(words)
        except DomainError as refusal:
            messages.error(request, str(refusal))
    page = {
        "sheet": sheet,
        "page": room_page(sheet),
        "again": again,
        "words": words,
        "add_url": add_url,
    }
    return render(request, "stocktakes/room.html", page)


@allow("stocktakes.count")
@require_POST
def tick(request: Request, pk: int) -> HttpResponse:
    sheet = get_object_or_404(Sheet.objects.select_related("stocktake"), pk=pk)
    ticked = keys(request.POST.getlist("asset"))[:MOST_TICKS]
    assets = list(Asset.objects.filter(pk__in=ticked))
    if not assets:
        messages.error(request, "Tick what you see in the room first.")
    elif count := _try(request, actions.see_many, sheet, assets=assets):
        messages.success(request, f"{plural(count, 'thing', 'things')} counted.")
    return redirect("stocktakes:room", pk)


@allow("stocktakes.count")
@require_POST
def end(request: Request, pk: int) -> HttpResponse:
    sheet = get_object_or_404(Sheet.objects.select_related("stocktake"), pk=pk)
    missing = _try(request, actions.end_room, sheet)
    if missing is not None:
        found = plural(missing, "thing is", "things are") if missing else "Nothing is"
        messages.success(request, f"{sheet} is counted. {found} missing so far.")
    return redirect("stocktakes:show", sheet.stocktake_id)


@allow("stocktakes.count")
@require_POST
def reopen(request: Request, pk: int) -> HttpResponse:
    sheet = get_object_or_404(Sheet.objects.select_related("stocktake"), pk=pk)
    _try(request, actions.open_room, sheet)
    return redirect("stocktakes:room", pk)


@allow("stocktakes.count")
@require_POST
def take_back(request: Request, pk: int) -> HttpResponse:
    line = get_object_or_404(_lines(), pk=pk)
    _try(request, actions.take_back, line)
    return redirect("stocktakes:room", line.sheet_id)


@allow("stocktakes.count")
@require_POST
def decide(request: Request, pk: int) -> HttpResponse:
    line = get_object_or_404(_lines(), pk=pk)
    _try(request, actions.decide, line, moves=request.POST.get("moves") == "yes")
    return redirect("stocktakes:room", line.sheet_id)


def _lines() -> Any:
    return Line.objects.select_related("sheet__stocktake", "expected")


def _count(request: Request, sheet: Sheet, words: str) -> None:
    """Count what was typed or scanned, and say loudly what is not as the register has it."""
    if not words.strip():
        raise DomainError("Type or scan what is on the label, then press Enter.")
    asset = identify(words)
    if asset is None:
        line = actions.note_unknown(request.actor, sheet, words=words)
        messages.warning(
            request, f"“{line.words}” is not in the register. It is noted; look at it once more."
        )
        return
    again = request.POST.get("again") == str(asset.pk)
    line = actions.see(request.actor, sheet, asset=asset, words=words, again=again)
    if line.outcome == Outcome.FOUND:
        messages.success(request, f"Found: {line}.")
    elif line.outcome == Outcome.GONE:
        messages.error(
            request,
            f"Stop: {line} is here, but the register says “{line.register_said}”. Keep it apart, "
            "and tell whoever looks after disposals.",
        )
    else:
        messages.warning(request, f"{line} is here. The register says “{line.register_said}”.")


def _try(request: Request, action: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """Do it, or say why not; answers None where it was refused."""
    try:
        return action(request.actor, *args, **kwargs)
    except actions.Already as said:
        messages.info(request, str(said))
    except DomainError as refusal:
        messages.error(request, str(refusal))
    return None
