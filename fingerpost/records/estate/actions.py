"""Putting assets in the register, and changing them, one by one or as a set."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection

from fingerpost.foundation.actions import action, add_many, alter_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.registers.refusals import ChangedMeanwhile, RowsRefused
from fingerpost.foundation.tenancy.models import Organisation

from .models import Asset
from .preparing import Messages, Values, changed, new, taken_tags, wrong_in_themselves

WORDS = ("asset", "assets")


@action("assets.create")
def create(actor: Actor, /, **values: Any) -> Asset:
    """Put a new asset in the register, under the next reference number."""
    try:
        return create_many(actor, [values])[0]
    except RowsRefused as refusal:
        raise ValidationError(refusal.rows[0]) from refusal


@action("assets.change")
def change(actor: Actor, /, asset: Asset, *, revision: int, **values: Any) -> Asset:
    """Change an asset, unless somebody else did since it was read."""
    hold_register(actor)
    asset = Asset.objects.select_for_update().get(pk=asset.pk)
    if asset.revision != revision:
        raise ChangedMeanwhile(WORDS[0])
    try:
        changed_ones = _change_set([(asset, values)])
    except RowsRefused as refusal:
        raise ValidationError(refusal.rows[asset.pk]) from refusal
    if not changed_ones:
        raise DomainError("There is nothing to save: no entry differs from the asset.")
    return asset


@action("assets.change")
def mend(actor: Actor, /, changes: Mapping[int, Values], *, same: Any = None) -> list[Asset]:
    """Fill in something about several assets in one deed; `same` is what was set for many alike."""
    hold_register(actor)
    assets = Asset.objects.select_for_update().filter(pk__in=changes).order_by("pk")
    details = {} if same is None else {"same_for_all": same}
    done = _change_set([(asset, changes[asset.pk]) for asset in assets], **details)
    if not done:
        raise DomainError("You have not filled anything in yet. Enter at least one value.")
    return done


def create_many(actor: Actor, rows: Sequence[Values]) -> list[Asset]:
    """Put new assets in the register within the deed in progress, all or none of them."""
    return enter_many(actor, [new(actor.organisation, 0, values) for values in rows])


def enter_many(
    actor: Actor, assets: Sequence[Asset], *, wrong: Mapping[int, Messages] | None = None
) -> list[Asset]:
    """Number and write assets made by `new`; `wrong` is what a check before the deed found."""
    first = _next_number(actor)
    for number, asset in enumerate(assets, first):
        asset.number = number
    refused = dict(wrong_in_themselves(assets) if wrong is None else wrong)
    refused |= taken_tags(dict(enumerate(assets)))
    if refused:
        raise RowsRefused(refused, *WORDS)
    add_many(Asset, assets)
    return list(assets)


def change_many(actor: Actor, changes: Sequence[tuple[Asset, Values]]) -> list[Asset]:
    """Change assets, as they were read, within the deed in progress; answers those that differ."""
    hold_register(actor)
    stored = _locked_revisions([asset.pk for asset, _ in changes])
    stale = [asset.pk for asset, _ in changes if stored.get(asset.pk) != asset.revision]
    if stale:
        raise RowsRefused({pk: {"": [str(ChangedMeanwhile(WORDS[0]))]} for pk in stale}, *WORDS)
    return _change_set(changes)


def _change_set(changes: Sequence[tuple[Asset, Values]], **details: Any) -> list[Asset]:
    """Write what differs, or refuse the whole set for what cannot be."""
    drafts, writes = [], []
    for asset, values in changes:
        draft, differs = changed(asset, values)
        drafts.append(draft)
        if differs:
            writes.append((asset, differs))
    wrong = {drafts[place].pk: said for place, said in wrong_in_themselves(drafts).items()}
    retagged = {asset.pk for asset, differs in writes if "tag_key" in differs} - wrong.keys()
    wrong |= taken_tags({draft.pk: draft for draft in drafts if draft.pk in retagged})
    if wrong:
        raise RowsRefused(wrong, *WORDS)
    if writes:
        alter_many(Asset, writes, **details)
    return [asset for asset, _ in writes]


def hold_register(actor: Actor) -> None:
    """Let one writer at a time give out numbers and tags in an organisation."""
    if connection.features.has_select_for_update:  # SQLite has one writer at a time anyway
        held = Organisation.objects.select_for_update(no_key=True)
        held.get(pk=actor.organisation.pk)


def _next_number(actor: Actor) -> int:
    hold_register(actor)
    highest = Asset.objects.order_by("-number").values_list("number", flat=True).first()
    return (highest or 0) + 1


def _locked_revisions(keys: Sequence[int]) -> dict[int, int]:
    """{key: revision} of assets that nobody else can change until the deed is done."""
    found: dict[int, int] = {}
    ordered = sorted(keys)
    for start in range(0, len(ordered), 1000):
        rows = Asset.objects.filter(pk__in=ordered[start : start + 1000]).order_by("pk")
        found |= dict(rows.select_for_update().values_list("pk", "revision"))
    return found
