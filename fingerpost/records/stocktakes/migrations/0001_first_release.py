import django.db.models.deletion
import fingerpost.foundation.now
import fingerpost.foundation.tenancy.keys
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('stocktakes', '0001_rooms_counted_and_things_seen'), ('stocktakes', '0002_what_was_not_looked_for')]

    initial = True

    dependencies = [
        ('estate', '0001_first_release'),
        ('places', '0001_first_release'),
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Stocktake',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('whole_school', models.BooleanField(default=False, verbose_name='of the whole school')),
                ('begun_at', models.DateTimeField(default=fingerpost.foundation.now.now, verbose_name='begun')),
                ('begun_by', models.CharField(max_length=120, verbose_name='begun by')),
                ('finished_at', models.DateTimeField(blank=True, null=True, verbose_name='finished')),
                ('finished_by', models.CharField(blank=True, max_length=120, verbose_name='finished by')),
                ('found', models.PositiveIntegerField(default=0, verbose_name='found')),
                ('misplaced', models.PositiveIntegerField(default=0, verbose_name='not where the register says')),
                ('missing', models.PositiveIntegerField(default=0, verbose_name='missing')),
                ('gone', models.PositiveIntegerField(default=0, verbose_name='here, though gone by the register')),
                ('unknown', models.PositiveIntegerField(default=0, verbose_name='not in the register')),
                ('not_looked_for', models.PositiveIntegerField(default=0, verbose_name='in rooms that were not counted')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', '-id'], name='stocktake_latest')],
            },
        ),
        migrations.CreateModel(
            name='Sheet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('label', models.CharField(max_length=260, verbose_name='room')),
                ('finished_at', models.DateTimeField(blank=True, null=True, verbose_name='counted')),
                ('finished_by', models.CharField(blank=True, max_length=120, verbose_name='counted by')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('room', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.room')),
                ('stocktake', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='sheets', to='stocktakes.stocktake')),
            ],
            options={
                'verbose_name': 'room of a stocktake',
                'verbose_name_plural': 'rooms of stocktakes',
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation', 'stocktake', 'room'), name='sheet_room_once'), models.UniqueConstraint(condition=models.Q(('room', None)), fields=('organisation', 'stocktake'), name='sheet_one_without_room')],
            },
        ),
        migrations.CreateModel(
            name='Line',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('outcome', models.CharField(choices=[('found', 'Found'), ('misplaced', 'Not where the register says'), ('missing', 'Missing'), ('gone', 'Here, though the register says it is gone'), ('unknown', 'Not in the register'), ('not-looked', 'Not looked for')], max_length=10, verbose_name='outcome')),
                ('words', models.CharField(blank=True, max_length=160, verbose_name='what was typed or scanned')),
                ('words_key', fingerpost.foundation.tenancy.keys.KeyField(default='', editable=False, max_length=160)),
                ('thing', models.CharField(blank=True, max_length=200, verbose_name='what it is')),
                ('register_said', models.CharField(blank=True, max_length=200, verbose_name='where the register had it')),
                ('moves', models.BooleanField(default=False, verbose_name='is moved in the register when the stocktake ends')),
                ('at', models.DateTimeField(default=fingerpost.foundation.now.now, verbose_name='when')),
                ('by', models.CharField(blank=True, max_length=120, verbose_name='who')),
                ('asset', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='estate.asset')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('expected', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='stocktakes.sheet')),
                ('sheet', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lines', to='stocktakes.sheet')),
                ('stocktake', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='lines', to='stocktakes.stocktake')),
            ],
            options={
                'verbose_name': 'line of a stocktake',
                'verbose_name_plural': 'lines of stocktakes',
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'stocktake', 'outcome', 'id'], name='line_outcome')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('asset__isnull', False)), fields=('organisation', 'stocktake', 'asset'), name='line_asset_once'), models.UniqueConstraint(condition=models.Q(('asset', None)), fields=('organisation', 'stocktake', 'words_key'), name='line_words_once')],
            },
        ),
    ]
