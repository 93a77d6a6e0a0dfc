from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("servicedesk", "0007_who_takes_what")]

    operations = [
        migrations.AddIndex(
            model_name="ticket",
            index=models.Index(fields=["organisation", "resolved_at"], name="ticket_solved"),
        ),
    ]
