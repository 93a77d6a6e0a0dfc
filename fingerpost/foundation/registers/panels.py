"""The socket for panels: what other rooms show on the page of a row, beside its facts.

An app plugs in from its own panels.py, which is read at start-up.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ImproperlyConfigured

from fingerpost.foundation.http import Request

from .declaration import Register

Read = Callable[[Request, Any], Mapping[str, Any] | None]
"""Takes the request and the row; answers what the template is given, or None to show nothing."""
EVERY = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """Something about a row that another room knows, under a heading of its own."""

    register: str
    """The word of the register, or EVERY."""
    word: str
    """Names the panel in addresses: /assets/7/#faults."""
    title: str
    view: str
    """The permission without which the panel is not shown."""
    template: str
    read: Read
    is_first: bool = False
    """Whether it stands above the facts, because it says what the row asks of its reader."""
    tells: tuple[str, ...] = ()
    """The fields of the row that can be told from it: who may not see them does not see it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A panel as the page of a row shows it; the template finds what was read as `panel`."""

    word: str
    title: str
    template: str
    panel: Mapping[str, Any]
    is_first: bool = False


PANELS: list[Panel] = []


def panel(
    register: str,
    *,
    word: str,
    title: str,
    view: str,
    template: str,
    read: Read,
    is_first: bool = False,
    tells: tuple[str, ...] = (),
) -> None:
    """Put a panel on the page of each row of a register; two of one word stop the site."""
    for each in PANELS:
        if each.word == word and (each.register == register or EVERY in (each.register, register)):
            raise ImproperlyConfigured(f"Two panels of {register or 'every row'} are {word}.")
    PANELS.append(Panel(register, word, title, view, template, read, is_first, tells))


def panels_of(register: Register, request: Request, row: Any) -> Iterator[Shown]:
    """What other rooms show of a row to somebody; what stands on every register comes last."""
    mine = [each for each in PANELS if each.register in (EVERY, register.word)]
    for each in sorted(mine, key=lambda each: each.register == EVERY):
        if not request.actor.may(each.view) or not register.hidden.isdisjoint(each.tells):
            continue
        read = each.read(request, row)
        if read is not None:
            yield Shown(each.word, each.title, each.template, read, each.is_first)
