"""One inbox for decisions, the page that signs them, and what a signature is worth later."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.accounts.door import asked_first
from fingerpost.foundation.documents.printing import answer, print_document
from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.registers.mending import keys

from . import actions, inbox
from .documents import CERTIFICATE, body_of
from .forms import SignForm, WithdrawForm
from .models import Approval, Signature
from .rights import may_see, waiting_for


@allow("approvals.view")
def index(request: Request) -> HttpResponse:
    show, word = request.GET.get("show", ""), request.GET.get("kind", "")
    return render(request, "approvals/index.html", inbox.page(request.actor, show, word))


@allow("approvals.view")
def show(request: Request, pk: int) -> HttpResponse:
    approval = _found(request, pk)
    return render(request, "approvals/show.html", inbox.about(request.actor, approval))


@allow("approvals.sign")
def sign(request: Request) -> HttpResponse:
    """The list that was chosen, and the one signature under it. Reading it decides nothing."""
    given = request.POST if request.method == "POST" else request.GET
    wanted = set(keys(given.getlist("row"))[: inbox.MOST])
    chosen = waiting_for(request.actor).filter(pk__in=wanted)
    lines = inbox.lines(list(chosen.select_related("for_whom")))
    if not lines:
        messages.error(request, "Choose at least one request that waits for your decision.")
        return redirect("approvals:index")
    approvals = [each.approval for each in lines]
    if way := _asked_first(request, approvals):
        return way
    takes = all(each.known and each.known.takes_conditions for each in approvals)
    form, gone = SignForm(request.POST or None, takes_conditions=takes), len(wanted) - len(lines)
    if not gone and form.performs(actions.sign, request.actor, [each.pk for each in approvals]):
        messages.success(request, form.answer.purpose)
        return redirect("approvals:signature", form.answer.pk)
    context = {"lines": lines, "form": form, "name": request.actor.name, "gone": gone}
    return render(request, "approvals/sign.html", context)


@allow("approvals.withdraw")
def withdraw(request: Request, pk: int) -> HttpResponse:
    approval, form = _found(request, pk), WithdrawForm(request.POST or None)
    if not approval.is_open:
        return redirect("approvals:show", pk)
    if form.performs(actions.withdraw, request.actor, approval):
        messages.success(request, "Your request is withdrawn")
        return redirect("approvals:show", pk)
    return render(request, "approvals/withdraw.html", {"approval": approval, "form": form})


@allow("approvals.delegate")
@require_POST
def delegate(request: Request, pk: int) -> HttpResponse:
    approval = _found(request, pk)
    with refusals_told(request):
        actions.delegate(request.actor, approval)
        messages.success(request, "Your deputies may decide about it now")
    return redirect("approvals:show", pk)


@allow("approvals.view")
def signature(request: Request, pk: int) -> HttpResponse:
    return render(request, "approvals/signature.html", _signed(request, pk))


@allow("approvals.print")
@require_POST
def certificate(request: Request, pk: int) -> HttpResponse:
    found = _signed(request, pk)
    printed = print_document(
        request.actor,
        CERTIFICATE,
        body_of(found),
        title=found["signature"].purpose,
        signature=pk,
    )
    return answer(printed, f"signature-{pk}")


def _found(request: Request, pk: int) -> Approval:
    approval = get_object_or_404(Approval.objects.select_related("for_whom", "signature"), pk=pk)
    if not may_see(request.actor, approval):
        raise PermissionDenied("approvals.see_any")
    return approval


def _signed(request: Request, pk: int) -> dict[str, Any]:
    found = inbox.signed(request.actor, get_object_or_404(Signature, pk=pk))
    if not found["lines"]:
        raise PermissionDenied("approvals.see_any")
    return found


def _asked_first(request: Request, approvals: Sequence[Approval]) -> HttpResponse | None:
    """Where somebody goes before they sign: to a second step, or to show who they are."""
    deeds = sorted({each.known.decide for each in approvals if each.known})
    return next((way for deed in deeds if (way := asked_first(request, deed))), None)
