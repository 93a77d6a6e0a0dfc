"""What an engagement rests on, which schools of a trust it reaches, and who names technicians."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0010_new_addresses")]

    operations = [
        migrations.AddField(
            "engagement",
            "schools",
            models.JSONField("schools that it reaches", default=list, blank=True),
        ),
        migrations.AddField(
            "engagement", "agreement", models.PositiveBigIntegerField(null=True, blank=True)
        ),
        migrations.AddField(
            "engagement",
            "most",
            models.PositiveSmallIntegerField("technicians it may name itself", default=0),
        ),
        migrations.AddField(
            "engagement",
            "led_by",
            models.ForeignKey(
                settings.AUTH_USER_MODEL,
                on_delete=django.db.models.deletion.PROTECT,
                null=True,
                blank=True,
                related_name="+",
            ),
        ),
    ]
