"""Taking an import back as one deed, save for the rows that somebody worked on since."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from fingerpost.foundation.actions import action, remove_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.audit.models import Change, Entry
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.imports import actions as staging
from fingerpost.foundation.imports.models import ImportRun
from fingerpost.foundation.imports.unhurried import unhurried
from fingerpost.foundation.tasks.progress import announce, progress
from fingerpost.foundation.tenancy.turns import hold

from ..declaration import Register
from ..refusals import RowsRefused
from ..sets import taken
from .actions import TRIES, Moved, look_again
from .closed import refuse_to_write
from .dry_run import AT_ONCE, stored
from .going import all_at_once
from .layout import register_of
from .meanwhile import MOST
from .pointing import pointed_at
from .sheet import Values

ADDED = "It was added by the import and worked on since. Change it by hand."
CHANGED = "It changed again after the import."
BELONGS = "It was added by the import, and by now {} belong to it."
ERASED = "A name in its former entries was erased since."


class NothingToUndo(DomainError):
    """Raised when every row of an import was worked on since."""


@dataclass
class Undoing:
    """What undoing an import removes, gives back and has to leave, as of so many entries."""

    seen: int = 0
    remove: list[Any] = field(default_factory=list)
    restore: list[tuple[Any, Values]] = field(default_factory=list)
    left: list[tuple[Any, str]] = field(default_factory=list)
    """(row, why it stays as it is)."""

    @property
    def keys(self) -> set[int]:
        """The rows that it removes or changes."""
        return {row.pk for row in self.remove} | {row.pk for row, _ in self.restore}

    @property
    def gives_back(self) -> Iterator[set[str]]:
        """The fields that change, row by row."""
        for row, values in self.restore:
            yield {name for name, value in values.items() if value != getattr(row, name)}

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
    register = register_of(run)
    with unhurried():
        for _ in range(TRIES):
            progress(0, run.good, "rows looked up")
            found = plan(run)
            announce(all_at_once("Taking back", run.good))
            try:
                run = taking_back(register)(actor, run, found)
            except (Moved, RowsRefused):
                continue
            look_again(register)
            return run
    raise Moved(
        "Somebody else keeps changing what this import wrote. Nothing was undone. Try again when "
        "they are done."
    )


@cache
def taking_back(register: Register) -> Callable[[Actor, ImportRun, Undoing], ImportRun]:
    """The action that undoes an import into a register."""

    @action(register.deed("undo_import"))
    def take_back(actor: Actor, /, run: ImportRun, found: Undoing) -> ImportRun:
        """Remove what an import added and give back what it changed; leave what changed since."""
        run = staging.imported(run)
        hold(actor.organisation)
        if _is_overtaken(register, run, found):
            raise Moved
        refuse_to_write(register, actor, len(found.remove), found.gives_back)
        if not found.anything:
            raise NothingToUndo("Nothing of this import can be undone: all of it changed since.")
        trail.note(run, run=run.pk, file=run.file_name, counts=found.counts)
        if found.remove:
            _take_out(register, actor, found.remove)
        if found.restore:
            register.sets.restore(actor, found.restore)
        left = [[row.pk, str(row), why] for row, why in found.left]
        return staging.unfinish(run, found.counts, left)

    return take_back


def _take_out(register: Register, actor: Actor, rows: list[Any]) -> None:
    if register.sets.remove:
        register.sets.remove(actor, rows)
    else:
        remove_many(register.model, rows)


def plan(run: ImportRun) -> Undoing:
    """Judge every row that an import wrote, by what the record says of it."""
    found, register = Undoing(trail.length()), register_of(run)
    entry = entry_of(run)
    if entry is None:
        return found
    wrote = written(register, entry).order_by("pk")
    rows = list(wrote.values_list("object_id", "fields", "erased_by"))
    standing, touched = (
        stored(register, {key for key, _, _ in rows}),
        touched_since(register, entry),
    )
    for place, (key, fields, erased_by) in enumerate(rows):
        if not place % AT_ONCE:
            progress(place, len(rows), "rows looked up")
        if row := standing.get(key):
            _sort(register, found, row, fields, erased_by is not None, key in touched)
    _leave_what_is_pointed_at(register, found, wrote)
    _leave_what_cannot_be(register, found)
    return found


def _sort(
    register: Register,
    found: Undoing,
    row: Any,
    fields: Mapping[str, Any],
    is_erased: bool,
    is_touched: bool,
) -> None:
    is_new = register.tells_new in fields and fields[register.tells_new][0] is None
    if is_touched:
        found.left.append((row, ADDED if is_new else CHANGED))
    elif is_new:
        found.remove.append(row)
    elif is_erased:
        found.left.append((row, ERASED))
    else:
        known = (*register.fields, *register.sets.kept)
        before = {
            name: row._meta.get_field(name).to_python(old)
            for name, (old, _) in fields.items()
            if name in known
        }
        stands = {register.status: getattr(row, register.status)} if register.status else {}
        found.restore.append((row, stands | before))


def entry_of(run: ImportRun) -> Entry | None:
    """What the record says of an import."""
    thing, deed = f"{run._meta.label} {run.pk}", register_of(run).deed("import")
    return Entry.objects.filter(deed=deed, thing=thing).first()


def written(register: Register, entry: Entry) -> QuerySet[Change]:
    """How an import changed each row that it wrote."""
    return Change.objects.filter(entry=entry, model=register.model._meta.label)


def touched_since(register: Register, entry: Entry) -> set[int]:
    """The rows of an import that another deed did something to since, still in effect."""
    wrote = written(register, entry)
    later = Change.objects.filter(
        model=register.model._meta.label,
        object_id__in=wrote.values("object_id"),
        entry__seq__gt=entry.seq,
    )
    deeds: dict[tuple[int, str], set[str]] = defaultdict(set)
    for key, thing, deed in later.values_list("object_id", "entry__thing", "entry__deed"):
        deeds[key, thing].add(deed)
    # An import that was undone leaves a row as it found it.
    cancelled = {register.deed("import"), register.deed("undo_import")}
    return {key for (key, _), done in deeds.items() if done != cancelled}


def _is_overtaken(register: Register, run: ImportRun, found: Undoing) -> bool:
    """Whether what was done since the rows were judged bears on any of them."""
    entry, deeds = entry_of(run), trail.length() - found.seen
    if entry is None or not deeds:
        return False
    _, theirs = trail.touched(register.model, found.seen, MOST)
    if deeds > MOST or not theirs.isdisjoint(found.keys):
        return True
    removed = {row.pk for row in found.remove}
    return bool(pointed_at(register.model, removed, written(register, entry)))


def _leave_what_is_pointed_at(register: Register, found: Undoing, wrote: QuerySet[Change]) -> None:
    """Set aside what other records refer to by now."""
    held = pointed_at(register.model, {row.pk for row in found.remove}, wrote)
    for row in found.remove:
        if row.pk in held:
            found.left.append((row, BELONGS.format(held[row.pk])))
    found.remove = [row for row in found.remove if row.pk not in held]


def _leave_what_cannot_be(register: Register, found: Undoing) -> None:
    """Set aside what the register would not take back, such as a tag that is in use again."""
    wrong: dict[int, dict[str, list[str]]] = {}
    drafts: dict[int, Any] = {}
    for row, values in found.restore:
        drafts[row.pk] = draft = register.sets.changed(row, values)[0]
        try:
            draft.clean()
        except ValidationError as refusal:
            wrong[row.pk] = refusal.message_dict
    wrong |= taken(register, drafts)
    for row, _ in found.restore:
        if said := wrong.get(row.pk):
            why = " ".join(each for messages in said.values() for each in messages)
            found.left.append((row, f"Its former entries cannot come back: {why}"))
    found.restore = [each for each in found.restore if each[0].pk not in wrong]
