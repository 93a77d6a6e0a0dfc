"""The page that brings in the public list of schools, also before anybody has signed in."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from fingerpost.foundation.accounts import actions as accounts
from fingerpost.foundation.accounts.links import private
from fingerpost.foundation.accounts.models import LinkPurpose
from fingerpost.foundation.gias.arriving import keep, latest
from fingerpost.foundation.gias.models import Sort, dated
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import now
from fingerpost.foundation.permissions import allow, public
from fingerpost.foundation.tasks.health import Course, course

from .actions_list import load_list, serves_others
from .forms_list import ListForm


@allow("organisations.load_list")
def bring_in(request: Request) -> HttpResponse:
    is_closed = serves_others(request.actor.organisation)
    return _page(
        request,
        reverse("organisations:show"),
        lambda form: form.performs(load_list, request.actor),
        is_closed=is_closed,
    )


@public
@never_cache
@private
def bring_in_at_set_up(request: HttpRequest, token: str) -> HttpResponse:
    """Whoever runs the server gave out the link; once there is a list, it is theirs to renew."""
    if accounts.find_link(token, {LinkPurpose.SET_UP}) is None:
        return render(request, "account/link_spent.html", status=404)
    return _page(
        request,
        reverse("organisations:set_up", args=[token]),
        lambda form: form.performs(lambda _, **answers: keep(**answers), None),
        is_closed=dated(Sort.ESTABLISHMENTS) is not None,
    )


def _page(
    request: HttpRequest, back: str, brings_in: Callable[[ListForm], Any], *, is_closed: bool
) -> HttpResponse:
    lists = [(sort.label, dated(sort)) for sort in Sort]
    known = {"has_list": any(on for _, on in lists)}
    form = None if is_closed else ListForm(request.POST or None, request.FILES or None, **known)
    if form is not None and brings_in(form):
        messages.success(request, "The file is here. It is being read in the background.")
        return redirect(request.path)
    page = {
        "form": form,
        "job": latest(),
        "lists": lists,
        "nobody": course(now()) == Course.STOPPED,
        "back": back,
    }
    return render(request, "organisations/list.html", page)
