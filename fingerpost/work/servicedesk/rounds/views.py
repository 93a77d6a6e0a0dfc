"""The list of checks, the page of one, and what is noted there in two taps."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.files.actions import attach
from fingerpost.foundation.files.panel import panel
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow

from . import actions
from .forms import NoteForm, PlanForm
from .models import Result
from .reading import Standing, standings
from .shelf import Shelf

RECENT = 40


@allow("rounds.view")
def index(request: Request) -> HttpResponse:
    """All checks: those that the school has begun with by their day, the others by what they are
    about."""
    day = today()
    every = list(standings(day).values())
    begun = sorted((each for each in every if each.due_on), key=lambda each: each.due_on or day)
    others = [each for each in every if not each.due_on]
    shelves = [(shelf, [o for o in others if o.check.shelf == shelf]) for shelf in Shelf]
    context = {"begun": begun, "shelves": [each for each in shelves if each[1]], "today": day}
    return render(request, "rounds/index.html", context)


@allow("rounds.view")
def show(request: Request, word: str) -> HttpResponse:
    return _page(request, _standing(word))


@allow("rounds.view")
def result(request: Request, pk: int) -> HttpResponse:
    """One look, with its proof."""
    found = get_object_or_404(Result, pk=pk)
    context = {"result": found, "files": panel(request.actor, found)}
    return render(request, "rounds/result.html", context)


@allow("rounds.note")
@require_POST
def all_right(request: Request, word: str) -> HttpResponse:
    """The second tap: the whole sample is as it should be."""
    check = _standing(word).check
    actions.note(request.actor, word=word, met=check.sample, of=check.sample)
    messages.success(request, f"Noted: {check.sample} of {check.sample} {check.looks_at}")
    return redirect("rounds:show", word)


@allow("rounds.note")
def note(request: Request, word: str) -> HttpResponse:
    standing = _standing(word)
    form = NoteForm(standing.check, request.POST or None, request.FILES or None)
    if form.performs(actions.note, request.actor, word=word):
        _add_file(request, form.answer, form.file)
        messages.success(request, f"Noted: {form.answer.said}")
        return redirect("rounds:show", word)
    context = {"form": form, "check": standing.check}
    return render(request, "rounds/note.html", context)


@allow("rounds.plan")
def plan(request: Request, word: str) -> HttpResponse:
    standing = _standing(word)
    held = standing.plan
    told = {"first_on": standing.due_on or today(), **({"how": held.how} if held else {})}
    form = PlanForm(request.POST or None, initial=told)
    if form.performs(actions.plan, request.actor, word=word):
        messages.success(request, f"“{standing.check.title}” is on your list")
        return redirect("rounds:index")
    return render(request, "rounds/plan.html", {"form": form, "check": standing.check})


def _standing(word: str) -> Standing:
    found = standings(today()).get(word)
    if found is None:
        raise Http404
    return found


def _page(request: Request, standing: Standing) -> HttpResponse:
    found = Result.objects.filter(word=standing.check.word).latest_first()[:RECENT]
    context = {"standing": standing, "check": standing.check, "results": found, "today": today()}
    return render(request, "rounds/show.html", context)


def _add_file(request: Request, result: Result, upload: Any) -> None:
    """Attach the proof; the result stands also if the file is refused."""
    if upload is None:
        return
    try:
        attach(request.actor, result, upload=upload)
    except DomainError as refusal:
        messages.error(request, f"The file was not added. {refusal}")
