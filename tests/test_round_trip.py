"""What goes out of a register comes in again: unchanged as nothing, edited as its difference."""

import csv
from datetime import date
from decimal import Decimal
from random import Random

import pytest
from django.core.exceptions import ValidationError
from django.db import models, transaction
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from conftest import client_for, somebody
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.exports.cells import unguarded
from fingerpost.foundation.exports.tables import write_csv, write_xlsx
from fingerpost.foundation.imports.cells import CLEAR
from fingerpost.foundation.imports.layout import is_silent
from fingerpost.foundation.imports.mapping import proposed
from fingerpost.foundation.imports.models import ImportRow
from fingerpost.foundation.imports.workbooks import read_table
from fingerpost.foundation.permissions import MATRIX, PEOPLE
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.foundation.registers.importing import actions, undoing
from fingerpost.foundation.registers.importing.layout import headings_of, layout_of
from fingerpost.foundation.registers.importing.sheet import REFERENCE

from .naughty import NAUGHTY

SHEETS = [word for word, each in REGISTERS.items() if each.sheet]
"""Their words only: hypothesis writes out every argument, and a whole register is too long."""
FORMS = ("csv", "xlsx")
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.parametrize("word", SHEETS),
]
a_few = settings(
    max_examples=6,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),  # a failure is readable without being made smaller
    suppress_health_check=list(HealthCheck),
)
WORDS = st.sampled_from(NAUGHTY) | st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp")), min_size=1, max_size=30
)


SEEDS = st.lists(st.integers(0, 2**32), min_size=1, max_size=4)
TEXTS = st.lists(WORDS, min_size=4, max_size=4)


def value_for(field, choose, texts):
    """Something that a field may hold; nothing for what only makes sense beside other fields."""
    if field.choices:
        return choose([value for value, _ in field.flatchoices])
    if isinstance(field, models.EmailField):
        return choose(["office@larkfield.example", "help@brackley.example"])
    if isinstance(field, models.URLField):
        return choose(["https://larkfield.example/a?b=c", "http://brackley.example"])
    if isinstance(field, models.TextField):
        return "\r\n".join([choose(texts), choose(texts)]).strip()[: field.max_length]
    if isinstance(field, models.CharField):
        return choose(texts).strip()[: field.max_length].strip()
    if isinstance(field, models.DateField):
        return choose([date(2019, 2, 28), date(2024, 12, 1), date(2026, 3, 2)])
    if isinstance(field, models.DecimalField):
        return choose([Decimal("0.00"), Decimal("12.50"), Decimal("1250.07")])
    return None


def rows_of(register, seeds, texts):
    """Rows that a register may or may not take; each says some of its fields."""
    rows = []
    for chance in map(Random, seeds):
        names = chance.sample(sorted(headings_of(register)), chance.randint(0, 8))
        wanted = {register.title, register.kind, *names} - {register.status}
        choose = chance.choice
        rows.append(
            {name: value_for(register.fields[name], choose, texts) for name in sorted(wanted)}
        )
    return rows


def keeper(register, school):
    """Somebody whose role carries everything that is done here."""
    needed = {register.deed(name) for name in ("create", "import", "undo_import", "export")}
    needed |= {block.change for block in register.blocks if block.change}
    roles = PEOPLE.intersection(*(MATRIX[each] for each in needed))
    return somebody("Anna Keeper", min(roles), school)


def filled(register, actor, rows):
    """Put the rows in the register that it takes."""
    for values in rows:
        try:
            with transaction.atomic():
                register.verbs.create(actor, **values)
        except (ValidationError, DomainError):
            continue


def stands(register):
    """The whole register, save for how often each row was written."""
    names = [each.attname for each in register.model._meta.concrete_fields]
    return list(register.all().order_by("pk").values(*(n for n in names if n != "revision")))


def exported(register, actor, form):
    client, address = client_for(actor), f"/{register.plural}/export/"
    answers = [client.post(f"{address}{asked}", {"format": form}) for asked in every_row(register)]
    return [b"".join(answer.streaming_content) for answer in answers]


def every_row(register):
    """The usual list leaves out what is gone, so that it is asked for by status."""
    return ["", *(f"?{register.status}={status}" for status in register.gone())]


def checked(register, actor, data, name):
    run = actions.upload(actor, register, read_table(data, name), data, name)
    rows = actions.staging.table_of(run).rows
    mapping, order = proposed(layout_of(register), run.headers, rows)
    return actions.check(actor, run, mapping, order)


