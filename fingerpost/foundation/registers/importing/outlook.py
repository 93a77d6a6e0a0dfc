"""What undoing an import would do, told before anybody confirms it.

Of a long import this is told from what was done since, without a look at every row that it wrote.
"""

from dataclasses import dataclass

from fingerpost.foundation.imports.models import Doing, ImportRun, Outcome

from ..declaration import Register
from .dry_run import stored
from .layout import register_of
from .pointing import pointed_at
from .tasks import is_long
from .undoing import ADDED, BELONGS, CHANGED, ERASED, entry_of, plan, touched_since, written

type Left = list[tuple[int, str, str]]
"""(key, title, why it stays as it is)."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """How many rows undoing an import removes and gives back, and which stay as they are."""

    removed: int
    restored: int
    left: Left
    is_sure: bool = True
    """Whether each row was looked at."""

    @property
    def anything(self) -> bool:
        return bool(self.removed or self.restored)


def outlook(run: ImportRun) -> Outlook:
    """What undoing an import would do as things stand now."""
    if is_long(run, Doing.UNDO):
        return _at_a_glance(register_of(run), run)
    found = plan(run)
    left = [(row.pk, str(row), why) for row, why in found.left]
    return Outlook(len(found.remove), len(found.restore), left)


def _at_a_glance(register: Register, run: ImportRun) -> Outlook:
    """Everything is as the import left it, save for what the record says of later deeds."""
    entry = entry_of(run)
    if entry is None:
        return Outlook(0, 0, [])
    wrote = written(register, entry)
    new = wrote.filter(fields__has_key=register.tells_new)
    added = set(new.values_list("object_id", flat=True))
    erased = wrote.exclude(erased_by=None).values_list("object_id", flat=True)
    why = dict.fromkeys(set(erased) - added, ERASED)
    why |= {
        key: BELONGS.format(words)
        for key, words in pointed_at(register.model, added, wrote).items()
    }
    why |= {key: ADDED if key in added else CHANGED for key in touched_since(register, entry)}
    standing = stored(register, set(why))
    left = [(key, str(row), why[key]) for key, row in standing.items()]
    return Outlook(
        removed=len(added - why.keys()),
        restored=run.count(Outcome.CHANGED) - len(why.keys() - added),
        left=left,
        is_sure=False,
    )
