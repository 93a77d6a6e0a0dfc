"""Everybody on the list gets a number and stands in a register."""

from collections import Counter
from datetime import date

import django.db.models.deletion
import fingerpost.foundation.tenancy.keys
from django.conf import settings
from django.db import migrations, models


def number_them(apps, schema_editor):
    """Number everybody in the order of their coming, and keep what lists sort by."""
    people = apps.get_model("people", "Person")._base_manager
    held = people.using(schema_editor.connection.alias)
    today, given = date.today(), Counter()  # the nightly turn sees to the rest
    for person in held.order_by("pk").iterator():
        given[person.organisation_id] += 1
        person.number = given[person.organisation_id]
        if person.left_on:
            person.state = "left" if person.left_on < today else "leaving"
            person.standing = "gone" if person.state == "left" else "held"
        if person.contract_ends_on:
            person.contract_sort = person.contract_ends_on
        if person.line_manager_id:
            person.manager_name = person.line_manager.name
        person.save()


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0004_what_staff_lists_say'),
        ('tenancy', '0003_what_follows_from_leaving'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='person',
            options={'base_manager_name': 'objects', 'verbose_name_plural': 'people'},
        ),
        migrations.AddField(
            model_name='person',
            name='contract_sort',
            field=fingerpost.foundation.tenancy.keys.SortDateField(default=date(9999, 12, 31), editable=False),
        ),
        migrations.AddField(
            model_name='person',
            name='manager_name',
            field=models.CharField(blank=True, max_length=120, verbose_name='line manager'),
        ),
        migrations.AddField(
            model_name='person',
            name='number',
            field=models.PositiveIntegerField(default=0, editable=False, verbose_name='reference'),
        ),
        migrations.AddField(
            model_name='person',
            name='revision',
            field=models.PositiveIntegerField(default=1, editable=False),
        ),
        migrations.AddField(
            model_name='person',
            name='standing',
            field=fingerpost.foundation.tenancy.keys.KeyField(choices=[('held', 'Here now'), ('gone', 'Left')], default='held', editable=False, max_length=4),
        ),
        migrations.AddField(
            model_name='person',
            name='state',
            field=fingerpost.foundation.tenancy.keys.KeyField(choices=[('here', 'Here'), ('leaving', 'Leaving'), ('left', 'Left')], default='here', editable=False, max_length=8, verbose_name='status'),
        ),
        migrations.AlterField(
            model_name='person',
            name='account',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AlterField(
            model_name='person',
            name='leaving_noted_on',
            field=models.DateField(blank=True, editable=False, null=True, verbose_name='leaving noted on'),
        ),
        migrations.AlterField(
            model_name='person',
            name='left_on',
            field=models.DateField(blank=True, editable=False, null=True, verbose_name='last working day'),
        ),
        migrations.AlterField(
            model_name='person',
            name='line_manager',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person'),
        ),
        migrations.RunPython(number_them, migrations.RunPython.noop),
    ]
