"""Columns and saved views: what a list shows, kept under a name and offered as a tab."""

from operator import itemgetter

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.foundation.ui.forms import GovForm

from . import actions
from .declaration import Register
from .models import SavedView
from .selection import Selection
from .table import headings_of
from .wording import label

Tab = tuple[str, str, bool]


class KeepForm(GovForm):
    name = forms.CharField(label="Name of the view", max_length=40)
    is_shared = forms.BooleanField(label="Share it with everybody here", required=False)

    def __init__(self, actor: Actor, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if not actor.may("views.share"):
            del self.fields["is_shared"]


_views = Prepared(
    lambda: SavedView.objects.filter(register=Given("register")).values_list(
        "name", "query", "is_shared", "account"
    )
)


def tabs(actor: Actor, asked: Selection) -> list[Tab]:
    """The saved views of a register as (name, address, whether it is shown now)."""
    views, mine = _views(register=asked.register.word), actor.account_id
    kept = [row for row in views if row[2] or row[3] == mine]  # quicker here than in a query
    if not kept:
        return []
    now = asked.address(choosing=False)
    found = [(name, query, query == now) for name, query, *_ in sorted(kept, key=itemgetter(0, 1))]
    return [(f"All {asked.register.many}", "?", now == "?"), *found]


def arrange(request: Request, register: Register) -> HttpResponse:
    """Choose the columns of a list, keep what it shows as a view, take views away."""
    asked = Selection.read(register, request.GET, today())
    form = KeepForm(request.actor, request.POST or None)
    home = reverse(f"{register.plural}:index")
    if form.performs(actions.keep_view, request.actor, register.word, asked.address()):
        messages.success(request, f"The view “{form.answer}” is kept")
        return redirect(home + asked.address())
    shown = {heading.field for heading in headings_of(asked)}
    context = {
        "register": register,
        "form": form,
        "asked": asked,
        "kept": QueryDict(asked.address(columns=())[1:]).items(),
        "columns": [(name, label(register, name), name in shown) for name in register.asked],
        "views": SavedView.objects.of(register.word).seen_by(request.actor.account_id),
        "back_url": home + asked.address(),
    }
    return render(request, "registers/arrange.html", context)


@require_POST
def forget(request: Request, register: Register, pk: int) -> HttpResponse:
    view = get_object_or_404(SavedView.objects.of(register.word), pk=pk)
    if view.account != request.actor.account_id and not view.is_shared:
        raise Http404
    if view.account != request.actor.account_id and not request.actor.may("views.share"):
        raise PermissionDenied("views.share")
    actions.forget_view(request.actor, view)
    messages.success(request, f"The view “{view}” is taken away")
    return redirect(f"{register.plural}:index")
