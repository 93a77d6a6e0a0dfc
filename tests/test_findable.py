"""Whatever is done to the rows of any register, a search finds what they say now, and no more."""

from datetime import date

import pytest
from django.core.management import call_command
from django.db import connection

from conftest import client_for
from fingerpost.config.management.commands import doctor
from fingerpost.foundation import deeds
from fingerpost.foundation.actions import action
from fingerpost.foundation.audit import trail
from fingerpost.foundation.people.actions import add_person, leave
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import MATRIX, PEOPLE
from fingerpost.foundation.privacy.actions import erase
from fingerpost.foundation.registers.actions_leaving import archiving, deleting
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.foundation.registers.found_by import words_of
from fingerpost.foundation.registers.hiding import as_seen_by
from fingerpost.foundation.registers.importing import actions, undoing
from fingerpost.foundation.registers.searching import search
from fingerpost.foundation.search import index, renewing
from fingerpost.foundation.search.models import Shape
from fingerpost.foundation.tenancy.scope import OutOfScope, scope

from .test_registers import entered, keeper, text_fields
from .test_round_trip import checked, exported
from .test_round_trip import keeper as importer

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.parametrize("register", REGISTERS.values(), ids=lambda each: each.plural),
]
NAME = "Quentin Marlowe-Threlfall"


@pytest.fixture(autouse=True)
def nothing_is_left_of_other_tests(db):
    """What a test kept for good is no row any more; Django does not know the table to empty it."""
    index.cleared()


def found(register, text):
    return [row[0] for row in search(register, text, ())[0]]


def agrees(organisation):
    return renewing.faults(organisation) == []


def named(register, actor, text):
    return entered(register, actor, **{register.title: text})


def granted(register, name):
    return register.deed(name) in MATRIX


def test_what_is_added_changed_and_set_for_many_is_found(school, register):
    actor = keeper(register, school)
    row, other = (named(register, actor, f"Old wren {n}") for n in "ab")
    register.verbs.change(actor, row, revision=row.revision, **{register.title: "New heron"})
    assert (found(register, "wren"), found(register, "heron")) == ([other.pk], [row.pk])

    register.verbs.mend(actor, {each.pk: {register.title: "One egret"} for each in (row, other)})
    assert found(register, "egret") == [row.pk, other.pk]
    assert found(register, "wren") == found(register, "heron") == []
    assert agrees(school)


def test_what_is_imported_and_undone_is_found_as_it_is(school, register):
    if not granted(register, "import"):
        return  # its rows come in by questions
    actor = importer(register, school)
    row = named(register, actor, "Old wren")
    file = exported(register, actor, "csv")[0].replace(b"Old wren", b"New heron")
    run = actions.commit(actor, checked(register, actor, file, "list.csv"))
    assert (found(register, "heron"), found(register, "wren")) == ([row.pk], [])
    assert agrees(school)

    undoing.undo(actor, run)
    assert (found(register, "heron"), found(register, "wren")) == ([], [row.pk])
    assert agrees(school)


def test_new_rows_of_an_import_are_found_until_it_is_undone(school, other_school, register):
    if not granted(register, "import"):
        return  # its rows come in by questions
    with scope(other_school):
        actor = importer(register, other_school)
        named(register, actor, "Old wren")
        line = exported(register, actor, "csv")[0]
    heading, cells = line.decode("utf-8-sig").splitlines()
    blank = f"{heading}\n,{cells.partition(',')[2]}".encode()
    run = actions.commit(
        importer(register, school), checked(register, importer(register, school), blank, "a.csv")
    )
    assert len(found(register, "wren")) == 1
    assert agrees(school)

    undoing.undo(importer(register, school), run)
    assert found(register, "wren") == []
    assert agrees(school)


def test_what_is_archived_stays_and_what_is_deleted_goes(school, register):
    actor = keeper(register, school)
    row = named(register, actor, "Old wren")
    if granted(register, "delete"):
        deleting(register.word)(keeper(register, school, "delete"), row)
        assert found(register, "wren") == []
        row = named(register, actor, "Old wren")
    if granted(register, "archive"):
        with deeds.begin("test"):  # some registers let only go what stands no more
            register.own().filter(pk=row.pk).update(**{register.status: register.gone()[0]})
        for act in archiving(register.word):
            act(keeper(register, school, "archive"), row)
            assert found(register, "wren") == [row.pk]
    assert agrees(school)


