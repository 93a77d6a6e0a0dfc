"""What is needed when the network is down, on paper: whom to reach, and every technical note."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from fingerpost.foundation import figures
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.documents.declaration import Body, document
from fingerpost.foundation.ui.filters import written_date
from fingerpost.records.suppliers.models import Contact, Supplier

from ..arrangement.models import Arrangement
from ..arrangement.telling import sections_of
from ..expectations.reading import in_force
from .choices import OF_TECHNICIANS, Topic
from .models import Guide
from .rules import blocks

TITLE = "When the network is down"
READERS = "For IT support and the SLT digital lead"
FIRST = (Topic.RECOVERY, Topic.NETWORK, *OF_TECHNICIANS)
"""What is brought back, and the plan by which, before the rest."""
FIGURES = Path(__file__).with_name("figures.yaml")


def body_of(actor: Actor, day: date) -> Body:
    """The pack of a day; numbers of suppliers stand in it for those who may see suppliers."""
    again = day + timedelta(days=figures.figure(FIGURES, "days-on-paper", day))
    lede = f"As of {written_date(day)}. Print it again by {written_date(again)}, or when a note "
    return {
        "readers": READERS,
        "lede": lede + "or a number changes, and destroy this copy then.",
        "tables": [
            _table("How to reach IT support", ("What", "How"), _channels(day)),
            _table("Who answers for what", ("Service", "Who"), _parties()),
            _table("Numbers of suppliers", ("Supplier", "Who", "How"), _contacts(actor)),
        ],
        "notes": [_note(each) for each in _notes()],
    }


def _table(heading: str, headings: Sequence[str], lines: Sequence[Sequence[str]]) -> dict[str, Any]:
    rows = [list(each) for each in lines]
    missing = "Nothing is kept here yet. Write it in by hand."
    return {"heading": heading, "headings": [*headings], "lines": rows, "missing": missing}


def _channels(day: date) -> list[tuple[str, str]]:
    agreed = in_force(day)
    if agreed is None:
        return []
    said = agreed.promise
    found = [("While the network is down", said.when_down), ("In an emergency", said.emergency)]
    found += [("To ask for help", each) for each in said.ways]
    return [each for each in found if each[1]]


def _parties() -> list[tuple[str, str]]:
    signed = Arrangement.objects.all().agreed().first()
    return [*sections_of(signed.arranged)[0].lines] if signed else []


def _contacts(actor: Actor) -> list[tuple[str, str, str]]:
    signed = Arrangement.objects.all().agreed().first()
    if signed is None or not actor.may("suppliers.view"):
        return []
    keys = {int(each.party) for each in signed.arranged.lines if each.party.isdigit()}
    rows: list[tuple[str, str, str]] = []
    for each in Supplier.objects.filter(pk__in=keys).order_by("name_key", "pk"):
        rows.append((str(each), each.contact_name, _said(each.contact_phone, each.contact_email)))
        for other in Contact.objects.filter(supplier=each).order_by("pk"):
            how = _said(other.phone, other.email, other.get_reached_display())
            rows.append((str(each), _said(other.name, other.role), how))
    return rows


def _said(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _notes() -> list[Guide]:
    found = Guide.objects.filter(out_on=None, topic__in=OF_TECHNICIANS).order_by("title", "pk")
    return sorted(found, key=lambda each: FIRST.index(Topic(each.topic)))


def _note(guide: Guide) -> dict[str, Any]:
    about = guide.get_topic_display().removeprefix("Technical: ").capitalize()
    kept = f"Kept by {guide.owner}; last changed on {written_date(guide.changed_on)}"
    drawn = [{"kind": each.kind, "lines": [*each.lines]} for each in blocks(guide.body)]
    return {"title": guide.title, "about": f"{about}. {kept}.", "blocks": drawn}


def sample(text: str) -> Body:
    """A pack in which everything is one text."""
    kinds = ("heading", "steps", "list", "text")
    drawn = [{"kind": kind, "lines": [text]} for kind in kinds]
    note = {"title": text, "about": text, "blocks": drawn}
    tables = [_table(text, ("What", "How"), [(text, text)]), _table(text, ("What",), [])]
    return {"readers": READERS, "lede": text, "tables": tables, "notes": [note]}


OFFLINE = document(
    "network-is-down",
    template="work/servicedesk/guides/offline.typ",
    deed="guides.print",
    sample=sample,
)
