"""A block with permissions of its own: seen and changed by those who hold them, nobody else."""

from dataclasses import replace

import pytest
from django.http import QueryDict

from fingerpost.foundation.permissions import MATRIX, Role
from fingerpost.foundation.registers.alike import ChooseForm
from fingerpost.foundation.registers.asking import change_form, create_form, entries
from fingerpost.foundation.registers.details import blocks_of
from fingerpost.foundation.registers.hiding import as_seen_by
from fingerpost.foundation.registers.history import history
from fingerpost.foundation.registers.selection import Selection
from fingerpost.foundation.registers.table import headings_of
from fingerpost.records.estate.register import ASSETS
from fingerpost.records.estate.tests.build import TODAY, an_asset, typed

pytestmark = pytest.mark.django_db


@pytest.fixture
def register(monkeypatch):
    """Assets whose costs the SLT digital lead alone sees, and the head alone changes."""
    monkeypatch.setitem(
        MATRIX, "assets.view_cost", frozenset({Role.SLT_DIGITAL_LEAD, Role.HEADTEACHER})
    )
    monkeypatch.setitem(MATRIX, "assets.change_cost", frozenset({Role.HEADTEACHER}))
    needs = {"view": "assets.view_cost", "change": "assets.change_cost"}
    blocks = [
        replace(block, **needs) if "cost" in block.fields else block for block in ASSETS.blocks
    ]
    return replace(ASSETS, blocks=tuple(blocks))


def headings(register, actor):
    seen = as_seen_by(register, actor)
    asked = Selection.read(seen, QueryDict("columns=name,cost"), TODAY)
    return [each.field for each in headings_of(asked)]


def test_a_block_is_on_the_page_of_those_who_may_see_it(register, technician, digital_lead):
    asset = an_asset(technician, cost="450")

    def headings_for(actor):
        return [each.heading for each in blocks_of(as_seen_by(register, actor), asset, TODAY)]

    assert "What it cost" in headings_for(digital_lead)
    assert "What it cost" not in headings_for(technician)


def test_its_columns_leave_the_list_and_the_export(register, technician, digital_lead):
    assert headings(register, digital_lead) == ["name", "cost"]
    assert headings(register, technician) == ["name"]


def test_its_changes_leave_the_history(register, technician, digital_lead):
    asset = an_asset(technician, cost="450")

    def entered(actor):
        return [term for term, _ in history(as_seen_by(register, actor), asset).events[0].entered]

    assert "Purchase cost" in entered(digital_lead)
    assert "Purchase cost" not in entered(technician)


def test_the_form_asks_only_those_who_may_change_it(register, head, digital_lead, technician):
    def asked(actor):
        return create_form(as_seen_by(register, actor))(actor).fields

    assert "cost" in asked(head)
    assert "cost" not in asked(digital_lead)
    assert "cost" not in asked(technician)


def test_what_is_slipped_into_the_form_is_not_taken(register, technician):
    asset = an_asset(technician, cost="450")
    form = change_form(register)(
        technician, typed(asset, cost="1"), initial=entries(register, asset)
    )

    assert form.is_valid()
    assert "cost" not in form.cleaned_data


def test_it_is_not_offered_for_changing_several(register, head, technician):
    def offered(actor):
        return [word for word, _ in ChooseForm(register, actor).fields["field"].choices]

    assert "cost" in offered(head)
    assert "cost" not in offered(technician)


def test_who_may_see_everything_gets_the_register_itself(register, digital_lead):
    assert as_seen_by(register, digital_lead) is register
