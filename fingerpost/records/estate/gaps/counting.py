"""How many assets lack what, which are doubles, and what a list of ours could fill in."""

from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from ..choices import SUPPORTED
from ..holes import DFE_FIELDS, holes
from ..models import Asset, reference
from ..querysets import AssetQuerySet
from ..systems import support_ends

GROUPS = 20
OTHERS = ("leaver", "check-in", "warranty-due", "support-due", "replacement-cost", "tag")
"""What a school wants to know beside the fields of the DfE."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that can be missing: of how many assets, of how many it could be."""

    word: str
    title: str
    missing: int
    of: int
    is_mended_by_field: bool

    @property
    def url(self) -> str:
        return f"?missing={self.word}"


@dataclass(frozen=True, slots=True)
class Doubles:
    """Assets that may be the same thing, entered twice."""

    said: str
    assets: tuple[tuple[int, str], ...]
    """(key, reference)."""


def gaps(words: Sequence[str], day: date) -> list[Gap]:
    """How many assets each word counts, all in one query."""
    known = holes(day)
    held = Asset.objects.held()
    names = {word: f"n_{word.replace('-', '_')}" for word in words}  # no name of a field
    asked = {names[word]: Count("pk", filter=known[word].when) for word in words}
    counts = held.aggregate(of=Count("pk"), **asked)
    return [
        Gap(word, known[word].title, counts[names[word]], counts["of"], bool(known[word].field))
        for word in words
    ]


def of_the_dfe(day: date) -> list[Gap]:
    """What DfE digital leadership standard 2 lists, and whether all of it is there."""
    return gaps((*DFE_FIELDS, "any"), day)


def beside(day: date, open_ones: Container[str]) -> list[Gap]:
    """The others, of those that somebody may know of."""
    return gaps([word for word in OTHERS if word in open_ones], day)


def same_serial() -> list[Doubles]:
    """Serial numbers that more than one asset has."""
    return _doubles(("serial_key",), ~Q(serial_key=""))


def same_name_and_place() -> list[Doubles]:
    """Assets without a tag and without a serial number that are called the same in one place."""
    return _doubles(("name_key", "location"), Q(tag_key="", serial_key="") & ~Q(location=""))


def _doubles(columns: tuple[str, ...], which: Q) -> list[Doubles]:
    held = Asset.objects.held().filter(which)
    groups = held.values(*columns).annotate(n=Count("pk")).filter(n__gt=1).order_by("-n", *columns)
    wanted = list(groups.values_list(*columns)[:GROUPS])
    if not wanted:
        return []
    any_of = Q(pk__in=[])
    for values in wanted:
        any_of |= Q(**dict(zip(columns, values, strict=True)))
    shown = ("serial",) if columns == ("serial_key",) else ("name", "location")
    found: dict[tuple[str, ...], list[tuple[int, str, str]]] = defaultdict(list)
    rows = held.filter(any_of).order_by("number").values_list("pk", "number", *columns, *shown)
    for pk, number, *rest in rows[: GROUPS * 10]:
        key, said = tuple(rest[: len(columns)]), ", ".join(rest[len(columns) :])
        found[key].append((pk, reference(number), said))
    return [
        Doubles(found[key][0][2], tuple((pk, ref) for pk, ref, _ in found[key]))
        for key in wanted
        if key in found
    ]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Assets of one system without an end of support, and the day that our list has for it."""

    os: str
    version: str
    count: int
    ends: date


def proposals() -> list[Proposal]:
    """What the list of systems could fill in, where nobody entered an end of support."""
    rows = without_end().values_list("os", "os_version").annotate(n=Count("pk")).order_by("-n")
    return [
        Proposal(os, version, n, ends)
        for os, version, n in rows
        if (ends := support_ends(os, version))
    ]


def without_end() -> AssetQuerySet:
    """Assets that name a system and no end of its support."""
    held = Asset.objects.held().of_kinds(*SUPPORTED)
    return held.filter(support_ends_on=None).exclude(os="")
