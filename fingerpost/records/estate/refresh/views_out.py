"""The forecast as a file for the budget, and of all schools that somebody may see."""

import tempfile
from pathlib import Path
from typing import cast

from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.accounts.visit import Visit
from fingerpost.foundation.exports.tables import Row, write_csv, write_xlsx
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow

from . import actions
from .figures import bases, figures
from .forecast import AHEAD, Forecast, forecast, years_from
from .groups import serving
from .rules import Figures, with_vat
from .schools import schools

TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
HEADINGS = ("Financial year", "Begins", "Funding", "Without VAT", "With VAT")


@allow("refresh.export")
@require_POST
def export(request: Request) -> HttpResponse:
    """A line for each financial year and source of funding, written before a byte is sent."""
    ending, day = request.POST.get("format", ""), today()
    if ending not in TYPES:
        return redirect("refresh:index")
    rests_on = figures(bases(day))
    found = forecast(serving(), rests_on, years_from(request.actor.organisation, day))
    rows = _rows(found, rests_on)
    with tempfile.TemporaryDirectory(prefix="export-") as folder:
        path = Path(folder) / f"forecast.{ending}"
        if ending == "csv":
            count = write_csv(path, HEADINGS, rows)
        else:
            count = write_xlsx(path, HEADINGS, rows, "Replacement forecast")
        actions.note_export(request.actor, rows=count, format=ending)
        file = path.open("rb")  # stays readable after the folder is gone
    name = f"replacement-forecast-{day.isoformat()}.{ending}"
    answer = FileResponse(file, as_attachment=True, filename=name, content_type=TYPES[ending])
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-store"
    return cast(HttpResponse, answer)  # a page is what is allowed, and a stream is one too


@allow("refresh.view")
def of_schools(request: Visit) -> HttpResponse:
    """What replacing costs at each school where somebody may see costs."""
    day, here = today(), request.actor.organisation
    context = {
        "schools": schools(request.user, here, request.organisations, day),
        "heads": ["This year", "Next year", *(f"In {n} years" for n in range(2, AHEAD + 1))],
        "day": day,
    }
    return render(request, "refresh/schools.html", context)


def _rows(found: Forecast, rests_on: Figures) -> list[Row]:
    return [
        (due.year.name, due.year.begins, funding, cost, with_vat(cost, rests_on.vat))
        for due in found.dues
        for funding, cost in sorted(due.costs.items())
    ]
