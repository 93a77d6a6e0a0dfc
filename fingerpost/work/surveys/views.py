"""The surveys of a school, and the page on which somebody answers without signing in."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from fingerpost.foundation.actor import system
from fingerpost.foundation.http import Request, refusals_told, unlisted
from fingerpost.foundation.now import today
from fingerpost.foundation.patience import may_go_on
from fingerpost.foundation.permissions import allow, public
from fingerpost.foundation.tenancy.scope import scope

from . import actions, reading
from .forms import AnswerForm, BeginForm, ConcludeForm
from .models import Survey, fewest
from .shelf import OWN, ready

SHOWN = 50


@allow("surveys.view")
def index(request: Request) -> HttpResponse:
    surveys = list(Survey.objects.all().latest_first()[:SHOWN])
    replied = reading.replies(surveys)
    rows = [(each, _standing(each), replied.get(each.pk, 0)) for each in surveys]
    context = {"rows": rows, "ready": list(ready().values()), "own": OWN}
    return render(request, "surveys/index.html", context)


@allow("surveys.begin")
def begin(request: Request, word: str) -> HttpResponse:
    if word != OWN and word not in ready():
        raise Http404
    form = BeginForm(ready().get(word), request.POST or None)
    if form.performs(actions.begin, request.actor, word=word):
        survey = form.answer
        said = f"{survey.asked} people are asked" if survey.sent_on else "It goes out on its day"
        messages.success(request, f"{survey.title}: {said[0].lower()}{said[1:]}")
        return redirect("surveys:show", survey.pk)
    return render(request, "surveys/begin.html", {"form": form})


@allow("surveys.view")
def show(request: Request, pk: int) -> HttpResponse:
    survey = get_object_or_404(Survey, pk=pk)
    last = reading.before(survey, today())
    context = {
        "survey": survey,
        "standing": _standing(survey),
        "replied": reading.replied(survey),
        "is_over": survey.is_over(today()),
        "last": last,
        "told": reading.told(survey, last, today()),
        "fewest": fewest(today()),
    }
    return render(request, "surveys/show.html", context)


@allow("surveys.close")
@require_POST
def close(request: Request, pk: int) -> HttpResponse:
    with refusals_told(request):
        survey = actions.close(request.actor, get_object_or_404(Survey, pk=pk))
        messages.success(request, f"Nobody can answer any more: {survey.title}")
    return redirect("surveys:show", pk)


@allow("surveys.conclude")
def conclude(request: Request, pk: int) -> HttpResponse:
    survey = get_object_or_404(Survey, pk=pk)
    form = ConcludeForm(request.POST or None, initial={"follows": survey.follows})
    if form.performs(actions.conclude, request.actor, survey):
        messages.success(request, "What follows is written down")
        return redirect("surveys:show", pk)
    return render(request, "surveys/conclude.html", {"form": form, "survey": survey})


@public
@unlisted
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: Request, token: str) -> HttpResponse:
    """Opening the link changes nothing, as programs that look for viruses open links too."""
    if not may_go_on(request, "survey", token):
        return render(request, "surveys/wait.html", status=429)
    found = reading.found_by(token, today())
    if found is None:
        raise Http404("This survey is over, or the link is not whole.")
    place, invited = found
    form = AnswerForm(invited.survey, request.POST or None)
    context = {"form": form, "survey": invited.survey, "place": place}
    with scope(place):
        if invited.has_answered or form.performs(actions.answer, system(place), invited):
            return render(request, "surveys/thanks.html", context)
        return render(request, "surveys/answer.html", context)


def _standing(survey: Survey) -> str:
    if survey.is_over(today()):
        return "Over" if survey.sent_on else "Called off"
    return "Open" if survey.is_open(today()) else "Not open yet"
