from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("contracts", "0001_contracts")]

    operations = [
        migrations.AddField(
            model_name="renewaldecision",
            name="unchecked_because",
            field=models.CharField(
                blank=True,
                default="",
                max_length=300,
                verbose_name="why it goes on though its supplier was not checked",
            ),
            preserve_default=False,
        ),
    ]
