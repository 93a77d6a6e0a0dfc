"""Writing a note about a row, and striking one out."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from fingerpost.foundation.http import Request
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.registers.declaration import REGISTERS

from . import actions
from .forms import NoteForm
from .models import Note


@allow("notes.write")
def write(request: Request, word: str, pk: int) -> HttpResponse:
    register = REGISTERS.get(word)
    thing = register.all().filter(pk=pk).first() if register else None
    if register is None or thing is None or not register.has_notes:
        raise Http404
    if not register.may(request.actor, "view"):
        raise PermissionDenied(register.deed("view"))
    form = NoteForm(request.POST or None)
    page = reverse(f"{register.plural}:show", args=[pk])
    if form.performs(actions.write, request.actor, register, thing):
        messages.success(request, "The note is kept")
        return redirect(page)
    return render(request, "notes/write.html", {"form": form, "thing": thing, "back": page})


@allow("notes.strike")
def strike(request: Request, pk: int) -> HttpResponse:
    note = get_object_or_404(Note, pk=pk)
    register, thing = note.register, note.thing
    if register is None or thing is None:
        raise Http404
    if not (register.may(request.actor, "view") and actions.may_strike(request.actor, note)):
        raise PermissionDenied("notes.strike")
    page = reverse(f"{register.plural}:show", args=[thing.pk])
    if note.struck_at:
        return redirect(page)
    if request.method == "POST":
        actions.strike(request.actor, note)
        messages.success(request, "The note is struck out")
        return redirect(page)
    return render(request, "notes/strike.html", {"note": note, "thing": thing, "back": page})
