"""What suppliers said of their certificates is kept as their first lines."""

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from fingerpost.foundation.tenancy.models import Organisation

BEFORE = [("suppliers", "0002_lines")]
AFTER = [("suppliers", "0003_certificates_as_rows")]


def migrate(target):
    executor = MigrationExecutor(connection)
    executor.migrate(target)
    return executor.loader.project_state(target).apps


@pytest.fixture
def old():
    """The models as they were; the database goes forward again afterwards."""
    yield migrate(BEFORE)
    executor = MigrationExecutor(connection)
    executor.migrate([key for key in executor.loader.graph.leaf_nodes() if key[0] == "suppliers"])


def a_supplier(old, number, **values):
    school, _ = Organisation.objects.get_or_create(name="Fernwhistle Primary", kind="school")
    Supplier = old.get_model("suppliers", "Supplier")
    return Supplier._base_manager.create(
        organisation_id=school.pk,
        number=number,
        legal_name=f"Supplier {number}",
        kind="mis",
        **values,
    )


@pytest.mark.django_db(transaction=True)
def test_certificates_become_lines_and_fields_again(old):
    told = a_supplier(
        old,
        1,
        cyber_essentials_expires_on="2027-03-02",
        certifications="ISO 27001",
    )
    a_supplier(old, 2)

    new = migrate(AFTER)

    held = new.get_model("suppliers", "Certification")._base_manager.order_by("pk")
    assert [(each.supplier_id, each.kind, each.scope) for each in held] == [
        (told.pk, "cyber-essentials", ""),
        (told.pk, "other", "ISO 27001"),
    ]
    back = migrate(BEFORE).get_model("suppliers", "Supplier")._base_manager.get(pk=told.pk)
    assert (back.certifications, str(back.cyber_essentials_expires_on)) == (
        "ISO 27001",
        "2027-03-02",
    )
