"""Requirements by their id, whether the catalogue has them or a framework that was brought along.

What a framework asks is named by its row: `own-17`. It reads as any other requirement does, so that
people speak of it in the same way; nobody is named as its owner, and no rule looks at it.
"""

from collections.abc import Iterable
from textwrap import shorten

from django.db import models

from fingerpost.standards import catalogue
from fingerpost.standards.catalogue import (
    Basis,
    Confidence,
    Effort,
    Family,
    JudgedBy,
    Kind,
    Requirement,
    Roles,
    Strength,
)

from .files import Entry
from .models import Framework, Node

OWN = "own-"
SHORT = 60
NOBODY = Roles((), (), (), ())


def is_brought(id: str) -> bool:
    """Whether an id names something in a framework that was brought along."""
    return id.startswith(OWN)


def id_of(row: Node | Framework) -> str:
    """ "own-17": by what a requirement, or its framework, is named."""
    return f"{OWN}{row.pk}"


def requirement(id: str) -> Requirement:
    """The requirement of an id, as it is asked now; a KeyError where there is none."""
    if not is_brought(id):
        return catalogue.requirement(id)
    return as_requirement(_row_of(id, Node.objects.standing().asked()))


def asked_now(id: str) -> Requirement:
    """The requirement of an id in the words of today, if they were others once; a KeyError where
    it is asked no more."""
    if not is_brought(id):
        return catalogue.requirement(id)
    once = _row_of(id, Node.objects.all())
    if (row := Node.objects.standing().asked().same_line(once).first()) is None:
        raise KeyError(id)
    return as_requirement(row)


def once_called(asked: Requirement) -> list[str]:
    """The ids under which a requirement was asked in other words, the latest first. A requirement
    of the catalogue keeps its id."""
    if not is_brought(asked.id):
        return []
    return [id_of(each) for each in Node.objects.before(_row_of(asked.id, Node.objects.all()))]


def rows_of(ids: Iterable[str]) -> list[Node]:
    """The rows that ids name, in the order of their coming; no query without any."""
    keys = [int(id.removeprefix(OWN)) for id in ids]
    return list(Node.objects.filter(pk__in=keys).order_by("pk")) if keys else []


def family_of(asked: Requirement) -> Family:
    """The family of a requirement, or the framework in which it stands."""
    if not is_brought(asked.family):
        return catalogue.family(asked.family)
    return as_family(_row_of(asked.family, Framework.objects.all()))


def roles_of(asked: Requirement) -> Roles:
    """Who has a part in a requirement; nobody in particular in a framework of others."""
    return NOBODY if is_brought(asked.id) else catalogue.standard(asked.standard).roles


def name_of(asked: Requirement) -> str:
    """A requirement by its place: "IT support 2.6"."""
    if not is_brought(asked.id):
        return f"{family_of(asked).short} {asked.id.partition('-')[2]}"
    called = asked.label or shorten(asked.plain, SHORT, placeholder=" …")
    return f"{family_of(asked).short} {called}"


def as_requirement(node: Node) -> Requirement:
    return _requirement(id_of(node), f"{OWN}{node.framework_id}", node)


def as_family(framework: Framework) -> Family:
    return Family(
        slug=id_of(framework),
        code="",
        publisher=framework.publisher,
        edition=framework.edition,
        title=framework.title,
        short=framework.title,
        core=False,
        core_year=None,
        url="",
        plain=framework.plain,
        standards=(),
    )


def by_ref(lines: Iterable[Node | Entry]) -> list[Requirement]:
    """What is asked, named as in the file, to hold one edition against another."""
    return [_requirement(each.ref, "", each) for each in lines if each.is_asked]


def _requirement(id: str, family: str, line: Node | Entry) -> Requirement:
    return Requirement(
        id=id,
        standard=family,
        family=family,
        plain=line.title or line.text,
        asks=line.text or line.title,
        kind=Kind.PROCESS,
        strength=Strength.SHOULD,
        basis=Basis.UNCLASSIFIED,
        judged_by=JudgedBy.PERSON,
        effort=Effort.HOURS,
        shows="",
        source="",
        confidence=Confidence.OWN,
        number=line.number,
    )


def _row_of[Row: models.Model](id: str, rows: "models.QuerySet[Row]") -> Row:
    number = id.removeprefix(OWN)
    row = rows.filter(pk=number).first() if number.isdecimal() else None
    if row is None:
        raise KeyError(id)
    return row
