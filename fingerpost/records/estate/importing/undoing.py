"""Taking an import back as one deed, save for the rows that somebody worked on since."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError

from fingerpost.foundation.actions import action, remove_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.audit.models import Change, Entry
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.imports import actions as staging
from fingerpost.foundation.imports.models import ImportRun
from fingerpost.foundation.imports.unhurried import unhurried

from .. import actions as register
from ..models import Asset
from ..preparing import FIELDS, changed, taken_tags
from .dry_run import assets

Values = dict[str, Any]
CANCELLED = {"assets.import", "assets.undo_import"}
"""An import that was undone leaves a row as it found it."""
ADDED = "It was added by the import and worked on since. Change or dispose of it by hand."
CHANGED = "It changed again after the import."
ERASED = "A name in its former entries was erased since."


class NothingToUndo(DomainError):
    """Raised when every row of an import was worked on since."""


@dataclass
class Undoing:
    """What undoing an import removes, gives back and has to leave."""

    remove: list[Asset] = field(default_factory=list)
    restore: list[tuple[Asset, Values]] = field(default_factory=list)
    left: list[tuple[Asset, str]] = field(default_factory=list)
    """(asset, why it stays as it is)."""

    @property
    def anything(self) -> bool:
        return bool(self.remove or self.restore)

    @property
    def counts(self) -> dict[str, int]:
        return {
            "removed": len(self.remove),
            "restored": len(self.restore),
            "left": len(self.left),
        }


def undo(actor: Actor, run: ImportRun) -> ImportRun:
    """Take an import back, as far as nobody worked on its rows since."""
    with unhurried():
        return take_back(actor, run)


@action("assets.undo_import")
def take_back(actor: Actor, run: ImportRun) -> ImportRun:
    """Remove what an import added and give back what it changed; leave what changed since."""
    run = staging.imported(run)
    register.hold_register(actor)
    found = plan(run)
    if not found.anything:
        raise NothingToUndo("Nothing of this import can be undone: all of it changed since.")
    trail.note(run, run=run.pk, file=run.file_name, counts=found.counts)
    if found.remove:
        remove_many(Asset, found.remove)
    if found.restore:
        register.change_many(actor, found.restore)
    return staging.unfinish(run, found.counts)


def plan(run: ImportRun) -> Undoing:
    """Judge every asset that an import wrote, by what the record says of it."""
    found = Undoing()
    thing = f"{run._meta.label} {run.pk}"
    entry = Entry.objects.filter(deed="assets.import", thing=thing).first()
    if entry is None:
        return found
    wrote = Change.objects.filter(entry=entry, model=Asset._meta.label).order_by("pk")
    rows = list(wrote.values_list("object_id", "fields", "erased_by"))
    standing, touched = assets({key for key, _, _ in rows}), _touched(entry)
    for key, fields, erased_by in rows:
        if asset := standing.get(key):
            _sort(found, asset, fields, erased_by is not None, key in touched)
    _leave_what_cannot_be(found)
    return found


def _sort(
    found: Undoing, asset: Asset, fields: Mapping[str, Any], is_erased: bool, is_touched: bool
) -> None:
    is_new = "number" in fields and fields["number"][0] is None
    if is_touched:
        found.left.append((asset, ADDED if is_new else CHANGED))
    elif is_new:
        found.remove.append(asset)
    elif is_erased:
        found.left.append((asset, ERASED))
    else:
        before = {
            name: FIELDS[name].to_python(old) for name, (old, _) in fields.items() if name in FIELDS
        }
        found.restore.append((asset, {"status": asset.status} | before))


def _touched(entry: Entry) -> set[int]:
    """The assets of an import that another deed did something to since, still in effect."""
    wrote = Change.objects.filter(entry=entry, model=Asset._meta.label)
    later = Change.objects.filter(
        model=Asset._meta.label,
        object_id__in=wrote.values("object_id"),
        entry__seq__gt=entry.seq,
    )
    deeds: dict[tuple[int, str], set[str]] = defaultdict(set)
    for key, thing, deed in later.values_list("object_id", "entry__thing", "entry__deed"):
        deeds[key, thing].add(deed)
    return {key for (key, _), done in deeds.items() if done != CANCELLED}


def _leave_what_cannot_be(found: Undoing) -> None:
    """Set aside what the register would not take back, such as a tag that is in use again."""
    wrong: dict[int, dict[str, list[str]]] = {}
    retagged: dict[int, Asset] = {}
    for asset, values in found.restore:
        draft, differs = changed(asset, values)
        if "tag_key" in differs:
            retagged[asset.pk] = draft
        try:
            draft.clean()
        except ValidationError as refusal:
            wrong[asset.pk] = refusal.message_dict
    wrong |= taken_tags(retagged)
    for asset, _ in found.restore:
        if said := wrong.get(asset.pk):
            why = " ".join(each for messages in said.values() for each in messages)
            found.left.append((asset, f"Its former entries cannot come back: {why}"))
    found.restore = [each for each in found.restore if each[0].pk not in wrong]
