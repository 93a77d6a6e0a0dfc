"""The pages on which a row is archived, brought back or deleted."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from fingerpost.foundation.http import Request, refusals_told

from .actions_leaving import archiving, deleting, stays_because
from .declaration import Register
from .referring import kept_because


def archive(request: Request, register: Register, pk: int) -> HttpResponse:
    row = get_object_or_404(register.own(), pk=pk)
    act = archiving(register.word)[bool(row.archived_on)]
    if request.method == "POST":
        with refusals_told(request):
            act(request.actor, row)
            said = "is back in the list" if row.archived_on else "is archived"
            messages.success(request, f"{register.reference(row.number)} {said}")
        return redirect(f"{register.plural}:show", pk)
    context = {
        "register": register,
        "row": row,
        "title": getattr(row, register.title),
        "why": "" if row.archived_on else stays_because(register, row),
    }
    return render(request, "registers/archive.html", context)


def delete(request: Request, register: Register, pk: int) -> HttpResponse:
    row = get_object_or_404(register.own(), pk=pk)
    why = kept_because(register, row)
    if request.method == "POST" and not why:
        deleting(register.word)(request.actor, row)
        messages.success(request, f"{register.reference(row.number)} is deleted")
        return redirect(f"{register.plural}:index")
    title = getattr(row, register.title)
    context = {"register": register, "row": row, "title": title, "why": why}
    return render(request, "registers/delete.html", context)
