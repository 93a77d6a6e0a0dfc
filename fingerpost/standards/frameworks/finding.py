"""Looking through our own requirements for those that another framework asks as well."""

from collections.abc import Iterator

from fingerpost.standards import catalogue
from fingerpost.standards.catalogue import Requirement

MOST = 20


def look_for(words: str, chosen: list[str]) -> list[Requirement]:
    """Those that are chosen already, then those in which every word stands, the DfE's first."""
    known = [each for each in _every() if each.id in chosen]
    wanted = words.casefold().split()
    found = (
        each
        for each in _every()
        if wanted and each.id not in chosen and all(word in _text(each) for word in wanted)
    )
    return [*known, *(each for _, each in zip(range(MOST), found, strict=False))]


def _every() -> Iterator[Requirement]:
    for family in (*catalogue.families(), *catalogue.own_lists()):
        yield from family.requirements


def _text(asked: Requirement) -> str:
    return f"{asked.id} {asked.plain} {asked.asks}".casefold()
