"""Lists kept under a name, each an address of its list, offered as tabs above it."""

from operator import itemgetter

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.foundation.ui.forms import GovForm

from .models import SavedView

Tab = tuple[str, str, bool]


class KeepForm(GovForm):
    """What a view is called, and for whom it is."""

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


def tabs(actor: Actor, register: str, now: str) -> list[Tab]:
    """The views of a list as (name, address, whether it is shown now)."""
    views, mine = _views(register=register), actor.account_id
    kept = [row for row in views if row[2] or row[3] == mine]  # quicker here than in a query
    return [(name, query, query == now) for name, query, *_ in sorted(kept, key=itemgetter(0, 1))]


def alterable(actor: Actor, pk: int, *registers: str) -> SavedView:
    """A view that somebody may change; not found where it is somebody else's alone."""
    view = get_object_or_404(SavedView.objects.of(*registers).seen_by(actor.account_id), pk=pk)
    if not view.is_theirs(actor):
        raise PermissionDenied("views.share")
    return view
