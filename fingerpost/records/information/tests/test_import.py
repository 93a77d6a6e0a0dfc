"""Registers of data come in as the ICO and councils lay them out, and decide nothing."""

from datetime import date

import pytest

from fingerpost.foundation.imports.mapping import proposed
from fingerpost.foundation.imports.models import ImportRow, ImportTable
from fingerpost.foundation.imports.reading import read_csv
from fingerpost.foundation.people.actions import add_person, appoint
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.registers.importing import actions
from fingerpost.foundation.registers.importing.layout import layout_of
from fingerpost.records.information.models import InformationAsset
from fingerpost.records.information.register import ASSETS

from .build import WHOLE, an_asset

pytestmark = pytest.mark.django_db
ICO = (
    "Business function,Purpose of processing,Categories of individuals,"
    "Categories of personal data,Categories of recipients,Retention schedule,"
    "General description of security measures,Article 6 lawful basis"
)


def checked(actor, headings, *rows):
    data = "\n".join([headings, *rows, ""]).encode()
    run = actions.upload(actor, ASSETS, read_csv(data), data, "ropa.csv")
    table = ImportTable.objects.get(run=run).rows
    return actions.check(actor, run, *proposed(layout_of(ASSETS), run.headers, table))


def why(run):
    return " ".join(said[2] for row in ImportRow.objects.filter(run=run) for said in row.said)


def test_the_template_of_the_ico_comes_in_and_waits_for_the_dpo(dpo):
    row = "Finance,Paying staff,Employees,Bank details,HMRC,6 years,Encrypted,Legal obligation"
    actions.commit(dpo, checked(dpo, ICO, row))

    made = InformationAsset.objects.get()
    assert (made.name, made.kind, made.status) == ("Paying staff", "finance", "review")
    assert (made.lawful_basis, made.retention) == ("legal-obligation", "6 years")


def test_a_file_changes_no_live_entry_for_others_than_the_dpo(digital_lead, dpo):
    live = {"status": "live", "review_on": date(2030, 1, 1)}
    an_asset(dpo, **WHOLE | live)
    row = "Registers,Something else"

    assert "ask them to change it" in why(checked(digital_lead, "Name,Purpose", row))
    actions.commit(dpo, checked(dpo, "Name,Purpose", row))
    assert InformationAsset.objects.get().purpose == "Something else"


def test_a_file_gives_nothing_to_the_dpo(head, dpo):
    appoint(head, add_person(head, name="Pia Oakleaf"), duty=Duty.DPO, since=date(2020, 1, 1))
    an_asset(dpo)

    assert "cannot own the processing" in why(checked(dpo, "Name,Owner", "Registers,Pia Oakleaf"))
    with pytest.raises(actions.NothingToImport):
        actions.commit(dpo, checked(dpo, "Name,Owner", "Payroll,Pia Oakleaf"))
    assert why(checked(dpo, "Name,Owner", "Registers,Bel Ledgerly")) == ""
