"""Every register of the house, found by itself, does what every register promises."""

import csv
import io
import re
from contextlib import suppress
from datetime import date

import pytest
from django.db import models
from django.http import QueryDict
from django.urls import reverse

from conftest import client_for, somebody
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.notes.actions import write
from fingerpost.foundation.permissions import MATRIX, PEOPLE
from fingerpost.foundation.registers import listing
from fingerpost.foundation.registers.actions_lines import keeping
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.foundation.registers.named import named_in
from fingerpost.foundation.registers.selection import Selection
from fingerpost.foundation.tenancy.scope import scope

from .naughty import NAUGHTY

TODAY = date(2026, 11, 21)
CODE = re.compile(r"<script>|<img|<svg onload|<iframe|href=\"javascript", re.IGNORECASE)
"""What would run if a page took a text for its own."""
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.parametrize("register", REGISTERS.values(), ids=lambda each: each.plural),
]


def keeper(register, school, deed="change"):
    """Somebody whose role carries a deed of the register, and may change all of its blocks."""
    needed = {register.deed(deed), register.deed("view")}
    if deed == "change":
        needed |= {block.change for block in register.blocks if block.change}
    roles = PEOPLE.intersection(*(MATRIX[each] for each in needed))
    return somebody("Anna Keeper", min(roles), school)


def page_of(register, name, *arguments):
    return reverse(f"{register.plural}:{name}", args=arguments)


def text_fields(register):
    """The fields in which people may write what they like."""
    return [
        name
        for name, field in register.fields.items()
        if type(field) in (models.CharField, models.TextField)
        and not field.choices
        and (field.max_length or 0) > 30
    ]


def entered(register, actor, **values):
    """A row that the register's own verb made, with only what is needed."""
    needed = {
        name: next(iter(register.choices[name])) if name in register.choices else f"A {name}"
        for name, field in register.fields.items()
        if not field.blank and not field.has_default()
    }
    with scope(actor.organisation):
        return register.verbs.create(actor, **(needed | values))


def a_few(register, actor):
    """A row of each kind and status, so that every facet has something to leave out."""
    made = [
        entered(register, actor, **{register.kind: each})
        for each in register.choices[register.kind]
    ]
    statuses = register.choices[register.status] if register.status in register.asked else ()
    for row, status in zip(made, statuses, strict=False):
        if getattr(row, register.status) != status:
            with suppress(DomainError):  # some ways from status to status are closed
                register.verbs.mend(actor, {row.pk: {register.status: status}})
    return made


def addresses(register):
    """An address for each facet, filter, hole and sort."""
    yield "?"
    for name in (register.status, register.kind, *register.filters):
        yield from (f"?{name}={value}" for value in register.choices[name])
    yield from (f"?missing={word}" for word in register.holes(TODAY))
    yield "?due=overdue"
    yield from (f"?sort={sort.word}" for sort in register.sorts)
    yield f"?columns={','.join(register.asked)}"


def exported(client, register, address):
    answer = client.post(page_of(register, "export") + address, {"format": "csv"})
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    return [row["Reference"] for row in csv.DictReader(io.StringIO(text))]


def test_every_way_to_look_at_the_list_answers(school, register):
    actor = keeper(register, school)
    a_few(register, actor)
    client = client_for(actor)

    for address in addresses(register):
        assert client.get(page_of(register, "index") + address).status_code == 200, address


def test_an_export_holds_exactly_what_is_filtered(school, register):
    actor = keeper(register, school, "export")
    a_few(register, keeper(register, school))
    client = client_for(actor)

    for address in addresses(register):
        asked = Selection.read(register, QueryDict(address[1:]), TODAY)
        rows = asked.rows(TODAY).order_by(asked.order.column, "pk")
        wanted = [register.reference(number) for number in rows.values_list("number", flat=True)]
        assert exported(client, register, address) == wanted, address


def test_a_search_finds_a_row_by_its_reference_and_its_keys(school, register):
    actor = keeper(register, school)
    row = entered(register, actor, **{register.title: "Quillfeather, Oakleaf"})
    client = client_for(actor)

    for text in (register.reference(row.number), "quillf", "oakleaf quillf"):
        page = client.get(page_of(register, "index"), {"q": text})
        assert page_of(register, "show", row.pk) in page.text, text