def test_whoever_is_erased_is_found_by_name_no_more(school, head, dpo, register):
    person = add_person(head, name=NAME)
    said = dict.fromkeys(text_fields(register), NAME)
    if register.model is Person:
        said["name"] = "Una Thornby"  # a name that two people bear is not that of one
    row = entered(register, keeper(register, school), **said)
    leave(head, person, on=date(2020, 1, 31))
    assert row.pk in found(register, "threlfall")

    erase(dpo, person, rule="kept long enough")

    assert found(register, "threlfall") == []
    assert agrees(school)
    assert "threlfall" not in held_in_the_file()


def held_in_the_file():
    """What the tables of the index hold, also of what is only marked as gone."""
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        said = ""
        for table in tables:
            if table.startswith("search_"):
                cursor.execute(f"SELECT * FROM {table}")  # noqa: S608
                said += repr([tuple(map(str, row)) for row in cursor.fetchall()])
    return said


def test_a_search_ends_at_the_school_and_begins_at_its_trust(school, other_school, trust, register):
    ours = named(register, keeper(register, school), "Old wren")
    with scope(trust):
        theirs = named(register, keeper(register, trust), "Old wren")
    shared = [theirs.pk] if register.model.inherited else []

    assert {*found(register, "wren")} == {ours.pk, *shared}
    with scope(other_school):
        assert found(register, "wren") == []


def test_without_a_scope_nothing_is_found(db, register):
    with pytest.raises(OutOfScope):
        index.find(register.model, [], "wren")


def test_a_hidden_field_finds_nothing_for_those_who_may_not_see_it(school, monkeypatch, register):
    name, block = next(
        (name, block)
        for block in reversed(register.blocks)
        for name in words_of(register)
        if name in block.fields
    )
    monkeypatch.setitem(MATRIX, "registers.gaze", frozenset(PEOPLE))
    monkeypatch.setitem(block.__dict__, "view", "registers.gaze")
    actor = keeper(register, school)
    row = entered(register, actor, **{name: "Beside the wren"})

    assert found(as_seen_by(register, actor), "wren") == [row.pk]
    monkeypatch.setitem(MATRIX, "registers.gaze", frozenset())
    assert found(as_seen_by(register, actor), "wren") == []


def test_an_export_of_a_search_holds_what_the_search_shows(school, register):
    for text in ("A wren", "Wren b", "Heron"):
        named(register, keeper(register, school), text)
    client = client_for(keeper(register, school, "export"))
    answer = client.post(f"/{register.plural}/export/?q=wren", {"format": "csv"})
    lines = b"".join(answer.streaming_content).decode().splitlines()[1:]
    page = client.get(f"/{register.plural}/?q=wren").text

    assert len(lines) == 2
    places = [page.index(line.split(",")[0]) for line in lines]
    assert places == sorted(places)


def test_a_deed_that_writes_past_the_index_is_refused(school, monkeypatch, register):
    actor = keeper(register, school)
    row = named(register, actor, "Old wren")

    @action(register.deed("change"))
    def slip(actor, /, row):
        type(row).objects.filter(pk=row.pk).update(revision=9)
        trail.note(row)

    with pytest.raises(index.NotInTheIndex):
        slip(actor, row)


def test_the_doctor_sees_an_index_that_is_behind_and_a_command_mends_it(school, register):
    row = named(register, keeper(register, school), "Old wren")
    with deeds.begin("test"):
        type(row).objects.filter(pk=row.pk).update(**{register.title: "New heron"})
    assert not doctor._words().well
    assert str(register.model._meta.verbose_name_plural) in doctor._words().mend

    call_command("rebuild_search")

    assert doctor._words().well
    assert found(register, "heron") == [row.pk]


def test_an_upgrade_makes_the_index_anew_only_if_other_fields_count(school, register):
    renewing.rebuild()
    row = named(register, keeper(register, school), "Old wren")
    index.cleared()
    assert not renewing.renew()
    assert found(register, "wren") == []

    Shape.objects.all().delete()
    assert renewing.renew()
    assert agrees(school)
    assert found(register, "wren") == [row.pk]
