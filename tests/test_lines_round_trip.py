"""The lines of every register go out as a sheet and come in as nothing, or as what was edited."""

from datetime import date

import pytest
from django.db import models

from conftest import client_for, somebody
from fingerpost.foundation.imports.mapping import proposed
from fingerpost.foundation.imports.workbooks import read_table
from fingerpost.foundation.permissions import MATRIX, PEOPLE
from fingerpost.foundation.registers.actions_lines import keeping
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.foundation.registers.importing import actions, undoing
from fingerpost.foundation.registers.importing.layout import layout_of
from fingerpost.foundation.registers.importing.of_lines import sheets_of_lines

from .test_registers import entered

SHEETS = {
    each.kept_as: each for register in REGISTERS.values() for each in sheets_of_lines(register)
}
pytestmark = [pytest.mark.django_db, pytest.mark.parametrize("word", SHEETS)]


def keeper(kind, school):
    needed = [kind.owner.deed(name) for name in ("create", "import", "undo_import", "export")]
    roles = PEOPLE.intersection(*(MATRIX[each] for each in (*needed, kind.deed("change"))))
    return somebody("Anna Keeper", min(roles), school)


def said(kind):
    """Something in every field of a line."""
    values = {}
    for name, field in kind.about_lines.fields.items():
        if field.choices:
            values[name] = field.flatchoices[-1][0]
        elif isinstance(field, models.DateField):
            values[name] = date(2026, 4, 1)
        elif isinstance(field, models.DecimalField):
            values[name] = 1250
        else:
            values[name] = f"{name}@x.example" if name == "email" else f"Old {name}"
    return values


def out(kind, actor):
    address = f"/{kind.owner.plural}/export/"
    answer = client_for(actor).post(address, {"format": f"{kind.plural}.csv"})
    return b"".join(answer.streaming_content).decode()


def checked(kind, actor, text):
    data = text.encode()
    run = actions.upload(actor, kind, read_table(data), data, "lines.csv")
    return actions.check(actor, run, *proposed(layout_of(kind), run.headers, read_table(data).rows))


def test_an_export_is_no_change_and_edited_its_difference_which_can_be_undone(school, word):
    kind = SHEETS[word]
    actor = keeper(kind, school)
    kind.verbs.create(actor, entered(kind.owner, actor), **said(kind))
    text = out(kind, actor)

    assert checked(kind, actor, text).counts == {"rows": 1, "unchanged": 1}
    told = next(each for each in reversed(list(said(kind).values())) if "Old" in str(each))
    run = actions.commit(actor, checked(kind, actor, text.replace(told, "Something else")))
    assert run.good == 1

    undoing.undo(actor, run)
    assert out(kind, actor) == text


def test_new_lines_come_in_and_go_as_one(school, word):
    kind = SHEETS[word]
    actor = keeper(kind, school)
    kind.verbs.create(actor, entered(kind.owner, actor), **said(kind))
    text = out(kind, actor)
    keeping(kind.about_lines, kind.deed("change")).remove(actor, kind.all().get())
    none = out(kind, actor)

    run = actions.commit(actor, checked(kind, actor, text))
    assert out(kind, actor) == text
    undoing.undo(actor, run)
    assert out(kind, actor) == none != text
