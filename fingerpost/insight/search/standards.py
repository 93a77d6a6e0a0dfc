"""Requirements, standards and families, found by their id or the words of the catalogue."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.now import today
from fingerpost.foundation.ui.addresses import url
from fingerpost.standards import catalogue
from fingerpost.standards.catalogue import Family, Requirement, Standard

from .asked import Asked
from .found import group_of
from .hits import Group
from .shelf import Entry, Shelf

WORD = "standards"
ID = re.compile(r"([a-z]{2,5})[ .-]*(\d{1,2})(?:[ .-]+(\d{1,2}))?")


def found(actor: Actor, asked: Asked, kind: str) -> list[Group]:
    """What the standards say of a text, for those who see them."""
    if not actor.may("standards.view"):
        return []
    id = _id(asked.text)
    numbered = shelf(today()).with_id(id) if id else []
    hits = numbered or list(shelf(today()).find(asked))
    return group_of(WORD, "Standards", hits, asked, kind)


@lru_cache(maxsize=2)
def shelf(day: date) -> Shelf:
    """The catalogue in force on a day."""
    return Shelf.of(_entries(day))


def _entries(day: date) -> Iterator[Entry]:
    for family in (*catalogue.families(day), *catalogue.own_lists(day)):
        yield _family(family)
        for standard in family.standards:
            yield _standard(family, standard)
            yield from (_requirement(family, standard, asked) for asked in standard.requirements)


def _family(family: Family) -> Entry:
    told = (("Standards", family.title), ("In short", family.plain), ("Code", family.code))
    here = url("standards:family", family.slug)
    return Entry(family.short, here, told, family.code)


def _standard(family: Family, standard: Standard) -> Entry:
    told = ((family.short, standard.plain), ("Standard", standard.id))
    here = url("standards:standard", family.slug, standard.id)
    return Entry(standard.title, here, told, standard.id, (_id(standard.id),))


def _requirement(family: Family, standard: Standard, asked: Requirement) -> Entry:
    told = ((standard.title, asked.asks), ("Family", family.short), ("Requirement", asked.id))
    ids = (_id(asked.id), _id(standard.id))
    return Entry(asked.plain, url("standards:requirement", asked.id), told, asked.id, ids)


def _id(text: str) -> str:
    """An id however it is typed: "cyb5.1" and "CYB 5.1" are cyb-5.1."""
    said = " ".join(text.casefold().split())
    match = ID.fullmatch(said)
    if not match:
        return ""
    code, standard, requirement = match.groups()
    return f"{code}-{int(standard)}" + (f".{int(requirement)}" if requirement else "")
