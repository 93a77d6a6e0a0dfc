from django.db import migrations

import fingerpost.work.servicedesk.models.tickets


class Migration(migrations.Migration):
    """Reports of faults stood in a table of their own before the first release."""

    dependencies = [("servicedesk", "0001_first_release")]

    operations = [
        migrations.RunSQL(
            [
                "DROP TABLE IF EXISTS faults_faultreport",
                "DELETE FROM django_migrations WHERE app = 'faults'",
            ],
            migrations.RunSQL.noop,
        ),
        migrations.AddField(
            model_name="ticket",
            name="elsewhere",
            field=fingerpost.work.servicedesk.models.tickets.Line(
                blank=True, default="", max_length=120, verbose_name="where, in words"
            ),
            preserve_default=False,
        ),
    ]
