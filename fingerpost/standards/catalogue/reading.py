"""Reading families of standards from their files, one file each."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import yaml

from fingerpost.foundation.written import Loader

from .entry import CatalogueError, Entry
from .shapes import Family, Requirement, Roles, Standard
from .words import (
    OWN,
    AppliesTo,
    Basis,
    Cadence,
    Confidence,
    Effort,
    JudgedBy,
    Kind,
    Part,
    Strength,
)

FILE = frozenset({"publisher", "edition", "family", "standards"})
FAMILY = frozenset({"slug", "code", "title", "short", "core", "plain"})
STANDARD = frozenset(
    {"id", "number", "title", "plain", "when", "roles", "roles_basis"}
    | {"related", "confidence", "source", "requirements"}
)
ROLES = frozenset({"accountable", "responsible", "consulted", "informed"})
REQUIREMENT = frozenset(
    {"id", "plain", "asks", "kind", "strength", "basis", "judged_by", "effort"}
    | {"shows", "source", "confidence"}
)
OPTIONAL = frozenset({"basis_source", "cadence", "applies_to", "origin", "evidence"})
LONGEST_SHORT_TITLE = 14
EVIDENCE_KEY = re.compile(r"[a-z][a-z_]*\.[a-z][a-z0-9_]*")


def read_all(folder: Path, slugs: Sequence[str]) -> tuple[Family, ...]:
    """Read these families in this order, and nothing beside them."""
    for name in sorted({f.stem for f in folder.glob("*.yaml")} ^ set(slugs)):
        listed = "has no file" if name in slugs else "is not in the list of families"
        raise CatalogueError(f"{name}.yaml: {listed}.")
    families = tuple(read(folder.joinpath(f"{s}.yaml").read_text("utf-8"), s) for s in slugs)
    check_ids_are_unique(families)
    _check_related(families, slugs)
    return families


def read(text: str, slug: str, file: str = "") -> Family:
    """Read one family from the text of its file, which refusals name."""
    file = file or f"{slug}.yaml"
    try:
        values = yaml.load(text, Loader)  # noqa: S506 - a SafeLoader
    except yaml.YAMLError as problem:
        raise CatalogueError(f"{file}: {problem}") from problem
    if not isinstance(values, dict):
        raise CatalogueError(f"{file}: must hold the fields {', '.join(sorted(FILE))}.")
    whole = Entry(file, values)
    whole.holds(FILE)
    return _family(whole, slug)


def _family(whole: Entry, slug: str) -> Family:
    entry = whole.entry("family")
    is_own = whole.text("publisher") == OWN
    core = bool(entry.values.get("core"))
    entry.holds(FAMILY | ({"core_year"} if core else set()) | (set() if is_own else {"url"}))
    if is_own and core:
        raise entry.refusal("core", "must be false: no list of our own is a core standard.")
    if entry.text("slug") != slug:
        raise entry.refusal("slug", f"must be {slug!r} like the name of the file.")
    if len(entry.text("short")) > LONGEST_SHORT_TITLE:
        raise entry.refusal("short", f"must have at most {LONGEST_SHORT_TITLE} characters.")
    code = entry.text("code")
    family = Family(
        slug=slug,
        code=code,
        publisher=whole.text("publisher"),
        edition=_edition(whole),
        title=entry.text("title"),
        short=entry.text("short"),
        core=entry.yes_or_no("core"),
        core_year=entry.number("core_year") if core else None,
        url=entry.optional_text("url"),
        plain=entry.text("plain"),
        standards=tuple(_standard(s, slug, code) for s in whole.entries("standards")),
    )
    _check_confidence(family)
    return family


def _edition(whole: Entry) -> date:
    try:
        return date.fromisoformat(str(whole.values["edition"]))
    except ValueError:
        raise whole.refusal("edition", "must be a date such as 2026-09-16.") from None


def _standard(entry: Entry, family: str, code: str) -> Standard:
    entry.holds(STANDARD)
    number = entry.number("number")
    if entry.text("id") != f"{code}-{number}":
        raise entry.refusal("id", f"must be {code}-{number}: the family's code and the number.")
    return Standard(
        id=entry.text("id"),
        family=family,
        number=number,
        title=entry.text("title"),
        plain=entry.text("plain"),
        when=entry.text("when"),
        roles=_roles(entry.entry("roles")),
        roles_basis=entry.text("roles_basis"),
        related=entry.texts("related"),
        confidence=entry.word("confidence", Confidence),
        source=entry.texts("source"),
        requirements=tuple(
            _requirement(r, family, entry.text("id")) for r in entry.entries("requirements")
        ),
    )


def _roles(entry: Entry) -> Roles:
    entry.holds(ROLES)
    return Roles(**{field: entry.words(field, Part) for field in ROLES})


def _requirement(entry: Entry, family: str, standard: str) -> Requirement:
    entry.holds(REQUIREMENT, OPTIONAL)
    _check_id(entry, standard)
    _check_basis(entry)
    _check_evidence(entry)
    return Requirement(
        id=entry.text("id"),
        standard=standard,
        family=family,
        plain=entry.text("plain"),
        asks=entry.text("asks"),
        kind=entry.word("kind", Kind),
        strength=entry.word("strength", Strength),
        basis=entry.word("basis", Basis),
        judged_by=entry.word("judged_by", JudgedBy),
        effort=entry.word("effort", Effort),
        shows=entry.text("shows"),
        source=entry.text("source"),
        confidence=entry.word("confidence", Confidence),
        basis_source=entry.optional_text("basis_source"),
        cadence=entry.word("cadence", Cadence) if "cadence" in entry.values else None,
        applies_to=entry.words("applies_to", AppliesTo),
        origin=entry.optional_text("origin"),
        evidence=entry.optional_text("evidence"),
    )


def _check_id(entry: Entry, standard: str) -> None:
    start, dot, number = entry.text("id").rpartition(".")
    if (start, dot) != (standard, ".") or not number.isdecimal():
        raise entry.refusal("id", f"must be {standard}, a dot and a number.")


def _check_basis(entry: Entry) -> None:
    basis = entry.word("basis", Basis)
    if basis is Basis.LAW and entry.word("strength", Strength) is not Strength.MUST:
        raise entry.refusal("basis", "only a must can be law.")
    if (basis is Basis.UNCLASSIFIED) == ("basis_source" in entry.values):
        raise entry.refusal(
            "basis_source", "names the source of the basis; only an unclassified basis has none."
        )


def _check_evidence(entry: Entry) -> None:
    if "evidence" in entry.values and not EVIDENCE_KEY.fullmatch(entry.text("evidence")):
        raise entry.refusal("evidence", "must be a key such as estate.review_dates.")


def _check_confidence(family: Family) -> None:
    every: tuple[Standard | Requirement, ...] = (*family.standards, *family.requirements)
    for each in every:
        if (each.confidence is Confidence.OWN) != family.is_own:
            where = f"{family.slug}.yaml, {each.id}"
            raise CatalogueError(
                f"{where}: confidence: is own in a list of our own, and nowhere else."
            )


def check_ids_are_unique(families: Iterable[Family]) -> None:
    seen: dict[str, str] = {}
    for family in families:
        ids = [standard.id for standard in family.standards]
        for id in (*ids, *(asked.id for asked in family.requirements)):
            if id in seen:
                where = f"{family.slug}.yaml, {id}"
                raise CatalogueError(f"{where}: id: is already used in {seen[id]}.yaml.")
            seen[id] = family.slug


def _check_related(families: tuple[Family, ...], slugs: Sequence[str]) -> None:
    for standard in (standard for family in families for standard in family.standards):
        for slug in standard.related:
            if slug not in slugs:
                where = f"{standard.family}.yaml, {standard.id}"
                raise CatalogueError(f"{where}: related: there is no family {slug!r}.")