def differences(run):
    rows = ImportRow.objects.filter(run=run).exclude(outcome="unchanged")
    return [(row.outcome, row.values, row.said) for row in rows]


def with_rows(data):
    """Whether an exported file holds any row at all."""
    return len(read_rows(data)) > 1


def read_rows(data):
    try:
        return [*read_table(data, "list").rows, None]
    except DomainError:
        return []


@pytest.mark.parametrize("form", FORMS)
@a_few
@given(seeds=SEEDS, texts=TEXTS)
def test_an_export_comes_in_again_as_no_change(school, word, form, seeds, texts):
    register = REGISTERS[word]
    with transaction.atomic():
        actor = keeper(register, school)
        filled(register, actor, rows_of(register, seeds, texts))
        for file in filter(with_rows, exported(register, actor, form)):
            run = checked(register, actor, file, f"list.{form}")
            assert set(run.mapping.values()) >= set(headings_of(register))
            assert differences(run) == []
        transaction.set_rollback(True)


def save(path, headings, rows):
    """What a spreadsheet program saves: the cells as they stand, guards and all."""
    if path.suffix == ".xlsx":
        plain = [[unguarded(cell) for cell in row] for row in rows]  # as writing guards them again
        write_xlsx(path, headings, plain, "List")
        return
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([headings, *rows])


def texts_of(register):
    """The fields in which anything can be written, as it stands."""
    return [
        name
        for name, heading in sorted(headings_of(register).items())
        if type(field := register.fields[name]) in (models.CharField, models.TextField)
        and not (field.choices or heading.read)
        and (field.max_length or 0) > 30
    ]


@pytest.mark.parametrize("form", FORMS)
@a_few
@given(seeds=SEEDS, texts=TEXTS, new=WORDS)
def test_an_edited_export_comes_in_as_exactly_its_difference(
    school, word, form, seeds, texts, new, tmp_path_factory
):
    register = REGISTERS[word]
    name = texts_of(register)[seeds[0] % len(texts_of(register))]
    new = new.strip()[: register.fields[name].max_length].strip()
    assume(new and unguarded(new) == new != CLEAR and not is_silent(new))
    with transaction.atomic():
        actor = keeper(register, school)
        filled(register, actor, rows_of(register, seeds, texts))
        (file, *_) = exported(register, actor, form)
        if with_rows(file):
            table = read_table(file, f"list.{form}")
            at = table.headers.index(layout_of(register).label(name))
            cells = [list(row) for _, row in table.rows]
            row = register.all().get(number=int(cells[0][0].rpartition("-")[2]))
            cells[0][at] = new
            path = tmp_path_factory.mktemp("edited") / f"list.{form}"
            save(path, table.headers, cells)
            run = checked(register, actor, path.read_bytes(), path.name)
            found = [(outcome, values) for outcome, values, _ in differences(run)]
            old = getattr(row, name)
            assert found == ([] if old == new else [("changed", {name: [old, new]})])
        transaction.set_rollback(True)


@a_few
@given(seeds=SEEDS, more=SEEDS, texts=TEXTS)
def test_undoing_an_import_leaves_every_row_as_it_was(
    school, word, seeds, more, texts, tmp_path_factory
):
    register = REGISTERS[word]
    lines = rows_of(register, more, texts)
    places = [(seeds[0] + n) % 6 for n in range(4)]
    labels = [column.label for column in layout_of(register).columns]
    with transaction.atomic():
        actor = keeper(register, school)
        filled(register, actor, rows_of(register, seeds, texts))
        before = stands(register)
        known = {place: register.reference(row["number"]) for place, row in enumerate(before)}
        table = [
            [said(register, label, line | {REFERENCE: known.get(place, "")}) for label in labels]
            for place, line in zip(places, lines, strict=False)
        ]
        path = tmp_path_factory.mktemp("undone") / "list.csv"
        write_csv(path, labels, table)
        run = checked(register, actor, path.read_bytes(), path.name)
        if run.good:
            undoing.undo(actor, actions.commit(actor, run))
        assert stands(register) == before
        transaction.set_rollback(True)


def said(register, label, line):
    """What a cell says of a value under a heading."""
    name = next(each.name for each in layout_of(register).columns if each.label == label)
    value = line.get(name)
    words = register.choices.get(name, {})
    return words.get(str(value), value)
