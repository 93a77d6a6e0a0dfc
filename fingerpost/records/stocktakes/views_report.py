"""The rows behind the counts of a stocktake, the list as a file, and marking what is lost."""

import tempfile
from datetime import timedelta
from pathlib import Path
from typing import cast

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.exports.tables import write_csv
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.records.estate import actions as estate
from fingerpost.records.estate.choices import GONE, Status
from fingerpost.records.estate.models import Asset
from fingerpost.standards.limits import limits_for

from . import actions
from .looks import in_words, unseen_since
from .models import Line, Stocktake
from .outcomes import Outcome
from .report import HEADINGS, cells

SHOWN = 1_000


@allow("stocktakes.view")
def lines(request: Request, pk: int) -> HttpResponse:
    stocktake = get_object_or_404(Stocktake, pk=pk)
    asked = request.GET.get("outcome", "")
    rows = Line.objects.filter(stocktake=stocktake).select_related("asset", "sheet")
    if asked in Outcome.values:
        rows = rows.filter(outcome=asked)
    page = {
        "stocktake": stocktake,
        "lines": rows.order_by("sheet__label", "outcome", "pk")[: SHOWN + 1],
        "asked": Outcome(asked) if asked in Outcome.values else None,
        "outcomes": Outcome,
        "gone": GONE,
        "shown": SHOWN,
    }
    return render(request, "stocktakes/lines.html", page)


@allow("stocktakes.view")
def unseen(request: Request) -> HttpResponse:
    """What should be in the building and was in no stocktake for as long as a look counts."""
    days = limits_for("stocktakes.register_kept", today()).days
    found = unseen_since(today() - timedelta(days=days))
    page = {
        "span": in_words(days),
        "total": found.count(),
        "assets": list(found.order_by("location", "name_key", "pk")[:SHOWN]),
        "shown": SHOWN,
    }
    return render(request, "stocktakes/unseen.html", page)


@allow("stocktakes.export")
@require_POST
def export(request: Request, pk: int) -> HttpResponse:
    """All lines as CSV, written before the first byte is sent."""
    stocktake = get_object_or_404(Stocktake, pk=pk)
    with tempfile.TemporaryDirectory(prefix="export-") as folder:
        path = Path(folder) / "lines.csv"
        count = write_csv(path, HEADINGS, cells(stocktake))  # type: ignore[arg-type]
        actions.note_export(request.actor, stocktake, rows=count)
        file = path.open("rb")  # stays readable after the folder is gone
    name = f"stocktake-{stocktake.begun_at:%Y-%m-%d}.csv"
    answer = FileResponse(file, as_attachment=True, filename=name, content_type="text/csv")
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-store"
    return cast(HttpResponse, answer)  # a page is what is allowed, and a stream is one too


@allow("assets.keep")
@require_POST
def lost(request: Request, pk: int) -> HttpResponse:
    """Mark one missing thing as lost in the register."""
    missing = Line.objects.filter(outcome=Outcome.MISSING).exclude(stocktake__finished_at=None)
    line = get_object_or_404(missing, pk=pk)
    asset = get_object_or_404(Asset, pk=line.asset_id)
    try:
        estate.change(request.actor, asset, revision=asset.revision, status=Status.LOST)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    except ValidationError as refusal:
        messages.error(request, f"{asset} cannot be marked as lost: {refusal.messages[0]}")
    else:
        messages.success(request, f"{asset} is marked as lost.")
    address = redirect("stocktakes:lines", line.stocktake_id)
    address["Location"] += "?outcome=missing"
    return address
