from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from fingerpost.foundation.documents.printing import content_of
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.people.choices import Rank
from fingerpost.foundation.people.clashes import clashes, reasons
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.people.posts import posts
from fingerpost.foundation.people.table import edition
from fingerpost.foundation.people.titles import titles
from fingerpost.foundation.permissions import allow

from . import actions
from .documents import register_of
from .forms import AppointForm, TitleForm
from .letters import is_stale
from .reading import headline, line_of, lines
from .written import reason_in_words, tools

TITLE = "Register of roles"


@allow("people.view")
def index(request: Request) -> HttpResponse:
    day, held = today(), posts()
    found = lines(request.actor.organisation, held, day)
    said = headline(found, day)
    why = [reason_in_words(each, day) for each in clashes(held, reasons(), day)]
    content = content_of(request.actor.organisation, register_of(said, found, why), TITLE)
    context = {
        "headline": said,
        "needed": [each for each in found if each.is_needed],
        "others": [each for each in found if not each.is_needed],
        "content": content,
        "edition": edition(),
    }
    return render(request, "roles/index.html", context | tools())


@allow("people.view")
def show(request: Request, duty: str) -> HttpResponse:
    day, organisation = today(), request.actor.organisation
    found, held = line_of(organisation, _duty(duty), day)
    now = [each for each in (found.owner, found.acting, *found.deputies) if each]
    context = {
        "line": found,
        "now": [(each, is_stale(organisation, each)) for each in now],
        "coming": held.coming(found.post.duty, day),
        "past": held.past(found.post.duty, day),
        "named": titles(),
    }
    return render(request, "roles/show.html", context | tools())


@allow("people.appoint")
def appoint(request: Request, duty: str) -> HttpResponse:
    asked = _duty(duty)
    held = posts()
    head = held.owner(Duty.HEADTEACHER, today())
    rank = request.GET.get("as", Rank.HOLDER)
    initial = {"since": today(), "rank": rank, "appointed_by": head.person.name if head else ""}
    form = AppointForm(asked, request.POST or None, initial=initial)
    if form.performs(_appoint, request.actor, asked):
        messages.success(request, f"{form.answer.person} is appointed.")
        return redirect("roles:show", asked.value)
    context = {
        "form": form,
        "title": titles()[asked],
        "duty": asked,
        "held": held.owner(asked, today()),
    }
    return render(request, "roles/appoint.html", context)


@allow("roles.name")
def title(request: Request, duty: str) -> HttpResponse:
    asked = _duty(duty)
    named = titles()[asked]
    known = {"title": named if named != asked.label else ""}
    form = TitleForm(request.POST or None, initial=known)
    if form.performs(actions.name_title, request.actor, asked):
        messages.success(request, "The title is saved. It stands on pages and documents from now.")
        return redirect("roles:show", asked.value)
    return render(request, "roles/title.html", {"form": form, "duty": asked})


def _appoint(actor: Any, duty: Duty, *, knows: bool = False, **answers: Any) -> Any:
    """Appoint; that somebody knows of a clash is shown by their going on."""
    return actions.appoint(actor, duty, **answers)


def _duty(word: str) -> Duty:
    try:
        return Duty(word)
    except ValueError:
        raise Http404(f"There is no role {word}.") from None
