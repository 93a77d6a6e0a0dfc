from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow

from . import actions, duties, listed
from .clashes import clashes, reasons
from .forms import LeaveForm, WhoDoesWhatForm
from .holdings import still_held
from .models import Person
from .posts import posts
from .titles import titles


@allow("people.leave")
def leave(request: Request, pk: int) -> HttpResponse:
    person = get_object_or_404(Person.objects.all().own(), pk=pk)
    held = still_held(person)
    form = LeaveForm(person, request.POST or None, initial={"on": today()}, is_holding=bool(held))
    if form.performs(actions.leave, request.actor, person):
        messages.success(request, f"{person} has left. Duties and access ended with it.")
        return redirect("people:show", pk)
    context = {"form": form, "person": person, "held": held, "labels": form.directory.labels()}
    return render(request, "people/leave.html", context)


@allow("people.come_back")
@require_POST
def come_back(request: Request, pk: int) -> HttpResponse:
    person = get_object_or_404(Person.objects.all().own(), pk=pk)
    with refusals_told(request):
        listed.come_back(request.actor, person)
        messages.success(request, f"{person} is here again. Duties and access that ended stay so.")
    return redirect("people:show", pk)


@allow("people.appoint")
def who_does_what(request: Request) -> HttpResponse:
    form = WhoDoesWhatForm(request.actor, request.POST or None)
    if form.performs(duties.say_who_does_what, request.actor, on=today()):
        messages.success(request, "Saved: this is who does what from today.")
        if not form.held:
            for warning in _warnings():
                messages.warning(request, warning)
        return redirect("/" if not form.held else "people:who_does_what")
    context = {"form": form, "warnings": _warnings()}
    return render(request, "people/who_does_what.html", context)


def _warnings() -> list[str]:
    """What to say of everybody who holds two roles that should be apart."""
    day, named = today(), titles()
    return [duties.warning(each, named, day) for each in clashes(posts(), reasons(), day)]
