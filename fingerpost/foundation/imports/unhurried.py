"""Doing one large piece of work without stopping to tidy up."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unhurried() -> Iterator[None]:
    """Put off the search for unused cycles: with a million new objects alive, all still in use,
    it takes a third of the time of an import, a tenth of that of an export, and finds nothing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
