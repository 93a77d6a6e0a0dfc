"""One appointment, or one pair of roles in one hand: changing, ending, giving the reason."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.people.actions import end as end_appointment
from fingerpost.foundation.people.clashes import clashes, is_same, reasons
from fingerpost.foundation.people.models import A_YEAR, Appointment, Duty, Person
from fingerpost.foundation.people.posts import posts
from fingerpost.foundation.people.table import conflict_of
from fingerpost.foundation.people.titles import titles
from fingerpost.foundation.permissions import allow

from . import actions
from .forms import ChangeForm, EndForm, ReasonForm


@allow("people.appoint")
def change(request: Request, pk: int) -> HttpResponse:
    held = _appointment(pk)
    known = {name: getattr(held, name) for name in ("appointed_on", "hours_a_week", "note")}
    known["appointed_by"] = held.appointed_by.name if held.appointed_by else ""
    form = ChangeForm(request.POST or None, initial=known)
    if form.performs(actions.change, request.actor, held):
        messages.success(request, "The appointment is saved.")
        return redirect("roles:show", held.duty)
    context = {"form": form, "held": held, "title": titles()[Duty(held.duty)]}
    return render(request, "roles/change.html", context)


@allow("people.appoint")
def end(request: Request, pk: int) -> HttpResponse:
    held = _appointment(pk)
    form = EndForm(request.POST or None, initial={"on": today()})
    if form.performs(end_appointment, request.actor, held):
        messages.success(request, f"{held.person} holds it until that day.")
        return redirect("roles:show", held.duty)
    context = {"form": form, "held": held, "title": titles()[Duty(held.duty)]}
    return render(request, "roles/end.html", context)


@allow("people.appoint")
@require_POST
def look_again(request: Request, pk: int) -> HttpResponse:
    held = actions.look_again(request.actor, _appointment(pk))
    messages.success(request, "It stays as it is, and is looked at again in a year.")
    return redirect("roles:show", held.duty)


@allow("roles.give_reason")
def reason(request: Request, pk: int, one: str, other: str) -> HttpResponse:
    person = get_object_or_404(Person.objects.all(), pk=pk)
    if {one, other} - set(Duty.values) or not (pair := conflict_of(Duty(one), Duty(other))):
        raise Http404("These two roles may be in one hand.")
    found = [
        each
        for each in clashes(posts(), reasons(), today(), of=pair.one)
        if each.conflict == pair and is_same(each.person, person)
    ]
    if not found:
        messages.success(request, f"{person} does not hold both roles any more.")
        return redirect("roles:index")
    known = {"review_on": today() + A_YEAR}
    form = ReasonForm(request.POST or None, initial=known)
    if form.performs(actions.give_reason, request.actor, found[0].person, pair):
        messages.success(request, "The reason is saved. What rests on it counts as partly met.")
        return redirect("roles:show", pair.one.value)
    context = {"form": form, "clash": found[0], "named": titles()}
    return render(request, "roles/reason.html", context)


def _appointment(pk: int) -> Appointment:
    return get_object_or_404(Appointment.objects.select_related("person", "appointed_by"), pk=pk)
