"""An information asset goes from a draft to live, by the DPO alone, and names no DPO as owner."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from conftest import client_for, somebody
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.now import today
from fingerpost.foundation.people.actions import add_person, appoint, leave
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.registers.refusals import RowsRefused
from fingerpost.records.information import actions, bases
from fingerpost.records.information.lines import processors
from fingerpost.records.information.models import InformationAsset
from fingerpost.records.suppliers.actions import create as add_supplier
from fingerpost.records.systems.actions import create as add_system

from .build import WHOLE, an_asset

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(head):
    """Pia Oakleaf, appointed as the data protection officer."""
    person = add_person(head, name="Pia Oakleaf")
    appoint(head, person, duty=Duty.DPO, since=date(2020, 1, 1))
    return person


def test_a_technician_enters_a_draft_which_is_linked_to_its_system(technician):
    system = add_system(technician, name="Brightmark", kind="mis")

    made = an_asset(technician, system_name="brightmark")
    assert (made.status, made.system_id) == ("proposed", system.pk)
    with pytest.raises(NotAllowed):
        actions.change(technician, made, revision=1, purpose="Other")


def test_only_the_data_protection_officer_makes_an_entry_live(digital_lead, dpo):
    made = an_asset(digital_lead, **WHOLE)

    with pytest.raises(ValidationError, match="Only the data protection officer"):
        actions.change(digital_lead, made, revision=1, status="live")
    dated = {"reviewed_on": today(), "review_on": date(2030, 1, 1)}
    live = actions.change(dpo, made, revision=1, status="live", **dated)
    assert live.status == "live"
    with pytest.raises(ValidationError, match="ask them to change it"):
        actions.change(digital_lead, live, revision=2, purpose="Other")


def test_the_dpo_makes_several_drafts_live_on_one_page(dpo):
    first, second = (
        an_asset(dpo, **WHOLE | {"name": name, "review_on": date(2030, 1, 1)})
        for name in ("Registers", "Results")
    )
    page = "/information-assets/mend/?missing=to-decide"
    assert "2 information assets waiting for the DPO" in client_for(dpo).get(page).text

    client_for(dpo).post(page, {f"information-asset-{first.pk}": "live"})
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.status, second.status) == ("live", "proposed")


def test_what_a_live_entry_lacks_is_said_beside_each_field(dpo):
    made = an_asset(dpo)

    with pytest.raises(ValidationError) as refusal:
        actions.change(dpo, made, revision=1, status="live")
    assert {"purpose", "subjects", "lawful_basis", "retention", "special"} <= set(
        refusal.value.message_dict
    )


def test_special_category_data_needs_its_condition(dpo):
    made = an_asset(dpo, **WHOLE | {"special": "yes"}, review_on=date(2030, 1, 1))

    with pytest.raises(ValidationError, match="condition of Article 9"):
        actions.change(dpo, made, revision=1, status="live")
    live = actions.change(dpo, made, revision=1, status="live", condition="substantial-interest")
    assert live.standing == "held"


@pytest.mark.parametrize("told", [{"lawful_basis": "consent"}, {"condition": "explicit-consent"}])
def test_consent_needs_its_reason(dpo, told):
    with pytest.raises(ValidationError, match="freely say no"):
        an_asset(dpo, **told)

    assert an_asset(dpo, **told, consent_because="Parents tick each use, and may untick it")


def test_the_dpo_cannot_own_what_they_assess(dpo, head, officer):
    with pytest.raises(ValidationError, match="cannot own the processing"):
        an_asset(dpo, owner_name="pia oakleaf")
    made = an_asset(dpo, owner_name="Bel Ledgerly")
    with pytest.raises(RowsRefused):
        actions.mend(dpo, {made.pk: {"owner_name": "Pia Oakleaf"}})


def test_what_a_leaver_owned_goes_on_to_whoever_follows_and_never_to_the_dpo(head, dpo, officer):
    one, two = (add_person(head, name=name) for name in ("Olga Gone", "Otto Gone"))
    first, second = (an_asset(dpo, owner_name=each.name) for each in (one, two))

    follower = add_person(head, name="Stan Stays")
    leave(head, one, on=date(2026, 1, 1), to=follower)
    leave(head, two, on=date(2026, 1, 1), to=officer)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.owner_name, second.owner_name) == ("Stan Stays", "")


def test_a_basis_counts_from_the_day_on_which_it_is_law():
    assert bases.not_yet("recognised-interest", date(2026, 2, 4)).article == "Article 6(1)(ea)"
    assert bases.not_yet("recognised-interest", date(2026, 2, 5)) is None
    assert len({each.code for each in (*bases.lawful(), *bases.special())}) == 16


def test_the_page_shows_its_processors_and_the_supplier_is_the_one_of_the_register(dpo, technician):
    supplier = add_supplier(technician, legal_name="Registerbright Ltd", kind="mis")
    made = an_asset(dpo)
    line = processors.add(dpo, made, name="registerbright ltd", does="Keeps the registers")

    assert line.supplier_id == supplier.pk
    page = client_for(dpo).get(f"/information-assets/{made.pk}/").text
    assert "Keeps the registers" in page


def test_governors_staff_and_companies_outside_see_no_register_of_data(school, dpo):
    an_asset(dpo)
    for role in (Role.GOVERNOR, Role.STAFF, Role.EXTERNAL_IT, Role.AUDITOR, Role.DSL):
        client = client_for(somebody("Any Body", role, school))
        assert client.get("/information-assets/").status_code == 403
    assert InformationAsset.objects.count() == 1
