from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("pacing", "0002_whoever_has_begun_keeps_what_was_looked_at"),
    ]

    operations = [
        migrations.AddField(
            model_name="opening",
            name="edition",
            field=models.DateField(blank=True, null=True, verbose_name="the edition worked with"),
        ),
    ]
