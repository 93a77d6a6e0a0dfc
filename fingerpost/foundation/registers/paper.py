"""A list on paper: exactly the rows and the columns that the page shows, as far as paper goes."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice
from typing import Any

from django.http import HttpResponse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.documents.declaration import DOCUMENTS, Body, document
from fingerpost.foundation.documents.printing import answer, print_document

from .declaration import REGISTERS, Register
from .table import Heading, lines, shared_among
from .wording import OF_TRUST

MOST = 1_000
WIDEST = 10
LONGEST = 200


def offer_lists() -> None:
    """Let every register print its list, under the permission to take it out."""
    for each in REGISTERS.values():
        document(
            _word(each),
            template="foundation/registers/list.typ",
            deed=each.deed("export"),
            sample=sample,
        )


def print_list(
    actor: Actor,
    register: Register,
    headings: Sequence[Heading],
    rows: Iterable[tuple[Any, ...]],
    day: date,
    *,
    title: str,
    **details: Any,
) -> HttpResponse:
    """The list as PDF; `rows` are (id, number, *fields)."""
    shown = headings[:WIDEST]
    found = [(row[0], "", *row[1 : len(shown) + 2]) for row in islice(rows, MOST + 1)]
    kept = lines(register, shown, found[:MOST], day)
    theirs = shared_among(register, found[:MOST])
    body = {
        "note": " ".join(_left_out(register, len(found), len(headings))),
        "headings": ["Reference", *(each.label for each in shown)],
        "lines": [
            [
                f"{each.reference} {OF_TRUST}" if each.pk in theirs else each.reference,
                *(_cut(str(text)) for _, text in each.cells),
            ]
            for each in kept
        ],
    }
    made = print_document(
        actor, DOCUMENTS[_word(register)], body, title=title, rows=len(kept), **details
    )
    return answer(made, f"{register.plural}-{day.isoformat()}")


def sample(text: str) -> Body:
    """A list in which everything is one text, as far as a cell takes it."""
    cell = _cut(text)
    return {"note": cell, "headings": ["Reference", cell], "lines": [[cell, cell]] * 3}


def _word(register: Register) -> str:
    return f"{register.plural}-list"


def _left_out(register: Register, rows: int, columns: int) -> Iterable[str]:
    """What paper does not hold, said before the list."""
    if rows > MOST:
        yield f"Only the first {MOST:,} {register.many} stand here."
    if columns > WIDEST:
        yield f"Only the first {WIDEST} of {columns} columns stand here."
    if rows > MOST or columns > WIDEST:
        yield "Export the list for Excel to have all."


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
