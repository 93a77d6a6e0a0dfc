"""Pages of what a school sets up once for its queue."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.http import Request
from fingerpost.foundation.memberships.members import members
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow

from . import actions_setting as actions
from .effort import fewest
from .forms_moving import RuleForm
from .forms_setting import EffortForm, ExamRoomsForm, PhraseForm
from .models import EffortNoting, ExamRoom, Phrase, Rule


@allow("desk.set_exam_rooms")
def exam_rooms(request: Request) -> HttpResponse:
    held = [str(key) for key in ExamRoom.objects.values_list("room_id", flat=True)]
    form = ExamRoomsForm(request.POST or None, initial={"rooms": held})
    if request.method == "POST" and "rooms" not in request.POST:
        form = ExamRoomsForm({"rooms": []})
    if form.performs(actions.set_exam_rooms, request.actor):
        messages.success(request, "The rooms of the exams are kept")
        return redirect("desk:index")
    return render(request, "desk/exam_rooms.html", {"form": form})


@allow("desk.set_effort")
def effort(request: Request) -> HttpResponse:
    """Whether it is noted how long a request took."""
    held = EffortNoting.objects.first()
    form = EffortForm(request.POST or None, initial={"is_noted": "yes" if held else "no"})
    if form.performs(actions.set_effort, request.actor):
        is_noted = form.cleaned_data["is_noted"]
        words = "Whoever deals with a request can note" if is_noted else "Nobody is asked any more"
        messages.success(request, f"{words} how long it took")
        return redirect("desk:index")
    return render(request, "desk/effort.html", {"form": form, "held": held, "fewest": fewest()})


@allow("desk.keep_phrases")
def phrases(request: Request) -> HttpResponse:
    """All phrases, and a form for another."""
    form = PhraseForm(request.POST or None)
    if form.performs(actions.keep_phrase, request.actor, None):
        messages.success(request, f"“{form.answer}” is kept")
        return redirect("desk:phrases")
    found = Phrase.objects.order_by("resolves", "id")
    return render(request, "desk/phrases.html", {"form": form, "phrases": found})


@allow("desk.keep_phrases")
def phrase(request: Request, pk: int) -> HttpResponse:
    held = get_object_or_404(Phrase, pk=pk)
    told = {"title": held.title, "text": held.text, "resolves": held.resolves}
    form = PhraseForm(request.POST or None, initial=told)
    if form.performs(actions.keep_phrase, request.actor, held):
        messages.success(request, f"“{form.answer}” is kept")
        return redirect("desk:phrases")
    return render(request, "desk/phrase.html", {"form": form, "phrase": held})


@allow("desk.keep_phrases")
@require_POST
def drop_phrase(request: Request, pk: int) -> HttpResponse:
    held = get_object_or_404(Phrase, pk=pk)
    actions.drop_phrase(request.actor, held)
    messages.success(request, f"“{held}” is used no more")
    return redirect("desk:phrases")


@allow("desk.keep_rules")
def rules(request: Request) -> HttpResponse:
    """Who takes what, in the order in which the rules are tried, and a form for another."""
    here = request.actor.organisation
    form = RuleForm(request.POST or None, organisation=here)
    if form.performs(actions.keep_rule, request.actor):
        messages.success(request, f"The rule is kept: {form.answer}")
        return redirect("desk:rules")
    who = {each.account.pk: each for each in members(here, today())}
    names = {key: each.account.name for key, each in who.items() if each.may("desk.reply")}
    lines = [(each, names.get(each.account, "")) for each in Rule.objects.all().in_order()]
    return render(request, "desk/rules.html", {"form": form, "lines": lines})


@allow("desk.keep_rules")
@require_POST
def drop_rule(request: Request, pk: int) -> HttpResponse:
    held = get_object_or_404(Rule.objects.all().in_order(), pk=pk)
    words = str(held)
    actions.drop_rule(request.actor, held)
    messages.success(request, f"The rule is followed no more: {words}")
    return redirect("desk:rules")
