"""The editions of each family that stand side by side, and what is in force on a day.

The newest edition of a family lies beside the others; those before it lie in `earlier/`, named by
their day: `earlier/filtering-and-monitoring@2025-11-17.yaml`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

from .entry import CatalogueError
from .reading import check_ids_are_unique, read
from .shapes import Family, Requirement, Standard

Editions = Mapping[str, tuple[Family, ...]]
"""Every edition of each family by its slug, the oldest first."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is in force on a day, found by its name."""

    families: Mapping[str, Family]
    standards: Mapping[str, Standard]
    requirements: Mapping[str, Requirement]
    keys: Mapping[str, tuple[str, ...]]
    """Each evidence key that is named, with the requirements it serves."""
    dfe: tuple[Family, ...]
    own: tuple[Family, ...]


def read_editions(folder: Path, newest: Iterable[Family]) -> Editions:
    """Read the earlier editions of these families, and put each family's in order."""
    found = {family.slug: [family] for family in newest}
    for file in sorted(folder.glob("*.yaml")):
        slug, _, day = file.stem.partition("@")
        if slug not in found:
            raise CatalogueError(f"{file.name}: is of no family in the list of families.")
        family = read(file.read_text("utf-8"), slug, file.name)
        if str(family.edition) != day:
            raise CatalogueError(f"{file.name}: edition: must be {day} like the name of the file.")
        check_ids_are_unique([family])
        found[slug].append(family)
    for editions in found.values():
        editions.sort(key=lambda each: each.edition)
        _check_follow(editions)
    return {slug: tuple(editions) for slug, editions in found.items()}


def in_force(editions: tuple[Family, ...], day: date) -> Family:
    """The newest edition whose day has come; the oldest before that."""
    come = [each for each in editions if each.edition <= day]
    return come[-1] if come else editions[0]


def standing_on(every: Editions, day: date) -> Standing:
    """What is in force of all families on a day."""
    families = {slug: in_force(editions, day) for slug, editions in every.items()}
    asked = {each.id: each for family in families.values() for each in family.requirements}
    keys: dict[str, tuple[str, ...]] = {}
    for each in asked.values():
        if each.evidence:
            keys[each.evidence] = (*keys.get(each.evidence, ()), each.id)
    return Standing(
        families=families,
        standards={s.id: s for family in families.values() for s in family.standards},
        requirements=asked,
        keys=keys,
        dfe=tuple(family for family in families.values() if not family.is_own),
        own=tuple(family for family in families.values() if family.is_own),
    )


def _check_follow(editions: list[Family]) -> None:
    """Editions of one family have one code and days of their own, and no id comes back."""
    gone: set[str] = set()
    for before, after in pairwise(editions):
        where = f"{after.slug}, edition of {after.edition}"
        if before.edition == after.edition:
            raise CatalogueError(f"{where}: edition: there are two of this day.")
        if before.code != after.code:
            raise CatalogueError(f"{where}: code: was {before.code} in the edition before.")
        if back := sorted(gone & after.ids):
            raise CatalogueError(f"{where}: id: {back[0]} was asked no more; use a new id.")
        gone |= before.ids - after.ids
