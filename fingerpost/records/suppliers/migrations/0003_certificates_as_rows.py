"""What a supplier said of its certificates becomes its first lines."""

from django.db import migrations


def to_lines(apps, schema_editor):
    Supplier = apps.get_model("suppliers", "Supplier")
    Certification = apps.get_model("suppliers", "Certification")
    database = schema_editor.connection.alias
    suppliers = Supplier._base_manager.using(database)
    for each in suppliers.exclude(cyber_essentials_expires_on=None).iterator():
        Certification._base_manager.using(database).create(
            organisation_id=each.organisation_id,
            supplier=each,
            kind="cyber-essentials",
            expires_on=each.cyber_essentials_expires_on,
        )
    for each in suppliers.exclude(certifications="").iterator():
        Certification._base_manager.using(database).create(
            organisation_id=each.organisation_id,
            supplier=each,
            kind="other",
            scope=each.certifications,
        )


def to_fields(apps, schema_editor):
    """Back to one date, the last, and one text."""
    database = schema_editor.connection.alias
    suppliers = apps.get_model("suppliers", "Supplier")._base_manager.using(database)
    suppliers.update(cyber_essentials_expires_on=None, certifications="")
    held = apps.get_model("suppliers", "Certification")._base_manager.using(database)
    for each in held.order_by("expires_on", "pk"):
        supplier = suppliers.get(pk=each.supplier_id)
        if each.kind.startswith("cyber-essentials"):
            supplier.cyber_essentials_expires_on = each.expires_on
        else:
            said = ", ".join(filter(None, (supplier.certifications, each.number, each.scope)))
            supplier.certifications = said[:400]
        supplier.save(update_fields=["cyber_essentials_expires_on", "certifications"])
    held.all().delete()


class Migration(migrations.Migration):
    dependencies = [("suppliers", "0002_lines")]

    operations = [migrations.RunPython(to_lines, to_fields)]
