import django.db.models.deletion
import fingerpost.foundation.notes.models
import fingerpost.foundation.now
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('notes', '0001_notes')]

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Note',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('model', models.CharField(max_length=60)),
                ('object_id', models.PositiveBigIntegerField()),
                ('text', fingerpost.foundation.notes.models.Words(blank=True, max_length=2000, verbose_name='note')),
                ('by', models.CharField(max_length=120, verbose_name='written by')),
                ('account', models.PositiveBigIntegerField(null=True)),
                ('at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('struck_by', models.CharField(blank=True, max_length=120, verbose_name='struck out by')),
                ('struck_at', models.DateTimeField(blank=True, null=True)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'model', 'object_id', '-id'], name='note_of_row')],
            },
        ),
    ]
