"""A block that somebody may not change stays as it is, whichever way they try.

Every register of the house is found by itself, and each of its blocks is closed in turn.
"""

import pytest
from django.urls import reverse

from conftest import client_for
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.permissions import MATRIX, PEOPLE
from fingerpost.foundation.registers.closing import refuse_closed
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.foundation.registers.importing.closed import closed_to
from fingerpost.foundation.registers.importing.layout import headings_of

from .test_hidden_blocks import TODAY, secret
from .test_registers import entered, keeper

BLOCKS = [(each, block) for each in REGISTERS.values() for block in each.blocks if block.fields]
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.parametrize(
        ("register", "block"),
        BLOCKS,
        ids=[f"{register.word}: {block.heading}" for register, block in BLOCKS],
    ),
]


@pytest.fixture
def closed(monkeypatch, register, block):
    monkeypatch.setitem(MATRIX, "registers.touch", frozenset())
    monkeypatch.setitem(block.__dict__, "change", "registers.touch")


def told(register, block, row):
    """What the fields of a block hold."""
    row = register.all().get(pk=row.pk)
    return {name: getattr(row, name) for name in block.fields}


def holes_in(register, block):
    """The words of the gaps that the fields of a block mend."""
    found = register.holes(TODAY).items()
    return [word for word, hole in found if hole.field in block.fields]


def test_a_closed_block_is_asked_for_nowhere(school, register, block, request):
    actor = keeper(register, school)
    row = entered(register, actor)
    client = client_for(actor)
    request.getfixturevalue("closed")
    home = reverse(f"{register.plural}:index")

    for page in (f"{home}new/", f"{home}{row.pk}/change/"):
        form = client.get(page).text
        assert [name for name in block.fields if f'name="{name}"' in form] == []
    chooser = client.get(f"{home}alike/?row={row.pk}").text
    assert [name for name in block.fields if f'value="{name}"' in chooser] == []
    for word in holes_in(register, block):
        assert client.get(f"{home}mend/?missing={word}").status_code == 302


def test_what_is_sent_for_a_closed_block_all_the_same_is_not_taken(
    school, register, block, request
):
    actor = keeper(register, school)
    row = entered(register, actor)
    before = told(register, block, row)
    client = client_for(actor)
    request.getfixturevalue("closed")
    home = reverse(f"{register.plural}:index")

    sent = {name: str(secret(register.fields[name])) for name in block.fields}
    client.post(f"{home}{row.pk}/change/", {**sent, "revision": row.revision})
    for name in block.fields:
        client.post(f"{home}alike/?row={row.pk}&field={name}", {"value": sent[name]})
    assert told(register, block, row) == before


def test_an_import_and_an_action_refuse_a_closed_block_by_name(school, register, block, request):
    actor = keeper(register, school)
    request.getfixturevalue("closed")

    if register.sheet:
        assert closed_to(register, actor) == set(block.fields) & headings_of(register).keys()
    with pytest.raises(NotAllowed, match="Your role may not change"):
        refuse_closed(register.word, actor, block.fields)


def test_whoever_may_change_a_block_is_asked_for_it(school, register, block):
    needed = block.change or register.deed("change")
    actor = keeper(register, school)
    form = client_for(actor).get(reverse(f"{register.plural}:create")).text

    assert MATRIX[needed] & PEOPLE
    assert all(f'name="{name}"' in form for name in block.fields)
