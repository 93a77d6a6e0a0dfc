"""Term dates out of a calendar file: what it says, what each entry is, and only then saved."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow

from . import actions
from .forms import ProposalsForm, UploadForm
from .importing.gathering import gather
from .importing.proposing import MOST, Proposal, propose
from .importing.reading import CalendarFile, UnreadableCalendar, read_calendar
from .models import Term
from .rules import AcademicYear


@allow("calendar.import")
def start(request: Request) -> HttpResponse:
    form = UploadForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            found = read_calendar(file.read())
        except UnreadableCalendar as refusal:
            form.add_error("file", str(refusal))
        else:
            proposals = propose(found.events, today())
            if proposals:
                return _ask(request, ProposalsForm(proposals, file.name), found)
            form.add_error(
                "file",
                "Nothing in this calendar looks like a term, half-term, INSET day or closure of "
                "this school year or the next.",
            )
    return render(request, "calendar/import.html", {"form": form})


@allow("calendar.import")
def confirm(request: Request) -> HttpResponse:
    if request.method != "POST":
        return redirect("calendar:import")
    form = ProposalsForm((), "", request.POST)
    if form.performs(_take_over, request):
        messages.success(request, "The dates you confirmed are in your school year.")
        return redirect(reverse("calendar:index", query={"year": form.answer.starts}))
    return _ask(request, form, None)


def _take_over(request: Request, *, proposals: list[Proposal], source: str) -> AcademicYear:
    """Answers the first school year that was confirmed."""
    found = gather(proposals)
    actions.import_dates(request.actor, terms=found.terms, marks=found.marks, source=source)
    marked = [AcademicYear.of(first_on) for _, first_on, _, _ in found.marks]
    return min([each.year for each in found.terms] or marked)


def _ask(request: Request, form: ProposalsForm, found: CalendarFile | None) -> HttpResponse:
    own = Term.objects.all().known_on(today()).own()
    context = {
        "form": form,
        "left_out": found.left_out if found else (),
        "others": len(found.events) - len(form.rows) if found else 0,
        "most": MOST,
        "entered": sorted({str(term.dates.year) for term in own}),
    }
    return render(request, "calendar/confirm.html", context)
