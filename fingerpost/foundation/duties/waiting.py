"""What waits for somebody, and what they wait for themselves."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.doors import may_open
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.foundation.ui.filters import plural

from .falling import Due
from .horizon import AtOnce, at_once, due_this_week, duties_of
from .models import ToDo
from .waits import pages_of, under_headings, waits_for

FIRST = 5
"""So many duties of one's own are shown; the others stand on the page of the next 90 days."""
MOST = 200
"""More rows than that are not shown on one page."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much waits for somebody, and until when the first of it."""

    count: int
    overdue: int
    first: Due | None
    at_once: list[AtOnce]

    @property
    def all(self) -> int:
        """What is asked for and what waits at once, together."""
        return self.count + sum(each.count for each in self.at_once)


def waiting_for(actor: Actor, today: date) -> Waiting:
    """What somebody is asked to do or to decide and has not, and what waits at once."""
    asked = _asked_of(account=actor.account_id) if actor.account_id else []
    mine = [Due(each.due_on, each.title, "") for each in asked] + waits_for(actor, today)
    mine.sort(key=lambda each: each.on)
    overdue = sum(each.on < today for each in mine)
    return Waiting(len(mine), overdue, next(iter(mine), None), at_once(actor, today))


_asked_of = Prepared(lambda: ToDo.objects.open().filter(owner__account_id=Given("account"))[:MOST])


def page(actor: Actor, show: str, today: date) -> dict[str, Any]:
    """What "Waiting for me" shows: what is open, what is closed, or everybody's."""
    show = show if show in _shows(actor) else ""
    held = waiting_for(actor, today)
    sections = _sections(actor, show)
    duties = duties_of(actor, today)
    return {
        "tabs_of": [(text, f"?show={key}", key == show) for key, text in _shows(actor).items()],
        "headline": _headline(held, due_this_week(duties, today)),
        "at_once": [] if show else held.at_once,
        "sections": sections,
        "pages": pages_of(actor),
        "waits": {} if show else under_headings(actor, today),
        "duties": [] if show else duties[:FIRST],
        "today": today,
        "most": MOST,
        "may_open": may_open,
    }


def _shows(actor: Actor) -> dict[str, str]:
    shows = {"": "Open", "closed": "Done and withdrawn"}
    return shows | ({"all": "Everybody’s"} if actor.may("duties.see_any") else {})


def _sections(actor: Actor, show: str) -> list[tuple[str, list[ToDo], str]]:
    """Each table with its heading, and what stands in its place when there is no row."""
    if show == "all":
        every = ToDo.objects.open().select_related("owner")[:MOST]
        return [("Asked of anybody", list(every), "Nobody is asked for anything.")]
    rows = ToDo.objects.closed() if show == "closed" else ToDo.objects.open()
    found = list(rows.concerning(actor.account_id).select_related("owner")[:MOST])
    mine = [each for each in found if each.owner and each.owner.account_id == actor.account_id]
    others = [each for each in found if each not in mine]
    sections = [
        ("Asked of me", mine, "Nothing." if show else "Nobody waits for anything of yours.")
    ]
    if others or actor.may("duties.ask"):
        nothing = "Nothing." if show else "You wait for nobody."
        sections.append(("What I asked of others", others, nothing))
    return sections


def _headline(held: Waiting, due: int) -> str:
    said = "Nothing waits for you"
    if held.all:
        said = f"{plural(held.all, 'thing waits', 'things wait')} for you"
    if held.overdue:
        said += f"; {held.overdue} overdue"
    if due:
        said += f"; {plural(due, 'thing falls', 'things fall')} due in your roles by Sunday"
    return said
