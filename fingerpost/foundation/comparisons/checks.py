"""What compares a register names fields, kinds and permissions that exist, or nothing starts."""

from collections.abc import Iterator

from django.core.checks import CheckMessage, Error
from django.core.checks import register as check

from fingerpost.foundation.permissions import MATRIX

from .declaration import COMPARABLES, Comparable


@check
def comparables_are_whole(**_: object) -> list[CheckMessage]:
    return [
        Error(f"Comparing {plural}: {what}.", id="comparisons.E001")
        for plural, each in COMPARABLES.items()
        for what in problems(each)
    ]


def problems(comparable: Comparable) -> Iterator[str]:
    """Everything that is wrong with a declaration, in words."""
    register = comparable.register
    if register.deed("compare") not in MATRIX:
        yield f"nobody is granted {register.deed('compare')}"
    named = {each.field for each in comparable.known}
    named |= {name for each in comparable.told for name in (each.field, each.fills) if name}
    for name in sorted(named - register.fields.keys()):
        yield f"{name} is no field"
    kinds = {kind for source in comparable.sources for kind in source.kinds}
    for kind in sorted(kinds - register.choices[register.kind].keys()):
        yield f"{kind} is no kind"
    closed = {name for block in register.blocks if block.view for name in block.fields}
    for name in sorted(named & closed):
        yield f"{name} may be seen by some only"
