"""The house's own pages, found by what people call them, for those to whom they open."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.doors import may_open
from fingerpost.foundation.people.table import posts_of_all
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.foundation.ui.addresses import url
from fingerpost.foundation.written import written
from fingerpost.insight.home.shelf import tools_of

from .asked import Asked
from .found import group_of
from .hits import Group
from .shelf import Entry, Shelf

WORD = "pages"
ALSO = "Also called"


def found(actor: Actor, asked: Asked, kind: str) -> list[Group]:
    """The pages of a name that would open for somebody."""
    kept = [word for word in asked.words if word not in _told()["fillers"].split()]
    hits = list(shelf().find(asked))
    if kept and len(kept) < len(asked.words):
        seen = {entry.url for _, entry in hits}
        hits += [each for each in shelf().find(Asked(" ".join(kept))) if each[1].url not in seen]
    open_ones = [(rank, entry) for rank, entry in hits if may_open(actor, entry.url)]
    return group_of(WORD, "Pages", open_ones, asked, kind)


@cache
def shelf() -> Shelf:
    """Every page that has a name of its own."""
    return Shelf.of(_entries())


def named() -> dict[str, dict[str, str]]:
    """{page: its name, and what else people call it}."""
    pages: dict[str, dict[str, str]] = _told()["pages"]
    return pages


@cache
def _told() -> dict[str, Any]:
    told: dict[str, Any] = written(Path(__file__).with_name("pages.yaml"))
    return told


def _entries() -> Iterator[Entry]:
    seen: set[str] = set()
    for page, told in named().items():
        seen.add(url(page))
        yield Entry(told["name"], url(page), ((ALSO, told.get("also", "")),))
    for entry in (*_of_registers(), *_of_roles()):
        if entry.url not in seen:
            seen.add(entry.url)
            yield entry


def _of_registers() -> Iterator[Entry]:
    for register in REGISTERS.values():
        many = register.many.capitalize()
        here = url(f"{register.plural}:index")
        yield Entry(
            many, here, ((ALSO, f"register, list of {register.many}"), ("", register.about))
        )
        for tool in tools_of(register):
            also = ((ALSO, f"{tool.label} of {register.many}, {register.word}"),)
            yield Entry(f"{many}: {tool.label[:1].lower()}{tool.label[1:]}", url(tool.page), also)


def _of_roles() -> Iterator[Entry]:
    for duty, post in posts_of_all().items():
        yield Entry(f"Who is {duty.label}", url("roles:show", duty.value), (("Role", post.hint),))
