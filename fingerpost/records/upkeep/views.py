"""The reviews of a register, the state of all registers, and the day of the budget."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from fingerpost.foundation.documents.printing import answer, content_of, print_document
from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.now import today
from fingerpost.foundation.people.posts import posts
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.registers.declaration import Register
from fingerpost.foundation.registers.wording import listed
from fingerpost.foundation.spot_checks import reading as spot_checks

from .actions import deeds_of, set_budget
from .declaration import OWNED
from .documents import STATE
from .forms import BudgetForm, ReviewForm
from .models import BudgetDay, Review
from .reading import size_of
from .rules import PARTS, SPOKEN
from .state import body_of, state_of

RECENT = 20
TITLE = "The state of technology"


def index(request: Request, register: Register) -> HttpResponse:
    context = {
        "register": register,
        "line": state_of(today(), register.plural).lines[0],
        "reviews": Review.objects.all().of(register.plural).select_related("spot_check")[:RECENT],
        "may": register.may(request.actor, "review"),
        "dfe_export": _dfe_export(request, register),
    }
    return render(request, "upkeep/index.html", context)


def _dfe_export(request: Request, register: Register) -> str:
    """Where the register is taken out in the layout of the DfE's own list, if it has one."""
    layout = OWNED[register.plural].layout
    if not layout or not register.may(request.actor, "export"):
        return ""
    return reverse(f"{register.plural}:export") + f"?columns={','.join(layout)}"


def review(request: Request, register: Register) -> HttpResponse:
    """Say what was found in a register, and who looked."""
    day = today()
    held = posts(*PARTS)
    holders = {duty: each for duty in PARTS if (each := held.holder(duty, day))}
    mine = [duty for duty in holders if holders[duty].person.account_id == request.actor.account_id]
    check = spot_checks.latest(register.plural)
    names = {duty: each.person.name for duty, each in holders.items()}
    form = ReviewForm(request.POST or None, check, names, mine)
    back = reverse(f"upkeep:{register.plural}_index")
    if form.performs(deeds_of(register).review, request.actor):
        messages.success(request, "The review is on the record")
        return redirect(back)
    rows, gaps = size_of(register, day)
    context = {
        "register": register,
        "form": form,
        "back": back,
        "rows": rows,
        "gaps": gaps,
        "check": check,
        "vacant": listed([SPOKEN[duty] for duty in PARTS if duty not in holders], "or"),
    }
    return render(request, "upkeep/review.html", context)


@allow("upkeep.view")
def state(request: Request) -> HttpResponse:
    found = state_of(today())
    seen = {
        line.owned.plural for line in found.lines if line.owned.register.may(request.actor, "view")
    }
    context = {
        "state": found,
        "seen": seen,
        "content": content_of(request.actor.organisation, body_of(found), TITLE),
    }
    return render(request, "upkeep/state.html", context)


@allow("upkeep.print")
@require_POST
def print_state(request: Request) -> HttpResponse:
    with refusals_told(request):
        printed = print_document(request.actor, STATE, body_of(state_of(today())), title=TITLE)
        return answer(printed, f"state-of-technology-{today().isoformat()}")
    return redirect("upkeep:state")


@allow("upkeep.set_budget")
def budget(request: Request) -> HttpResponse:
    form = BudgetForm(request.POST or None)
    if form.performs(set_budget, request.actor):
        messages.success(request, "The day of the budget is noted")
        return redirect("upkeep:state")
    context = {"form": form, "known": BudgetDay.objects.order_by("-year")[:RECENT]}
    return render(request, "upkeep/budget.html", context)
