from django.db import migrations


def rename(apps, schema_editor):
    """Whoever looked after reports of faults looks after requests, as they are one list now."""
    engagement = apps.get_model("accounts", "Engagement")
    for each in engagement.objects.iterator():
        if "faults" in each.lines:
            each.lines = [line for line in each.lines if line not in ("faults", "desk")] + ["desk"]
            each.save(update_fields=["lines"])


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_first_release")]

    operations = [migrations.RunPython(rename, migrations.RunPython.noop)]
