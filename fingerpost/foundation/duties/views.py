from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.doors import may_open
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.foundation.ui.filters import written_day

from . import actions, horizon, waiting
from .asking import ask_page
from .forms import CloseForm, CommentForm, MoveForm, WhoForm, WithdrawForm
from .models import Remark, ToDo
from .origins import of_page, of_row
from .telling import standing_of_letter


@allow("duties.view")
def index(request: Request) -> HttpResponse:
    show = request.GET.get("show", "")
    return render(request, "duties/index.html", waiting.page(request.actor, show, today()))


@allow("duties.view")
def calendar(request: Request) -> HttpResponse:
    return render(request, "duties/calendar.html", horizon.page(request.actor, today()))


@allow("duties.ask")
def ask(request: Request) -> HttpResponse:
    return ask_page(request, of_page(request))


@allow("duties.ask")
def ask_about(request: Request, word: str, pk: int) -> HttpResponse:
    register = REGISTERS.get(word)
    row = register.all().filter(pk=pk).first() if register else None
    if register is None or row is None:
        raise Http404
    if not register.may(request.actor, "view"):
        raise PermissionDenied(register.deed("view"))
    return ask_page(request, of_row(register, row))


@allow("duties.view")
def show(request: Request, pk: int) -> HttpResponse:
    return _shown(request, _found(request, pk), CommentForm())


@allow("duties.comment")
@require_POST
def comment(request: Request, pk: int) -> HttpResponse:
    to_do, form = _found(request, pk), CommentForm(request.POST)
    if form.performs(actions.comment, request.actor, to_do):
        messages.success(request, "Your comment is kept")
        return redirect("duties:show", pk)
    return _shown(request, to_do, form)


@allow("duties.close")
@require_POST
def close(request: Request, pk: int) -> HttpResponse:
    to_do, form = _found(request, pk), CloseForm(request.POST)
    if form.performs(actions.close, request.actor, to_do):
        messages.success(request, "It is done")
        return redirect("duties:index")
    return _shown(request, to_do, form)


@allow("duties.hand_over")
def hand_over(request: Request, pk: int) -> HttpResponse:
    to_do, form = _found(request, pk), WhoForm(request.POST or None)
    if form.performs(actions.hand_over, request.actor, to_do):
        messages.success(request, f"{form.answer.who} is asked now")
        return redirect("duties:index")
    return _change(request, to_do, form, "Hand it over", "Hand over")


@allow("duties.move")
def move(request: Request, pk: int) -> HttpResponse:
    to_do, form = _found(request, pk), MoveForm(request.POST or None)
    if form.performs(actions.move, request.actor, to_do):
        messages.success(request, f"It is due by {written_day(form.answer.due_on)}")
        return redirect("duties:show", pk)
    return _change(request, to_do, form, "Move the date", "Move")


@allow("duties.withdraw")
def withdraw(request: Request, pk: int) -> HttpResponse:
    to_do, form = _found(request, pk), WithdrawForm(request.POST or None)
    if form.performs(actions.withdraw, request.actor, to_do):
        messages.success(request, "It is withdrawn")
        return redirect("duties:index")
    return _change(request, to_do, form, "Ask for it no more", "Withdraw")


def _found(request: Request, pk: int) -> ToDo:
    to_do = get_object_or_404(ToDo.objects.select_related("owner"), pk=pk)
    if not actions.concerns(request.actor, to_do):
        raise PermissionDenied("duties.see_any")
    return to_do


def _shown(request: Request, to_do: ToDo, form: Any) -> HttpResponse:
    context = {
        "to_do": to_do,
        "form": form,
        "remarks": Remark.objects.filter(to_do=to_do).order_by("pk"),
        "is_overdue": to_do.is_overdue(today()),
        "letter": standing_of_letter(to_do),
        "may_open": may_open,
        "may_withdraw": actions.may_withdraw(request.actor, to_do),
    }
    return render(request, "duties/show.html", context)


def _change(request: Request, to_do: ToDo, form: Any, heading: str, button: str) -> HttpResponse:
    if not to_do.is_open:
        return redirect("duties:show", to_do.pk)
    context = {"to_do": to_do, "form": form, "heading": heading, "button": button}
    return render(request, "duties/change.html", context)
