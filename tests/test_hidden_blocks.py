"""A block that somebody may not see tells them nothing: whatever it holds, every page is the same.

Every register of the house is found by itself, and each of its blocks is hidden in turn.
"""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.db import models, transaction
from django.urls import reverse

from conftest import client_for
from fingerpost.foundation import deeds
from fingerpost.foundation.permissions import MATRIX, PEOPLE
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.foundation.search import index

from .test_registers import entered, keeper

TODAY = date(2026, 11, 21)
SECRET = "Zyzzyva"
SLIP = "Zyzyzva"
"""The same, misspelt."""
CHANGING = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')


def hideable(register):
    """The blocks without the fields that every list and every page of a row shows."""
    open_ones = {register.title, register.kind, register.status, register.sorts[0].field}
    return [block for block in register.blocks if block.fields and not open_ones & {*block.fields}]


BLOCKS = [(each, block) for each in REGISTERS.values() for block in hideable(each)]
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.parametrize(
        ("register", "block"),
        BLOCKS,
        ids=[f"{register.word}: {block.heading}" for register, block in BLOCKS],
    ),
]


def secret(field):
    """Something that a field can hold, unlike what it holds at first."""
    if field.choices:
        return field.flatchoices[-1][0]
    for kind, value in (
        (models.DateField, date(2020, 1, 1)),
        (models.DecimalField, Decimal("77.77")),
        (models.BooleanField, True),
        (models.EmailField, f"{SECRET}@school.example"),
        (models.IntegerField, 77),
    ):
        if isinstance(field, kind):
            return value
    return SECRET[: field.max_length]


def asked_for(register, block, row):
    """Every way to ask a register about a row, its hidden fields by name above all."""
    home = reverse(f"{register.plural}:index")
    whole = ["?", f"?columns={','.join(register.asked)}", "?due=overdue", f"?q={SECRET}"]
    gaps = [f"?missing={word}" for word in register.holes(TODAY)]
    hidden = [name for name in register.filters if name in block.fields]
    lists = [
        *whole,
        *gaps,
        *(f"?sort={sort.word}" for sort in register.sorts),
        *(f"?{name}={value}" for name in hidden for value in register.choices[name]),
    ]
    yield from (home + each for each in lists)
    yield from (f"/search/?q={text}" for text in (SECRET, SECRET[:-1], SLIP))
    yield from (f"{home}arrange/{each}" for each in whole)
    yield from (f"{home}mend/{each}" for each in (*whole, *gaps))
    yield from (f"{home}{row.pk}/", f"{home}{row.pk}/change/", f"{home}new/")
    yield from (f"{home}alike/?row={row.pk}&field={name}" for name in block.fields)


def pages_for(client, register, block, row):
    """Everything that somebody gets to read, by address."""
    found = {}
    for address in asked_for(register, block, row):
        answer = client.get(address, follow=True)
        assert answer.status_code == 200, address
        found[address] = CHANGING.sub("", answer.text)
    for address in ("?", f"?columns={','.join(register.asked)}", f"?q={SECRET}"):
        url = reverse(f"{register.plural}:export") + address
        answer = client.post(url, {"format": "csv"})
        found[f"export {address}"] = b"".join(answer.streaming_content).decode()
    return found


def read_with(register, block, client, actor, *, told):
    """What is read when the fields of a block are empty, or hold something; nothing stays."""
    with transaction.atomic(), deeds.begin("test"):
        row = entered(register, actor)
        row.pk, shared = 990_001, row.pk
        type(row).objects.filter(pk=shared).update(id=row.pk)
        for name in block.fields if told else ():
            setattr(row, name, secret(register.fields[name]))
        row.keep_keys()
        row.save()
        index.entered(type(row), [row])
        found = pages_for(client, register, block, row)
        transaction.set_rollback(True)
    return found


def test_what_a_hidden_block_holds_changes_no_page(school, monkeypatch, register, block):
    monkeypatch.setitem(MATRIX, "registers.gaze", frozenset())
    monkeypatch.setitem(block.__dict__, "view", "registers.gaze")
    actor = keeper(register, school)
    client = client_for(actor)

    empty = read_with(register, block, client, actor, told=False)
    told = read_with(register, block, client, actor, told=True)

    assert [address for address in empty if empty[address] != told[address]] == []


def test_an_open_block_is_read_by_those_who_may(school, monkeypatch, register, block):
    monkeypatch.setitem(MATRIX, "registers.gaze", frozenset(PEOPLE))
    monkeypatch.setitem(block.__dict__, "view", "registers.gaze")
    actor = keeper(register, school)
    client = client_for(actor)

    empty = read_with(register, block, client, actor, told=False)
    told = read_with(register, block, client, actor, told=True)

    assert [address for address in empty if empty[address] != told[address]]
