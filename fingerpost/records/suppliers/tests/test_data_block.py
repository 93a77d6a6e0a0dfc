"""What a supplier does with personal data is the data protection officer's to enter."""

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.permissions import Role
from fingerpost.records.suppliers import actions
from fingerpost.records.suppliers.models import Supplier

pytestmark = pytest.mark.django_db


@pytest.fixture
def supplier(dpo):
    return actions.create(dpo, legal_name="Cablewick Ltd", kind="mis", data_role="processor")


@pytest.mark.parametrize("role", [Role.BUSINESS, Role.IT_SUPPORT, Role.IT_MANAGER])
def test_others_read_it_and_change_the_rest(school, supplier, role):
    client = client_for(somebody("Bel Ledgerly", role, school))

    assert "Processor" in client.get(f"/suppliers/{supplier.pk}/").text
    form = client.get(f"/suppliers/{supplier.pk}/change/").text
    assert 'name="kind"' in form
    assert 'name="data_role"' not in form


def test_the_data_protection_officer_changes_it(dpo, supplier):
    form = client_for(dpo).get(f"/suppliers/{supplier.pk}/change/").text
    actions.change(dpo, supplier, revision=1, data_role="none")

    assert 'name="data_role"' in form
    assert Supplier.objects.get().data_role == "none"


def test_the_actions_refuse_it_from_others(school, supplier):
    business = somebody("Bel Ledgerly", Role.BUSINESS, school)
    told = {"data_role": "none"}

    with pytest.raises(NotAllowed, match="Data role"):
        actions.change(business, supplier, revision=1, **told)
    with pytest.raises(NotAllowed, match="Data role"):
        actions.mend(business, {supplier.pk: told})
    with pytest.raises(NotAllowed, match="Data role"):
        actions.create(business, legal_name="Papermoor Ltd", kind="print", **told)
    assert Supplier.objects.get().data_role == "processor"
