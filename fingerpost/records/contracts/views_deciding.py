"""The page on which somebody decides about the end of a contract, and what its own page says."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow

from .actions_deciding import decide as do_decide
from .choices import SAYS_NO, Decision, Status
from .forms import DecideForm, stated
from .models import Contract, RenewalDecision

MOST = 10


@allow("contracts.decide")
def decide(request: Request, pk: int) -> HttpResponse:
    """Ask for the grounds and the decision, and say what follows from it."""
    contract = get_object_or_404(Contract.objects.own(), pk=pk)
    made = contract.decisions.filter(for_end_on=contract.turns_on).first()
    unchecked = Contract.objects.all().unchecked(today()).filter(pk=contract.pk).exists()
    form = DecideForm(request.POST or None, initial=stated(made), is_unchecked=unchecked)
    if form.performs(do_decide, request.actor, contract):
        messages.success(request, _follows(form.answer))
        return redirect("contracts:show", contract.pk)
    context = {
        "form": form,
        "contract": contract,
        "late": _is_late(contract),
        "is_unchecked": unchecked,
    }
    return render(request, "contracts/decide.html", context)


def _follows(made: RenewalDecision) -> str:
    """What is still to do after a decision."""
    if made.decision in SAYS_NO and not made.served_on and made.say_no_by:
        return "It is decided. Now say no to the supplier, and enter the day on which you did."
    return "It is decided."


def _is_late(contract: Contract) -> bool:
    return contract.say_no_by is not None and contract.say_no_by < today()


def at_its_end(request: Request, contract: Contract) -> Mapping[str, Any] | None:
    """What happens at the next end, what is to do by when, and what was decided before."""
    past = list(contract.decisions.order_by("-for_end_on", "-pk")[:MOST])
    if contract.turns_on is None and not past:
        return None
    next_one = next((each for each in past if each.for_end_on == contract.turns_on), None)
    is_own = contract.organisation_id == request.actor.organisation.pk
    may = is_own and request.actor.may("contracts.decide") and contract.turns_on is not None
    return {
        "contract": contract,
        "made": next_one,
        "past": past,
        "is_late": _is_late(contract),
        "is_leaving": contract.status == Status.LEAVING,
        "must_say_no": next_one and next_one.decision in SAYS_NO and not next_one.served_on,
        "by_default": Decision.DEFAULT,
        "may_decide": may and contract.status in (Status.LIVE, Status.DRAFT),
    }
