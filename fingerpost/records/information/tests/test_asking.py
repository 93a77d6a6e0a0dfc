"""Technology that holds personal data asks the DPO once, and the DPO tells the digital lead."""

from datetime import date

import pytest

from conftest import client_for
from fingerpost.foundation import deeds
from fingerpost.foundation.duties.models import ToDo
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.imports.mapping import proposed
from fingerpost.foundation.imports.models import ImportTable
from fingerpost.foundation.imports.reading import read_csv
from fingerpost.foundation.people.actions import add_person, appoint
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.registers.importing import actions as importing
from fingerpost.foundation.registers.importing.layout import layout_of
from fingerpost.records.approved_apps.actions import create as add_app
from fingerpost.records.approved_apps.models import ApprovedApp
from fingerpost.records.contracts.actions import create as add_contract
from fingerpost.records.contracts.register import CONTRACTS
from fingerpost.records.information.actions_asking import advise, answer, send_drafts
from fingerpost.records.information.models import Answered, InformationAsset
from fingerpost.records.information.sources import SOURCES, questions
from fingerpost.records.systems.actions import create as add_system

from .build import an_asset

pytestmark = pytest.mark.django_db
SYSTEM, CONTRACT = SOURCES["system"], SOURCES["contract"]


@pytest.fixture
def system(technician):
    return add_system(technician, name="Brightmark", kind="mis", personal_data="both")


@pytest.fixture
def officers(head):
    """Who is the DPO, and who the SLT digital lead."""
    for name, duty in (("Pia Oakleaf", Duty.DPO), ("Dita Fernside", Duty.SLT_DIGITAL_LEAD)):
        appoint(head, add_person(head, name=name), duty=duty, since=date(2020, 1, 1))


def test_a_system_that_holds_data_asks_the_dpo_until_they_answer(dpo, system, technician):
    add_system(technician, name="Door bell", kind="site", personal_data="none")
    assert "Does Brightmark hold personal data" in client_for(dpo).get("/waiting/").text
    assert [row for _, row in questions()] == [system]

    page = client_for(dpo).post(
        f"/information-assets/questions/system/{system.pk}/", {"answer": "draft"}
    )
    assert page.status_code == 302
    draft = InformationAsset.objects.get()
    assert (draft.system_id, draft.kind, draft.whose) == (system.pk, "pupils", "both")
    assert list(questions()) == []
    assert "Add a draft" in client_for(dpo).get("/information-assets/questions/").text


def test_what_names_the_system_answers_for_it(dpo, system):
    an_asset(dpo, system_name="Brightmark")
    assert list(questions()) == []


def test_an_app_that_may_be_used_asks_too_unless_its_system_does(dpo, technician, system):
    told = {"used_for": "Spelling", "audience": "pupils", "personal_data": "pupil"}
    apps = [
        add_app(technician, product=name, system_name=runs_in, **told)
        for name, runs_in in (("Spellwell", ""), ("Markwell", "Brightmark"), ("Waiting", ""))
    ]
    with deeds.begin("test"):
        ApprovedApp.objects.filter(pk__in=[apps[0].pk, apps[1].pk]).update(status="approved")

    assert [str(row) for _, row in questions()] == [str(system), str(apps[0])]
    answer(dpo, SOURCES["app"], apps[0], answer="draft")
    assert InformationAsset.objects.get().purpose == "Spelling"


def test_covered_needs_the_entry_and_no_needs_the_reason(dpo, system):
    asset = an_asset(dpo)
    with pytest.raises(DomainError, match="Choose the entry"):
        answer(dpo, SYSTEM, system, answer="covered")
    with pytest.raises(DomainError, match="how you know"):
        answer(dpo, SYSTEM, system, answer="no", because=" ")

    answer(dpo, SYSTEM, system, answer="covered", asset=asset)
    assert (Answered.objects.get().asset_id, Answered.objects.get().by) == (asset.pk, dpo.name)


def test_nobody_else_answers_for_the_dpo(digital_lead, system):
    with pytest.raises(NotAllowed):
        answer(digital_lead, SYSTEM, system, answer="draft")


def test_contracts_send_their_drafts_at_once_with_one_thing_to_do(digital_lead, officers):
    for title in ("Registers", "Dinner money"):
        add_contract(digital_lead, title=title, supplier_name="Nobody", kind="mis")
    client = client_for(digital_lead)
    assert "2 contracts seem to hold pupil or staff data" in client.get("/contracts/").text

    client.post("/information-assets/from-contracts/")
    assert InformationAsset.objects.filter(status="proposed").count() == 2
    assert ToDo.objects.get().owner.name == "Pia Oakleaf"
    assert "seem to hold" not in client.get("/contracts/").text
    with pytest.raises(DomainError, match="Nothing is left"):
        send_drafts(digital_lead, CONTRACT, CONTRACT.unasked())


def test_the_dpo_advises_the_digital_lead_who_has_something_to_do(dpo, officers, digital_lead):
    asset = an_asset(dpo)
    advise(dpo, text="Move the registers off the old server", asset=asset)

    asked = ToDo.objects.get()
    assert asked.title.startswith("For the strategy, from the DPO: Move")
    assert (asked.owner.name, asked.object_id) == ("Dita Fernside", asset.pk)
    advise(dpo)
    assert ToDo.objects.count() == 1
    with pytest.raises(NotAllowed):
        advise(digital_lead, text="No")


def test_the_end_of_an_import_of_contracts_offers_to_send_the_drafts(digital_lead):
    data = b"Contract,Supplier,Category\nRegisters,Registerbright,MIS\n"
    run = importing.upload(digital_lead, CONTRACTS, read_csv(data), data, "contracts.csv")
    table = ImportTable.objects.get(run=run).rows
    mapping = proposed(layout_of(CONTRACTS), run.headers, table)
    run = importing.commit(digital_lead, importing.check(digital_lead, run, *mapping))

    page = client_for(digital_lead).get(f"/contracts/import/{run.pk}/").text
    assert "1 contract seems to hold pupil or staff data: send a draft to your DPO" in page
