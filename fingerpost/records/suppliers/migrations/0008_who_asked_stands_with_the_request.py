"""Who asked for a supplier to be approved stands with the request for a decision."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("suppliers", "0007_in_use_to_be_checked")]

    operations = [
        migrations.RemoveField("supplier", "requested_by"),
        migrations.RemoveField("supplier", "requested_account"),
    ]
