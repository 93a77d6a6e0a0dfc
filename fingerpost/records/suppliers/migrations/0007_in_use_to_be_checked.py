"""A supplier that nobody has decided about is in use, but still to be checked."""

from django.db import migrations, models

STATUSES = [
    ("proposed", "Proposed"),
    ("screening", "Being checked"),
    ("approved", "Approved"),
    ("conditional", "Approved with conditions"),
    ("unchecked", "In use, to be checked"),
    ("live", "In use"),
    ("exiting", "Being left"),
    ("rejected", "Turned down"),
    ("ended", "Ended"),
]


def nobody_has_checked(apps, schema_editor):
    suppliers = apps.get_model("suppliers", "Supplier")._base_manager
    live = suppliers.using(schema_editor.connection.alias).filter(status="live")
    live.filter(models.Q(decided_on=None) | models.Q(data_role="unknown")).update(
        status="unchecked"
    )


def in_use(apps, schema_editor):
    suppliers = apps.get_model("suppliers", "Supplier")._base_manager
    held = suppliers.using(schema_editor.connection.alias)
    held.filter(status="unchecked").update(status="live")


class Migration(migrations.Migration):
    dependencies = [("suppliers", "0006_archived")]

    operations = [
        migrations.AddField(
            "supplier",
            "again_because",
            models.CharField("why it is checked again", max_length=300, blank=True),
        ),
        migrations.AlterField(
            "supplier",
            "status",
            models.CharField("status", max_length=12, choices=STATUSES, default="proposed"),
        ),
        migrations.RunPython(nobody_has_checked, in_use),
    ]
