"""The thresholds of all rules, and those that the school set for itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.standards import catalogue, limits
from fingerpost.standards.catalogue import Requirement
from fingerpost.standards.limits import Limits, limits_for
from fingerpost.standards.own_limits import Own, is_relaxed, limits_here, own_limits
from fingerpost.standards.pages import whose_threshold

from . import thresholds
from .forms import ThresholdForm
from .listing import known, names_of
from .models import OwnLimit, Status

PAST = 20


@dataclass(frozen=True, slots=True)
class Threshold:
    """The threshold of one rule: ours, what counts here, and what it is about."""

    key: str
    ours: Limits
    here: Limits
    asked: Sequence[Requirement]

    @classmethod
    def of(cls, key: str, own: Own) -> "Threshold":
        asked = known(catalogue.evidence_keys().get(key, ()))
        return cls(key, limits_for(key, today()), limits_here(key, today(), own), asked)

    @property
    def name(self) -> str:
        return names_of(each.id for each in self.asked)

    @property
    def whose(self) -> str:
        return whose_threshold(self.here)

    @property
    def is_relaxed(self) -> bool:
        return is_relaxed(self.here.met, self.here.partly, self.ours)

    @property
    def can_change(self) -> bool:
        """Whether there is another threshold that a school may set."""
        return (self.ours.least_met, self.ours.least_partly) != (100, 100)


@allow("judging.view")
def index(request: Request) -> HttpResponse:
    own = own_limits()
    every = [Threshold.of(key, own) for key in sorted(limits.keys())]
    context = {
        "own": [each for each in every if each.here.is_own],
        "relaxed": sum(each.is_relaxed for each in every),
        "others": [each for each in every if not each.here.is_own],
        "waiting": OwnLimit.objects.filter(status=Status.WAITING),
    }
    return render(request, "judging/thresholds.html", context)


@allow("judging.view")
def threshold(request: Request, key: str) -> HttpResponse:
    past = OwnLimit.objects.filter(key=key).order_by("-pk")[:PAST]
    context = {"threshold": _found(key), "past": past}
    return render(request, "judging/threshold.html", context)


@allow("judging.set_threshold")
def set_own(request: Request, key: str) -> HttpResponse:
    found = _found(key)
    proposed = {"met": found.here.met, "partly": found.here.partly}
    form = ThresholdForm(request.POST or None, initial=proposed)
    if form.performs(thresholds.set_threshold, request.actor, key):
        waits = form.answer.status == Status.WAITING
        said = "It counts as soon as a second person agrees" if waits else "It counts from today"
        messages.success(request, said)
        return redirect("judging:threshold", key)
    return render(request, "judging/set_threshold.html", {"threshold": found, "form": form})


@allow("judging.view")
def own_limit(request: Request, pk: int) -> HttpResponse:
    """Where a decision about a threshold leads."""
    return redirect("judging:threshold", get_object_or_404(OwnLimit, pk=pk).key)


@allow("judging.set_threshold")
@require_POST
def go_back(request: Request, pk: int) -> HttpResponse:
    own = get_object_or_404(OwnLimit, pk=pk)
    with refusals_told(request):
        thresholds.go_back(request.actor, own)
        messages.success(request, "The threshold that Fingerpost proposes counts again")
    return redirect("judging:threshold", own.key)


def _found(key: str) -> Threshold:
    if key in limits.keys():  # noqa: SIM118  (a module, and no mapping)
        return Threshold.of(key, own_limits())
    raise Http404
