"""The spot checks of a register: the list, the rows to look at, one row, and giving up."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.registers.declaration import Register

from .actions import deeds_of
from .forms import AnswerForm, GiveUpForm
from .models import SpotCheck, SpotCheckRow
from .rules import ENOUGH, SIZE

RECENT = 20


def index(request: Request, register: Register) -> HttpResponse:
    checks = SpotCheck.objects.all().of(register.plural)
    context = {
        "register": register,
        "checks": checks[:RECENT],
        "under_way": checks.under_way().first(),
        "size": SIZE,
        "enough": ENOUGH,
        "may": request.actor.may(register.deed("spot_check")),
        "begin_url": address(register, "begin"),
        "home": reverse(f"{register.plural}:index"),
    }
    return render(request, "spot_checks/index.html", context)


def begin(request: Request, register: Register) -> HttpResponse:
    if request.method != "POST":
        return redirect(address(register, "index"))
    with refusals_told(request):
        check = deeds_of(register).begin(request.actor)
        return redirect(address(register, "show", check.pk))
    return redirect(address(register, "index"))


def show(request: Request, register: Register, pk: int) -> HttpResponse:
    check = _check(register, pk)
    rows = list(check.rows.all())
    context = {
        "register": register,
        "check": check,
        "rows": rows,
        "waiting": [row for row in rows if not row.answer],
        "wrong": [row for row in rows if row.answer and row.answer != "right"],
        "revisions": _revisions(register, rows),
        "may": request.actor.may(register.deed("spot_check")),
        "may_change": register.may(request.actor, "change"),
        "enough": ENOUGH,
        "size": SIZE,
    }
    return render(request, "spot_checks/show.html", context)


def row(request: Request, register: Register, pk: int) -> HttpResponse:
    """Say what was seen of one row, then go on to the next that nobody has looked at."""
    held = get_object_or_404(SpotCheckRow.objects.select_related("check_of"), pk=pk)
    check = _check(register, held.check_of_id)
    back = address(register, "show", check.pk)
    if not check.is_open:
        return redirect(back)
    form = AnswerForm(
        request.POST or None, initial={"answer": held.answer or None, "note": held.note}
    )
    if form.performs(deeds_of(register).answer, request.actor, held):
        then = check.rows.filter(answer="").order_by("place").first()
        return redirect(address(register, "row", then.pk) if then else back)
    revision = _revisions(register, [held]).get(held.thing)
    context = {
        "register": register,
        "check": check,
        "row": held,
        "form": form,
        "back": back,
        "changed": revision is not None and revision != held.revision,
    }
    return render(request, "spot_checks/row.html", context)


def finish(request: Request, register: Register, pk: int) -> HttpResponse:
    check = _check(register, pk)
    if request.method == "POST":
        with refusals_told(request):
            done = deeds_of(register).finish(request.actor, check)
            messages.success(request, f"{done.result}. It is on the record")
    return redirect(address(register, "show", pk))


def give_up(request: Request, register: Register, pk: int) -> HttpResponse:
    check = _check(register, pk)
    back = address(register, "show", pk)
    form = GiveUpForm(request.POST or None)
    if form.performs(deeds_of(register).give_up, request.actor, check):
        messages.success(request, "The draw is given up, and stays on the record")
        return redirect(address(register, "index"))
    if not check.is_open and not form.is_bound:
        return redirect(back)
    context = {"register": register, "check": check, "form": form, "back": back}
    return render(request, "spot_checks/give_up.html", context)


def address(register: Register, name: str, *arguments: int) -> str:
    """Where a page of a register's spot checks is."""
    return reverse(f"spot_checks:{register.plural}_{name}", args=arguments)


def _check(register: Register, pk: int) -> SpotCheck:
    check = get_object_or_404(SpotCheck, pk=pk)
    if check.register != register.plural:
        raise Http404
    return check


def _revisions(register: Register, rows: list[SpotCheckRow]) -> dict[int, int]:
    """The revision of each row as it stands now; a row that is gone has none."""
    things = register.all().filter(pk__in=[row.thing for row in rows])
    return dict(things.values_list("pk", "revision"))
