from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow

from . import actions, duties
from .clashes import clashes, reasons
from .directory import once
from .forms import LeaveForm, PersonForm, WhoDoesWhatForm
from .holdings import still_held
from .models import ASKED_FIRST, Appointment, Person
from .posts import posts
from .titles import titles

SHOWN = 500


@allow("people.view")
def index(request: Request) -> HttpResponse:
    held = actions.holders()
    gone = request.GET.get("show") == "left"
    everybody = Person.objects.all()
    people = everybody.left(today()) if gone else everybody.present(today())
    current = Appointment.objects.all().current(today())
    named = titles()
    return render(
        request,
        "people/index.html",
        {
            "people": once(people.by_name()[: SHOWN + 1]),
            "shown": SHOWN,
            "gone": gone,
            "duties": duties.by_person(current, named),
            "who": [(named[duty], held.get(duty)) for duty in ASKED_FIRST],
        },
    )


@allow("people.add")
def add(request: Request) -> HttpResponse:
    form = PersonForm(request.POST or None)
    if form.performs(actions.add_person, request.actor):
        messages.success(request, f"{form.cleaned_data['name']} is on the list.")
        return redirect("people:index")
    return render(request, "people/add.html", {"form": form})


@allow("people.change")
def change(request: Request, pk: int) -> HttpResponse:
    person = get_object_or_404(Person.objects.all().own(), pk=pk)
    known = {name: getattr(person, name) for name in PersonForm.base_fields}
    form = PersonForm(request.POST or None, initial=known)
    if form.performs(actions.change_person, request.actor, person):
        messages.success(request, f"{form.cleaned_data['name']} is saved.")
        return redirect("people:index")
    return render(request, "people/change.html", {"form": form, "person": person})


@allow("people.leave")
def leave(request: Request, pk: int) -> HttpResponse:
    person = get_object_or_404(Person.objects.all().own(), pk=pk)
    held = still_held(person)
    form = LeaveForm(person, request.POST or None, initial={"on": today()}, is_holding=bool(held))
    if form.performs(actions.leave, request.actor, person):
        messages.success(request, f"{person} has left. Duties and access ended with it.")
        return redirect("people:index")
    context = {"form": form, "person": person, "held": held, "labels": form.directory.labels()}
    return render(request, "people/leave.html", context)


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
    day = today()
    return [duties.warning(each, day) for each in clashes(posts(), reasons(), day)]
