"""A system enters the register, is linked to whom it names, and goes again."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from conftest import client_for, somebody
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.people.actions import add_person, leave
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.suppliers.actions import create as add_supplier
from fingerpost.records.systems import actions
from fingerpost.records.systems.models import System

pytestmark = pytest.mark.django_db
FORM = {
    "name": "Brightmark", "kind": "mis", "status": "in-use", "hosting": "online",
    "criticality": "1", "backed_up_by": "supplier", "sign_in": "sso", "mfa": "all",
    "personal_data": "both", "supplier_name": "registerbright systems",
    "owner_name": "Bel Ledgerly",
}  # fmt: skip


def a_system(actor, **values):
    return actions.create(actor, **({"name": "Brightmark", "kind": "mis"} | values))


def test_a_technician_adds_a_system_and_it_is_linked_to_those_it_names(technician):
    supplier = add_supplier(technician, legal_name="Registerbright Systems", kind="mis")
    person = add_person(somebody("Dita", Role.SLT_DIGITAL_LEAD, technician.organisation),
                        name="Bel Ledgerly")  # fmt: skip
    answer = client_for(technician).post("/systems/new/", FORM)

    made = System.objects.get()
    assert answer.url == f"/systems/{made.pk}/"
    assert (made.supplier_id, made.owner_id) == (supplier.pk, person.pk)
    page = client_for(technician).get(f"/suppliers/{supplier.pk}/").text
    assert "Systems that it provides" in page
    assert "Brightmark" in page


def test_a_name_that_nobody_bears_stays_a_text_and_makes_nothing(technician):
    made = a_system(technician, supplier_name="Nobody Ltd")

    assert (made.supplier_name, made.supplier_id) == ("Nobody Ltd", None)
    add_supplier(technician, legal_name="Nobody Ltd", kind="mis")
    changed = actions.change(technician, made, revision=1, supplier_name="Nobody Ltd", mfa="all")
    assert changed.supplier.legal_name == "Nobody Ltd"


def test_two_of_one_name_are_not_guessed_between_and_ones_own_comes_before_the_trusts(
    technician, trust
):
    own = add_supplier(technician, legal_name="Twice Ltd", kind="mis")
    with scope(trust):
        boss = somebody("Tru Stone", Role.TRUST_IT_LEAD, trust)
        add_supplier(boss, legal_name="Twice Ltd", kind="mis")
    assert a_system(technician, supplier_name="Twice Ltd").supplier_id == own.pk

    add_supplier(technician, legal_name="Twice Ltd", kind="print")
    assert a_system(technician, supplier_name="Twice Ltd").supplier_id is None


def test_the_form_suggests_the_names_that_are_known(technician):
    add_supplier(technician, legal_name="Cablewick Ltd", kind="mis")

    page = client_for(technician).get("/systems/new/").text
    assert 'list="known-supplier_name"' in page
    assert '<option value="Cablewick Ltd">' in page


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"ended_on": "2026-01-01"}, "ended_on"),
        ({"sign_in": "none", "mfa": "all"}, "mfa"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(technician, wrong, field):
    with pytest.raises(ValidationError) as refusal:
        a_system(technician, **wrong)

    assert field in refusal.value.message_dict
    assert a_system(technician, status="ended", ended_on="2026-01-01").standing == "gone"


def test_the_data_protection_officer_says_whose_data_it_holds_and_nothing_else(technician, dpo):
    made = a_system(technician)

    changed = actions.change(dpo, made, revision=1, personal_data="pupils")
    assert changed.personal_data == "pupils"
    with pytest.raises(NotAllowed, match="How critical"):
        actions.change(dpo, changed, revision=2, criticality="1")


def test_whoever_takes_over_from_a_leaver_owns_the_systems(head, technician):
    gone, stays = (add_person(head, name=name) for name in ("Olga Gone", "Stan Stays"))
    made = a_system(technician, owner_name="Olga Gone")

    leave(head, gone, on=date(2026, 1, 1), to=stays)
    made.refresh_from_db()
    assert (made.owner_name, made.owner_id) == ("Stan Stays", stays.pk)


def test_a_governor_sees_no_systems_and_a_teacher_neither(governor, teacher):
    for actor in (governor, teacher):
        assert client_for(actor).get("/systems/").status_code == 403
        with pytest.raises(NotAllowed):
            a_system(actor)