def test_a_row_of_another_school_does_not_exist(school, other_school, register):
    row = entered(register, keeper(register, school), **{register.title: "Ours alone"})
    client = client_for(keeper(register, other_school))

    for name in ("show", "change"):
        assert client.get(page_of(register, name, row.pk)).status_code == 404
    for address in ("?", "?q=ours", f"?columns={register.title}"):
        assert "Ours alone" not in client.get(page_of(register, "index") + address).text
    assert exported(client, register, "?") == []


def test_who_may_not_look_sees_nothing_of_it(school, register):
    row = entered(register, keeper(register, school))
    for role in sorted(PEOPLE - MATRIX[register.deed("view")]):
        client = client_for(somebody("Nobody", role, school))
        for address in (
            page_of(register, "index"),
            page_of(register, "show", row.pk),
            page_of(register, "arrange"),
        ):
            assert client.get(address).status_code == 403, role


def test_a_row_is_added_and_changed_by_the_forms_of_the_declaration(school, register):
    client = client_for(keeper(register, school))
    form = client.get(page_of(register, "create")).text
    assert all(f'name="{name}"' in form for name in register.asked)

    row = entered(register, keeper(register, school))
    page = client.get(page_of(register, "change", row.pk)).text
    assert 'name="revision" value="1"' in page


def test_naughty_strings_are_kept_and_shown_as_they_are(school, register):
    actor = keeper(register, school)
    client = client_for(actor)
    made = {each: entered_with(register, actor, each) for each in NAUGHTY}

    for naughty, row in made.items():
        row.refresh_from_db()
        held = {getattr(row, name) for name in text_fields(register)}
        assert held == {naughty.strip()}, naughty
        for address in (page_of(register, "show", row.pk), page_of(register, "change", row.pk)):
            page = client.get(address)
            assert page.status_code == 200
            assert not CODE.search(page.text), naughty
            assert shown(naughty) in page.text, address
    assert len(exported(client, register, "?")) == len(NAUGHTY)


def test_a_list_and_a_search_show_naughty_strings_as_they_are(school, register):
    actor = keeper(register, school)
    client = client_for(actor)
    for naughty in NAUGHTY[: listing.SIZE]:
        entered_with(register, actor, naughty)
    columns = ",".join(text_fields(register))

    page = client.get(page_of(register, "index") + f"?columns={columns}").text
    assert not CODE.search(page)
    assert [each for each in NAUGHTY[: listing.SIZE] if shown(each) not in page] == []
    for naughty in NAUGHTY:
        page = client.get(page_of(register, "index"), {"q": naughty})
        assert page.status_code == 200, naughty
        assert not CODE.search(page.text), naughty


def test_naughty_strings_in_lines_and_notes_are_shown_as_they_are(school, register):
    actor = keeper(register, school)
    client = client_for(actor)
    for naughty in NAUGHTY:
        row = entered(register, actor)
        free = [each for each in register.lines if may_say_anything(each)]
        for lines in free:
            keeping(lines, lines.change or register.deed("change")).add(
                actor, row, **line_of(lines, naughty)
            )
        if register.has_notes:
            write(actor, register, row, text=naughty)

        page = client.get(page_of(register, "show", row.pk)).text
        assert page.count(shown(naughty)) >= len(free) + register.has_notes, naughty
        assert not CODE.search(page), naughty
    assert len(exported(client, register, "?")) == len(NAUGHTY)


def may_say_anything(lines):
    """Whether no text of a line has to name a row that is there."""
    return not any(each.unknown for each in named_in(lines.model).values())


def line_of(lines, text):
    """A line that says a text wherever people may write what they like."""
    values = {}
    for name, field in lines.fields.items():
        if name in lines.choices:
            values[name] = next(iter(lines.choices[name]))
        elif type(field) in (models.CharField, models.TextField):
            values[name] = text
        elif isinstance(field, models.DateField) and not field.null:
            values[name] = date(2030, 1, 1)
    return values


def entered_with(register, actor, text):
    return entered(register, actor, **dict.fromkeys(text_fields(register), text))


def shown(text):
    """Text as a page must write it."""
    for letter, written in (
        ("&", "&amp;"),
        ("<", "&lt;"),
        (">", "&gt;"),
        ("'", "&#39;"),
        ('"', "&#34;"),
    ):
        text = text.replace(letter, written)
    return text.strip()
