"""What somebody may not change does not come in with a file: told by column, told by row."""

from dataclasses import replace

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.imports.models import ImportRow
from fingerpost.foundation.permissions import MATRIX, Role
from fingerpost.foundation.registers.importing import actions
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.suppliers.actions import create

from .build import SUPPLIERS, answers, checked, uploaded

pytestmark = pytest.mark.django_db
CLOSED, KEY = "notes", "companies_house"
NOTED = "Supplier,Service,Notes\nLarkfield,Print,a\nBrackley,Cloud,b\nQuill,Software,c\n"
NUMBERED = "Supplier,Company number,Trading as\n"
LARKFIELD = {"legal_name": "Larkfield", "kind": "print"}


def close(monkeypatch, name):
    """Only the DPO may change this field."""
    monkeypatch.setitem(MATRIX, "suppliers.special", frozenset({Role.DPO}))
    blocks = tuple(
        replace(block, entries=tuple(each for each in block.entries if each != name))
        for block in SUPPLIERS.blocks
    )
    own = replace(blocks[0], heading="Its own", entries=(name,), change="suppliers.special")
    monkeypatch.setitem(vars(SUPPLIERS), "blocks", (*blocks, own))


@pytest.fixture
def closed(monkeypatch):
    close(monkeypatch, CLOSED)


@pytest.fixture
def closed_key(monkeypatch):
    close(monkeypatch, KEY)


def test_a_column_that_is_closed_is_named_and_left_out(technician, closed):
    run = uploaded(technician, NOTED)
    client, address = client_for(technician), f"/suppliers/import/{run.pk}/"

    page = client.get(f"{address}columns/")
    assert "“Notes” is the notes, which your role may" in page.text
    assert '<option value="notes"' not in page.text
    client.post(f"{address}columns/", answers(run))
    client.post(f"{address}commit/")
    assert set(SUPPLIERS.model.objects.values_list(CLOSED, flat=True)) == {""}


def test_the_same_column_is_open_to_who_may(dpo, closed):
    run = checked(dpo, NOTED)

    assert CLOSED in run.mapping.values()
    assert run.count("new") == 3


def test_no_other_way_leads_past_it(technician, dpo, closed):
    with pytest.raises(NotAllowed, match="Notes"):
        checked(technician, NOTED)
    with pytest.raises(NotAllowed, match="Notes"):
        actions.commit(technician, checked(dpo, NOTED))


def test_a_key_that_is_closed_still_tells_which_row_a_line_is_about(technician, dpo, closed_key):
    actions.commit(dpo, checked(dpo))

    run = checked(technician, f"{NUMBERED}Larkfield,0000 0001,Lark\nBrackley Ltd,2,B\n")
    assert run.count("changed") == 2
    actions.commit(technician, run)
    assert SUPPLIERS.model.objects.get(companies_house="00000001").trading_name == "Lark"


def test_a_closed_key_is_neither_changed_nor_entered(technician, dpo, closed_key):
    actions.commit(dpo, checked(dpo))

    run = checked(technician, f"{NUMBERED}Fernhill,8,Fern\nQuill,,Quills\n")
    rows = ImportRow.objects.filter(run=run).order_by("line")
    assert [row.outcome for row in rows] == ["refused", "changed"]
    assert "Your role may not enter this for a new supplier." in rows[0].said[0][2]

    run = checked(technician, "Reference,Company number,Trading as\nSUP-1,7,Lark\nSUP-2,2,B\n")
    rows = ImportRow.objects.filter(run=run).order_by("line")
    assert [row.outcome for row in rows] == ["refused", "changed"]
    assert "your role may not change it" in rows[0].said[0][2]


def test_what_another_role_checked_does_not_carry_a_closed_key_in(technician, dpo, closed_key):
    with pytest.raises(NotAllowed, match="Companies House number"):
        actions.commit(technician, checked(dpo))
    assert not SUPPLIERS.model.objects.exists()


def test_a_row_that_somebody_may_not_touch_is_refused_by_row(technician, monkeypatch):
    for name in ("Larkfield", "Brackley"):
        create(technician, legal_name=name, kind="print")
    why = "The office keeps this one. Ask them to change it."
    sheet = replace(
        SUPPLIERS.sheet, may=lambda actor, row: why if row.legal_name == "Brackley" else ""
    )
    monkeypatch.setitem(vars(SUPPLIERS), "sheet", sheet)

    run = checked(technician, "Supplier,Notes\nLarkfield,a\nBrackley,b\n")
    rows = ImportRow.objects.filter(run=run).order_by("line")
    assert [(row.outcome, row.said) for row in rows] == [
        ("changed", []), ("refused", [["", "", why]])
    ]  # fmt: skip


def test_a_column_that_goes_nowhere_is_listed(technician):
    run = checked(technician, "Supplier,Shoe size\nLarkfield,44\n")

    page = client_for(technician).get(f"/suppliers/import/{run.pk}/")
    assert "Columns left out: “Shoe size”." in page.text


def test_a_row_of_the_trust_is_read_and_not_written_by_its_schools(technician, trust):
    with scope(trust):
        theirs = create(somebody("Tara Trust", Role.TRUST_IT_LEAD, trust), **LARKFIELD)

    run = checked(technician, "Supplier,Notes\nLarkfield,Ours\nQuill,Ours\n")
    rows = ImportRow.objects.filter(run=run).order_by("line")

    assert [row.outcome for row in rows] == ["refused", "new"]
    assert "belongs to the trust" in rows[0].said[0][2]
    actions.commit(technician, run)
    theirs.refresh_from_db()
    assert theirs.notes == ""


def test_a_line_that_says_what_the_trust_says_already_is_no_change(technician, trust):
    with scope(trust):
        create(somebody("Tara Trust", Role.TRUST_IT_LEAD, trust), **LARKFIELD)

    run = checked(technician, "Supplier,Service\nLarkfield,Print\n")
    assert [row.outcome for row in ImportRow.objects.filter(run=run)] == ["unchanged"]


def test_a_list_that_was_taken_out_keeps_apart_what_the_trust_calls_the_same(
    technician, dpo, trust
):
    ours = create(technician, legal_name="Quill", kind="print")
    with scope(trust):
        theirs = create(somebody("Tara Trust", Role.TRUST_IT_LEAD, trust), **LARKFIELD)
    assert theirs.number == ours.number

    page = client_for(technician).post("/suppliers/export/", {"format": "csv"})
    text = b"".join(page.streaming_content).decode("utf-8-sig")
    assert "\nSUP-0001,Quill" in text
    assert "\nSUP-0001 Trust,Larkfield" in text

    run = checked(dpo, text.replace("Quill", "Quillson").replace("Larkfield", "Lark"))
    rows = ImportRow.objects.filter(run=run).order_by("line")
    outcomes = {row.outcome: row.said for row in rows}
    assert set(outcomes) == {"changed", "refused"}
    assert "belongs to the trust" in outcomes["refused"][0][2]
