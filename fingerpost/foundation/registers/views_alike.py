"""Setting one thing alike for many rows: choose it, see what would differ, then save."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today

from .alike import MOST, AlikeForm, ChooseForm, chosen
from .declaration import Register
from .selection import Selection
from .wording import counted, label


def alike(request: Request, register: Register) -> HttpResponse:
    day = today()
    asked = Selection.read(register, request.GET, day)
    home = reverse(f"{register.plural}:index") + asked.address(choosing=False)
    rows = chosen(asked, request.GET, day)
    choose = ChooseForm(register, request.actor, request.GET if "field" in request.GET else None)
    context = {
        "register": register,
        "counted": counted(register, len(rows)),
        "nothing": not rows,
        "too_many": len(rows) > MOST,
        "most": MOST,
        "back_url": home,
        "kept": [(key, each) for key, found in request.GET.lists() for each in found],
        "form": choose,
    }
    if not rows or len(rows) > MOST or not choose.is_valid():
        return render(request, "registers/alike.html", context)
    name = choose.cleaned_data["field"]
    form = AlikeForm(register, request.actor, name, rows, request.POST or None)
    context |= {"form": form, "name": label(register, name), "preview": None}
    if form.is_valid() and (seen := form.preview(request.actor, rows)):
        is_settled = "commit" in request.POST and request.POST.get("seen") == seen.mark
        if is_settled and seen.differences and (done := form.sets(request.actor, seen)):
            messages.success(request, _done(register, len(done), len(seen.refused)))
            return redirect(home)
        context |= {
            "preview": seen,
            "moved_on": "commit" in request.POST and not is_settled,
            "changes": counted(register, len(seen.differences)),
        }
    return render(request, "registers/alike_value.html", context)


def _done(register: Register, changed: int, refused: int) -> str:
    said = f"{counted(register, changed)} changed alike"
    return (
        f"{said}; {refused:,} {'stays' if refused == 1 else 'stay'} as before" if refused else said
    )
