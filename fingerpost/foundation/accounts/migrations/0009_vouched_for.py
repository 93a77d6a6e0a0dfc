"""Whether the provider last said that it had asked for a second step."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0008_engagements")]

    operations = [
        migrations.AddField(
            "linkedidentity", "is_vouched_for", models.BooleanField(default=False)
        ),
    ]
