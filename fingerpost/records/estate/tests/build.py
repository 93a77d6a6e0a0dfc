"""Assets for tests of what the register proves, as the register itself would write them."""

from itertools import count

from fingerpost.foundation import deeds
from fingerpost.records.estate.preparing import new

_numbers = count(1)


def asset(organisation, **fields):
    """One asset; whatever is not named is as bare as the register allows."""
    made = new(organisation, next(_numbers), {"name": "Signpost 14", "kind": "laptop"} | fields)
    with deeds.begin("test"):
        made.save()
    return made


def assets(organisation, n, **fields):
    """Several assets that are alike."""
    return [asset(organisation, **fields) for _ in range(n)]
