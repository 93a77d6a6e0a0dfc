"""Saying how it was: by the link of a letter, without signing in, or on the request itself."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from fingerpost.foundation.actor import system
from fingerpost.foundation.http import Request, unlisted
from fingerpost.foundation.patience import may_go_on
from fingerpost.foundation.permissions import allow, public
from fingerpost.foundation.tenancy.scope import scope

from . import actions
from .forms import FaceForm
from .models import Face
from .reading import found_by


@public
@unlisted
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def say(request: Request, token: str) -> HttpResponse:
    """Opening the link changes nothing, as programs that look for viruses open links too."""
    if not may_go_on(request, "face", token):
        return render(request, "portal/wait.html", status=429)
    found = found_by(token)
    if found is None:
        raise Http404("Nothing can be said here, or not any more.")
    place, face = found
    form = FaceForm(request.POST or None)
    with scope(place):
        if form.performs(actions.say, system(place), face):
            return render(request, "faces/thanks.html", {"face": form.answer})
        context = {"form": form, "reference": face.ticket.reference}
        return render(request, "faces/say.html", context)


@allow("faces.say")
@require_POST
def say_here(request: Request, pk: int) -> HttpResponse:
    """The same for somebody who is signed in, from the page of their request."""
    face = get_object_or_404(Face, pk=pk)
    form = FaceForm(request.POST)
    if form.performs(actions.say, request.actor, face):
        messages.success(request, "Thank you. What you said is shown without your name")
    else:
        messages.error(
            request, " ".join(str(each) for said in form.errors.values() for each in said)
        )
    return redirect("portal:show", face.ticket_id)
