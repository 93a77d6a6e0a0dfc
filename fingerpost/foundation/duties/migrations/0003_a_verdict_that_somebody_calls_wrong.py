from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("duties", "0002_letters_and_calendars")]

    operations = [
        migrations.AddField(
            model_name="todo",
            name="is_doubt",
            field=models.BooleanField(
                default=False, verbose_name="says that the verdict is wrong"
            ),
        ),
    ]
