"""Every register of the house, found by itself, does what every register promises."""

import csv
import io
from contextlib import suppress
from datetime import date

import pytest
from django.db import models
from django.http import QueryDict
from django.urls import reverse

from conftest import client_for, somebody
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.permissions import MATRIX, PEOPLE
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.foundation.registers.selection import Selection
from fingerpost.foundation.tenancy.scope import scope

from .naughty import NAUGHTY

TODAY = date(2026, 11, 21)
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.parametrize("register", REGISTERS.values(), ids=lambda each: each.plural),
]


def keeper(register, school, deed="change"):
    """Somebody whose role carries a deed of the register."""
    roles = sorted(MATRIX[register.deed(deed)] & MATRIX[register.deed("view")] & PEOPLE)
    return somebody("Anna Keeper", roles[0], school)


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
    for row, status in zip(made, register.choices[register.status], strict=False):
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
    row = entered(register, actor, **{register.title: "Quillfeather"})
    client = client_for(actor)

    for text in (register.reference(row.number), "quillf"):
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


@pytest.mark.parametrize("naughty", NAUGHTY, ids=range(len(NAUGHTY)))
def test_a_naughty_string_is_kept_and_shown_as_it_is(school, register, naughty):
    actor = keeper(register, school)
    wanted = dict.fromkeys(text_fields(register), naughty)
    row = entered(register, actor, **wanted)
    row.refresh_from_db()
    assert {name: getattr(row, name) for name in wanted} == {
        name: naughty.strip() for name in wanted
    }

    client = client_for(actor)
    for address in (
        page_of(register, "show", row.pk),
        page_of(register, "change", row.pk),
        page_of(register, "index") + f"?columns={','.join(wanted)}",
    ):
        page = client.get(address)
        assert page.status_code == 200
        assert "<script>alert" not in page.text
        assert shown(naughty) in page.text, address
    assert exported(client, register, "?") == [register.reference(row.number)]


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
