"""Putting assets in the register, and changing them, one by one or as a set."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import prefetch_related_objects

from fingerpost.foundation.actions import action, add_many, alter_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.registers import numbers
from fingerpost.foundation.registers.closing import refuse_closed
from fingerpost.foundation.registers.refusals import ChangedMeanwhile, RowsRefused
from fingerpost.foundation.tenancy import bulk
from fingerpost.foundation.tenancy.turns import hold

from .disposing import proposals
from .models import Asset, Assignment
from .moves import closed_because, refusal
from .preparing import (
    LINKS,
    WHERE,
    Messages,
    Values,
    changed,
    in_one_go,
    new,
    taken_tags,
    wrong_in_the_register,
    wrong_in_themselves,
)
from .whereabouts import ended, has_left, last_ended, meant

WORDS = ("asset", "assets")
Changes = Sequence[tuple[Asset, Values]]
Writes = list[tuple[Asset, dict[str, Any]]]


@action("assets.create")
def create(actor: Actor, /, **values: Any) -> Asset:
    """Put a new asset in the register, under the next reference number."""
    refuse_closed(WORDS[0], actor, values)
    [(_, known)] = meant([(Asset(), values)])
    try:
        return create_many(actor, [known])[0]
    except RowsRefused as refused:
        raise ValidationError(refused.rows[0]) from refused


@action("assets.change")
def change(actor: Actor, /, asset: Asset, *, revision: int, **values: Any) -> Asset:
    """Change an asset, unless somebody else did since it was read."""
    refuse_closed(WORDS[0], actor, values)
    return change_one(actor, asset, revision, values)


@action("assets.change")
def mend(actor: Actor, /, changes: Mapping[int, Values], *, same: Any = None) -> list[Asset]:
    """Fill in something about several assets in one deed; `same` is what was set for many alike."""
    refuse_closed(WORDS[0], actor, {name for values in changes.values() for name in values})
    hold(actor.organisation)
    assets = Asset.objects.select_for_update().filter(pk__in=changes).order_by("pk")
    meant_ones = meant([(each, changes[each.pk]) for each in assets])
    if same is None:
        done = change_set(actor, meant_ones)
    else:
        done = change_set(actor, in_one_go(meant_ones), same_for_all=same)
    if not done:
        raise DomainError("You have not filled anything in yet. Enter at least one value.")
    return done


def change_one(actor: Actor, asset: Asset, revision: int, values: Values, **options: Any) -> Asset:
    """Change one asset within the deed in progress; options are those of `change_set`."""
    hold(actor.organisation)
    asset = Asset.objects.select_for_update().get(pk=asset.pk)
    if asset.revision != revision:
        raise ChangedMeanwhile(WORDS[0])
    try:
        changed_ones = change_set(actor, meant([(asset, values)]), **options)
    except RowsRefused as refused:
        raise ValidationError(refused.rows[asset.pk]) from refused
    if not changed_ones:
        raise DomainError("There is nothing to save: no entry differs from the asset.")
    return asset


def create_many(actor: Actor, rows: Sequence[Values]) -> list[Asset]:
    """Put new assets in the register within the deed in progress, all or none of them."""
    return enter_many(actor, [new(actor.organisation, 0, values) for values in rows])


def enter_many(
    actor: Actor, assets: Sequence[Asset], *, wrong: Mapping[int, Messages] | None = None
) -> list[Asset]:
    """Number and write assets made by `new`; `wrong` is what a check before the deed found."""
    hold(actor.organisation)
    for asset in assets if len(assets) > 1 else ():
        asset.review_alike_on = today() if asset.review_on else None
    first = numbers.take(actor, Asset, len(assets))
    for number, asset in enumerate(assets, first):
        asset.number = number
    if refused := wrong_in_the_register(assets) if wrong is None else wrong:
        raise RowsRefused(refused, *WORDS)
    add_many(Asset, assets)
    proposals.entered(actor, assets)
    return list(assets)


def change_many(actor: Actor, changes: Changes, *, is_undo: bool = False) -> list[Asset]:
    """Change assets, as they were read, within the deed in progress; answers those that differ."""
    hold(actor.organisation)
    stored = _locked_revisions([asset.pk for asset, _ in changes])
    stale = [asset.pk for asset, _ in changes if stored.get(asset.pk) != asset.revision]
    if stale:
        raise RowsRefused({pk: {"": [str(ChangedMeanwhile(WORDS[0]))]} for pk in stale}, *WORDS)
    return _give_back(actor, changes) if is_undo else change_set(actor, in_one_go(changes))


def change_set(
    actor: Actor,
    changes: Changes,
    *,
    is_judged: bool = False,
    condition: str = "",
    why: str = "",
    **details: Any,
) -> list[Asset]:
    """Write what differs within the deed in progress, or refuse the whole set for what cannot be.

    `is_judged` is for deeds that say themselves which status may follow which; `condition` is what
    a thing was like as it went elsewhere; `why` is what whoever decides about a disposal reads.
    """
    writes = _planned(changes, is_judged=is_judged)
    prefetch_related_objects(
        [asset for asset, differs in writes if not differs.keys().isdisjoint(WHERE)], *LINKS
    )
    over = [
        ended(asset, today(), condition) for asset, differs in writes if has_left(asset, differs)
    ]
    if over:
        bulk.insert_many(Assignment, over)
    if condition:
        details["condition"] = condition
    return _written(actor, writes, why, **details)


def _give_back(actor: Actor, changes: Changes) -> list[Asset]:
    """Let assets be where they were before a change that is undone, as if they had stayed there."""
    past = last_ended([asset for asset, _ in changes])
    back, gone = [], []
    for asset, values in changes:
        was = past.get(asset.pk)
        if was and was.is_told_by(values):
            values = {**values, "assigned_since": was.since, "holder": was.holder, "room": was.room}
            gone.append(was.pk)
        back.append((asset, values))
    writes = _planned(back, is_judged=True)
    prefetch_related_objects([asset for asset, _ in writes], *LINKS)
    for start in range(0, len(gone), 1000):
        Assignment.objects.filter(pk__in=gone[start : start + 1000]).delete()
    return _written(actor, writes)


def _planned(changes: Changes, *, is_judged: bool) -> Writes:
    """What has to be written; raises RowsRefused for what cannot be."""
    drafts = []
    writes: Writes = []
    moves: dict[int, Messages] = {}
    for asset, values in changes:
        draft, differs = changed(asset, values)
        drafts.append(draft)
        if differs:
            writes.append((asset, differs))
            if closed := closed_because(asset):
                moves[asset.pk] = {"": [closed]}
                continue
        if "status" in differs and not is_judged and (said := refusal(asset, draft)):
            moves[asset.pk] = {name: [words] for name, words in said.items()}
    if not is_judged:
        moves |= proposals.refused(writes, drafts)
    wrong = {drafts[place].pk: said for place, said in wrong_in_themselves(drafts).items()}
    retagged = {asset.pk for asset, differs in writes if "tag_key" in differs} - wrong.keys()
    wrong |= taken_tags({draft.pk: draft for draft in drafts if draft.pk in retagged})
    if wrong or moves:
        raise RowsRefused(wrong | moves, *WORDS)
    return writes


def _written(actor: Actor, writes: Writes, why: str = "", **details: Any) -> list[Asset]:
    if writes:
        meaning = proposals.meaning_of(writes)
        alter_many(Asset, writes, **details)
        proposals.tell(actor, meaning, why)
    return [asset for asset, _ in writes]


def _locked_revisions(keys: Sequence[int]) -> dict[int, int]:
    """{key: revision} of assets that nobody else can change until the deed is done."""
    found: dict[int, int] = {}
    ordered = sorted(keys)
    for start in range(0, len(ordered), 1000):
        rows = Asset.objects.filter(pk__in=ordered[start : start + 1000]).order_by("pk")
        found |= dict(rows.select_for_update().values_list("pk", "revision"))
    return found
