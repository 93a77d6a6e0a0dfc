from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.files.panel import panel as files_of
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.ui.filters import written_date, written_day
from fingerpost.standards.catalogue import Requirement
from fingerpost.standards.frameworks import naming

from . import actions, carrying_over
from .doubting import doubt as say_doubt
from .forms import AttestForm, DoubtForm, EndForm, LeaveOutForm, OverrideForm
from .listing import known, page_of, shown_alike
from .models import Judgement
from .panel import Line
from .reading import subjects_of
from .rights import may_end
from .spans import NOT_APPLICABLE, last_day, of_cadence

WAITS = "It counts as soon as a second person agrees. They find it among their decisions"


@allow("judging.view")
def index(request: Request) -> HttpResponse:
    return render(request, "judging/index.html", page_of(request.GET.get("show", ""), today()))


@allow("judging.view")
def show(request: Request, pk: int) -> HttpResponse:
    judgement = get_object_or_404(Judgement.objects.select_related("owner"), pk=pk)
    context = {
        "line": Line.of(judgement, today()),
        "judgement": judgement,
        "subjects": known(subjects_of([judgement])[judgement.pk]),
        "files": files_of(request.actor, judgement),
        "may_end": may_end(request.actor, judgement),
    }
    return render(request, "judging/show.html", context)


@allow("judging.attest")
def attest(request: Request, id: str) -> HttpResponse:
    asked, day = _asked(id), today()
    form = AttestForm(
        request.POST or None,
        request.FILES or None,
        others=shown_alike(asked, request.actor.organisation),
        initial={"true_on": day, "until": last_day(of_cadence(asked), day)},
    )
    if form.performs(actions.attest_with_file, request.actor, asked):
        messages.success(request, f"It counts until {written_date(form.answer.until)}")
        return redirect("standards:requirement", asked.id)
    return _say(request, asked, form, "attest")


@allow("judging.override")
def override(request: Request, id: str) -> HttpResponse:
    asked, form = _asked(id), OverrideForm(request.POST or None)
    if form.performs(actions.override, request.actor, asked):
        waits = form.answer.waits
        said = WAITS if waits else f"It counts until {written_date(form.answer.until)}"
        messages.success(request, said)
        return redirect("standards:requirement", asked.id)
    return _say(request, asked, form, "override")


@allow("judging.leave_out")
def leave_out(request: Request, id: str) -> HttpResponse:
    asked = _asked(id)
    proposed = {"until": last_day(NOT_APPLICABLE, today())}
    form = LeaveOutForm(request.POST or None, initial=proposed)
    if form.performs(actions.leave_out, request.actor, asked):
        messages.success(request, WAITS)
        return redirect("standards:requirement", asked.id)
    return _say(request, asked, form, "leave_out")


@allow("judging.attest")
@require_POST
def carry_over(request: Request, pk: int, id: str) -> HttpResponse:
    asked = _asked(id)
    said = Judgement.objects.about_any([asked.id, *naming.once_called(asked)])
    judgement = get_object_or_404(said, pk=pk)
    try:
        anew = carrying_over.carry_over(request.actor, judgement, asked)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    except ValidationError as refusal:
        messages.error(request, f"{refusal.messages[0]}. Say it again instead of carrying it over")
    else:
        until = written_date(anew.until)
        messages.success(request, WAITS if anew.waits else f"It counts until {until}")
    return redirect("standards:requirement", asked.id)


@allow("judging.doubt")
def doubt(request: Request, id: str) -> HttpResponse:
    asked, form = _asked(id), DoubtForm(request.POST or None)
    if form.performs(say_doubt, request.actor, asked):
        to_do = form.answer
        messages.success(request, f"{to_do.who} is asked to answer by {written_day(to_do.due_on)}")
        return redirect("standards:requirement", asked.id)
    return _say(request, asked, form, "doubt")


@allow("judging.end")
def end(request: Request, pk: int) -> HttpResponse:
    judgement, form = get_object_or_404(Judgement, pk=pk), EndForm(request.POST or None)
    if form.performs(actions.end, request.actor, judgement):
        messages.success(request, "It is taken back, and stays in the history")
        return redirect("judging:show", pk)
    context = {"line": Line.of(judgement, today()), "judgement": judgement, "form": form}
    return render(request, "judging/end.html", context)


def _say(request: Request, asked: Requirement, form: Any, word: str) -> HttpResponse:
    context = {"asked": asked, "family": naming.family_of(asked), "form": form}
    return render(request, f"judging/{word}.html", context)


def _asked(id: str) -> Requirement:
    try:
        return naming.requirement(id)
    except KeyError:
        raise Http404 from None
