import django.db.models.deletion
from django.db import migrations, models

import fingerpost.work.servicedesk.models.tickets


class Migration(migrations.Migration):
    dependencies = [
        ("servicedesk", "0009_words_changed"),
        ("tenancy", "0001_first_release"),
    ]

    operations = [
        migrations.AddField(
            model_name="ticket",
            name="minutes",
            field=fingerpost.work.servicedesk.models.tickets.Minutes(
                blank=True, null=True, verbose_name="minutes it took"
            ),
        ),
        migrations.CreateModel(
            name="EffortNoting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("since", models.DateField(verbose_name="since")),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "noting of how long requests take",
                "verbose_name_plural": "notings of how long requests take",
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("organisation",), name="effort_noting_once")
                ],
            },
        ),
    ]
