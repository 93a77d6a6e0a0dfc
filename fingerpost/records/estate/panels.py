"""What stands beside the list of assets and on the page of one: gaps, disposals, whereabouts."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.http import Request
from fingerpost.foundation.places.references import follows, stays
from fingerpost.foundation.registers.declaration import Register
from fingerpost.foundation.registers.errands import errand
from fingerpost.foundation.registers.links import Link, offer
from fingerpost.foundation.registers.panels import panel
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.foundation.ui.addresses import url
from fingerpost.foundation.ui.filters import written_date

from .choices import LEAVING, Status
from .models import Asset, Assignment

MOST = 20
stays(Assignment)
follows(Asset, lambda asset, room: {"location": room.label[:120]})


@offer
def missing(register: Register, actor: Actor) -> Link | None:
    """The way from the list to what is missing in it."""
    mine = register.word == "asset" and actor.may("assets.view")
    return ("What is missing", url("assets:gaps")) if mine else None


@offer
def disposals(register: Register, actor: Actor) -> Link | None:
    """The way from the list to what waits for a decision."""
    mine = register.word == "asset" and actor.may("assets.view")
    return ("Disposals", url("assets:disposals")) if mine else None


def whereabouts(request: Request, asset: Asset) -> Mapping[str, Any]:
    """Who has it and where it is, by the lists of people and rooms, and how it was before."""
    is_linked = asset.holder_id or asset.room_id
    held = Asset.objects.select_related("holder", "room").get(pk=asset.pk) if is_linked else asset
    past = [key for (key,) in _past(asset=asset.pk)]
    since = written_date(held.assigned_since) if held.assigned_since else "not known"
    return {
        "now": [
            ("Person", held.holder or _not_linked(held.assigned_to)),
            ("Room", held.room or _not_linked(held.location)),
            ("Since", since),
        ],
        "past": _with_names(past) if past else (),
        "is_held": held.is_held,
        "pk": held.pk,
    }


_past = Prepared(
    lambda: (
        Assignment.objects.filter(asset=Given("asset"))
        .order_by("-until", "-pk")
        .values_list("pk")[:MOST]
    )
)


def _with_names(keys: Sequence[int]) -> QuerySet[Assignment]:
    """Earlier assignments, the latest first, with their people and rooms."""
    rows = Assignment.objects.filter(pk__in=keys).select_related("holder", "room")
    return rows.order_by("-until", "-pk")


def _not_linked(text: str) -> str:
    return f"“{text}”, linked to nothing on the list" if text else "not set"


def disposal(request: Request, asset: Asset) -> Mapping[str, Any] | None:
    """What comes next on its way out."""
    if asset.status not in LEAVING:
        return None
    if asset.status == Status.DISPOSAL_PROPOSED:
        said = "Its disposal is proposed. Somebody else decides."
        return {"said": said, "words": "Disposals", "link": url("assets:disposals")}
    if asset.status == Status.DISPOSAL_APPROVED:
        on = written_date(asset.disposal_approved_on) if asset.disposal_approved_on else ""
        said = f"Its disposal was approved{f' on {on}' if on else ''}. Next: enter when its data "
        said += "was wiped, and when it went, and make it “Disposed of”."
        return {"said": said, "words": "", "link": ""}
    may = request.actor.may("assets.correct") and not asset.archived_on
    link = url("assets:correct", asset.pk) if may else ""
    return {"said": "It has gone for good.", "words": "Correct this", "link": link}


panel(
    "asset",
    word="whereabouts",
    title="Who has it, and who had it",
    view="assets.view",
    template="assets/_whereabouts.html",
    read=whereabouts,
)
panel(
    "asset",
    word="disposal",
    title="On its way out",
    view="assets.view",
    template="assets/_disposal.html",
    read=disposal,
)
errand("asset", title="Propose disposal", page="assets:propose", deed="assets.propose_disposal")
