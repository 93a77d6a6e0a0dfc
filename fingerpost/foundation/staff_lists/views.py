"""The pages of staff lists: a file in, its columns, what it asks, and the answers."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from fingerpost.foundation.http import Request
from fingerpost.foundation.imports.mapping import headings, proposed
from fingerpost.foundation.imports.models import ImportRun, ImportTable, Status
from fingerpost.foundation.looks import restricted
from fingerpost.foundation.now import today
from fingerpost.foundation.people.forms import LeaveForm
from fingerpost.foundation.people.holdings import still_held
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.privacy.models import periods
from fingerpost.foundation.registers.importing.forms import UploadForm
from fingerpost.foundation.ui.filters import plural

from . import actions, showing
from .columns import LAYOUT, PEOPLE
from .forms import ColumnsForm
from .models import Difference, Kind, StaffList, State
from .refused import refusals

RECENT = 20
AT_ONCE = 50
"""How many leavers are looked over and confirmed at once."""


@allow("staff_lists.view")
def index(request: Request) -> HttpResponse:
    lists = StaffList.objects.all().latest_first()[:RECENT]
    return render(request, "staff_lists/index.html", {"lists": lists})


@allow("staff_lists.compare")
def compare(request: Request) -> HttpResponse:
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if form.is_bound and form.is_valid():
        run = actions.keep(request.actor, form.table, form.content, form.name)
        return redirect("staff_lists:columns", run.pk)
    kept = periods(today())["import-files"].in_words
    return render(request, "staff_lists/compare.html", {"form": form, "kept": kept})


@allow("staff_lists.compare")
def columns(request: Request, run: int) -> HttpResponse:
    held = get_object_or_404(ImportRun, pk=run, register=PEOPLE)
    table = ImportTable.objects.filter(run=held).first()
    if table is None or held.status != Status.UPLOADED:
        messages.info(request, "That list is compared already. Upload it again to compare anew.")
        return redirect("staff_lists:index")
    listed = headings(held.headers, table.rows, refusals(held.headers))
    form = _columns_form(request, held, table, listed)
    if form.performs(_comparing, request, held, form):
        return redirect("staff_lists:show", form.answer.pk)
    refused = [each for each in listed if each.refused]
    context = {"form": form, "run": held, "refused": refused}
    return render(request, "staff_lists/columns.html", context)


@restricted("staff_lists.view")
def show(request: Request, pk: int) -> HttpResponse:
    held = get_object_or_404(StaffList, pk=pk)
    may = request.actor.may("staff_lists.confirm") and showing.is_open(held)
    context = {
        "held": held,
        "headline": showing.headline(held),
        "parts": showing.parts(held, request.actor),
        "may": may,
        "is_latest": showing.is_open(held),
    }
    return render(request, "staff_lists/show.html", context)


@restricted("staff_lists.confirm")
def confirm(request: Request, pk: int) -> HttpResponse:
    """Confirm those that were ticked, or all of one kind; who leaves is named once more before."""
    held = get_object_or_404(StaffList, pk=pk)
    if request.method == "POST":
        chosen = _chosen(request, held)
        leaving = [each for each in chosen if each.kind == Kind.LEAVER]
        if leaving and request.POST.get("act") != "sure":
            leavers = showing.leavers(leaving[:AT_ONCE])
            context = {"held": held, "leavers": leavers, "more": len(leaving) - len(leavers)}
            return render(request, "staff_lists/leavers.html", context)
        how = {"is_new": True} if request.POST.get("act") == "new" else {}
        _told(request, chosen, actions.each_of(actions.confirm, request.actor, chosen, **how))
    return redirect("staff_lists:show", pk)


@allow("staff_lists.put_off")
def put_off(request: Request, pk: int) -> HttpResponse:
    """Leave for now those that were ticked, with the reason."""
    held = get_object_or_404(StaffList, pk=pk)
    if request.method == "POST":
        chosen, reason = _chosen(request, held), request.POST.get("reason", "")
        refused = actions.each_of(actions.put_off, request.actor, chosen, reason=reason)
        _told(request, chosen, refused)
    return redirect("staff_lists:show", pk)


@restricted("staff_lists.confirm")
def leaver(request: Request, pk: int) -> HttpResponse:
    """One leaver by themselves: the last day, what they still hold, and who takes it over."""
    asked = get_object_or_404(Difference, pk=pk)
    person = Person.objects.all().own().filter(pk=asked.person or 0).first()
    if asked.kind != Kind.LEAVER or asked.state != State.WAITING or person is None:
        return redirect("staff_lists:show", asked.staff_list_id)
    held = still_held(person)
    first = {"on": asked.last_day(today())}
    form = LeaveForm(person, request.POST or None, initial=first, is_holding=bool(held))
    if form.performs(actions.confirm, request.actor, asked):
        messages.success(request, f"{person}: the leaving is noted.")
        return redirect("staff_lists:show", asked.staff_list_id)
    labels = form.directory.labels()
    context = {"form": form, "person": person, "held": held, "asked": asked, "labels": labels}
    return render(request, "staff_lists/leaver.html", context)


@restricted("staff_lists.undo")
def undo(request: Request, pk: int) -> HttpResponse:
    """Take back everything that was confirmed of a list."""
    held = get_object_or_404(StaffList, pk=pk, undone_at=None)
    done = list(Difference.objects.all().of(held).filter(state=State.DONE).order_by("-pk"))
    if request.method == "POST":
        refused = actions.each_of(actions.undo, request.actor, done)
        actions.close(request.actor, held)
        _told(request, done, refused, "taken back")
        return redirect("staff_lists:show", pk)
    return render(request, "staff_lists/undo.html", {"held": held, "done": done})


def _columns_form(
    request: Request, run: ImportRun, table: ImportTable, listed: list[Any]
) -> ColumnsForm:
    mapping, order = proposed(LAYOUT, run.headers, table.rows)
    closed = refusals(run.headers)
    first = {f"column_{at}": name for at, name in mapping.items() if at not in closed}
    return ColumnsForm(
        request.POST if request.method == "POST" else None,
        initial={**first, **({"date_order": order.value} if order else {})},
        layout=LAYOUT,
        headings=listed,
        rows=table.rows,
    )


def _comparing(request: Request, run: ImportRun, form: ColumnsForm, **_: Any) -> StaffList:
    return actions.compare(
        request.actor,
        run,
        mapping=form.mapping,
        order=form.order,
        taken_on=form.cleaned_data["taken_on"],
        is_complete=form.cleaned_data["is_complete"] == "yes",
    )


def _chosen(request: Request, held: StaffList) -> list[Difference]:
    """Those ticked, or all of the kind whose button was pressed; only what still waits."""
    waiting = Difference.objects.all().of(held).waiting()
    if request.POST.get("act") == "all":
        return list(waiting.filter(kind=request.POST.get("kind", "")))
    keys = [each for each in request.POST.getlist("chosen") if each.isdecimal()]
    return list(waiting.filter(pk__in=keys[:2000]))


def _told(
    request: Request, chosen: list[Difference], refused: list[str], done: str = "answered"
) -> None:
    """Say how many were settled, and what could not be, and why."""
    count = len(chosen) - len(refused)
    if not chosen and done == "answered":
        messages.error(request, "Tick at least one name first.")
    if count:
        messages.success(request, f"{plural(count, 'person is', 'people are')} {done}.")
    for each in refused[:10]:
        messages.error(request, each)
