"""What the list of people is walked by; apart, as PostgreSQL changes no table in mid-sentence."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("people", "0005_a_register_of_people")]

    operations = [
        migrations.AlterField(
            model_name='person',
            name='number',
            field=models.PositiveIntegerField(editable=False, verbose_name='reference'),
        ),
        migrations.AddIndex(
            model_name='person',
            index=models.Index(fields=['organisation', 'standing', 'name_key', 'id'], name='person_name'),
        ),
        migrations.AddIndex(
            model_name='person',
            index=models.Index(fields=['organisation', 'standing', 'contract_sort', 'id'], name='person_contract'),
        ),
        migrations.AddIndex(
            model_name='person',
            index=models.Index(fields=['organisation', 'standing', 'number', 'id'], name='person_number'),
        ),
        migrations.AddIndex(
            model_name='person',
            index=models.Index(fields=['organisation', 'state', 'name_key', 'id'], name='person_state'),
        ),
        migrations.AddIndex(
            model_name='person',
            index=models.Index(fields=['organisation', 'category', 'name_key', 'id'], name='person_category'),
        ),
        migrations.AddIndex(
            model_name='person',
            index=models.Index(fields=['organisation', 'state', 'category'], name='person_facets'),
        ),
        migrations.AddConstraint(
            model_name='person',
            constraint=models.UniqueConstraint(fields=('organisation', 'number'), name='person_number_once'),
        ),
    ]
