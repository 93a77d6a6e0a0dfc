"""Where a named page is, as templates and panels ask; each address is looked up once."""

from functools import lru_cache
from typing import Any

from django.urls import get_script_prefix, reverse

KEPT = 4_000


def url(name: str, *args: Any, **kwargs: Any) -> str:
    """The address of a named page."""
    return _looked_up(get_script_prefix(), name, args, tuple(kwargs.items()))


@lru_cache(maxsize=KEPT, typed=True)
def _looked_up(
    prefix: str, name: str, args: tuple[Any, ...], kwargs: tuple[tuple[str, Any], ...]
) -> str:
    return reverse(name, args=args, kwargs=dict(kwargs))
