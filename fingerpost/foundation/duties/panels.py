"""On the page of every row: who is asked to do something about it."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.registers.declaration import by_label
from fingerpost.foundation.registers.panels import EVERY, panel
from fingerpost.foundation.ui.addresses import url

from .about import about_row


def asked(request: Request, row: Any) -> Mapping[str, Any] | None:
    """What is asked for about a row, and the way to ask for something."""
    register, actor = by_label(row._meta.label), request.actor
    if register is None:
        return None
    found = about_row(actor, row)
    may_ask = actor.may("duties.ask")
    if not found and not may_ask:
        return None
    return {
        "asked": found,
        "today": today(),
        "ask_url": url("duties:ask_about", register.word, row.pk) if may_ask else "",
    }


panel(
    EVERY,
    word="asked-of",
    title="Asked of somebody",
    view="duties.view",
    template="duties/_panel.html",
    read=asked,
)
