import django.db.models.deletion
import fingerpost.foundation.notes.models
import fingerpost.records.faults.models
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('faults', '0001_fault_reports'), ('faults', '0002_keep_words_in_their_row_alone')]

    initial = True

    dependencies = [
        ('estate', '0001_first_release'),
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='FaultReport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('trouble', models.CharField(choices=[('dead', 'It does not turn on'), ('broken', 'It is broken or damaged'), ('picture', 'The picture or the sound is wrong'), ('network', 'It does not connect'), ('missing', 'A part of it is missing'), ('other', 'Something else')], max_length=12, verbose_name='what is wrong')),
                ('words', fingerpost.foundation.notes.models.Words(blank=True, max_length=10000, verbose_name='in their words')),
                ('at', models.DateTimeField(verbose_name='reported')),
                ('times', models.PositiveIntegerField(default=1, verbose_name='said by')),
                ('state', models.CharField(choices=[('open', 'Open'), ('mended', 'Mended'), ('no-fault', 'Not a fault')], default='open', max_length=10, verbose_name='state')),
                ('done', fingerpost.records.faults.models.Line(blank=True, max_length=300, verbose_name='what was done')),
                ('closed_at', models.DateTimeField(blank=True, null=True, verbose_name='closed')),
                ('asset', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='estate.asset')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'state', '-id'], name='fault_state'), models.Index(fields=['organisation', 'asset', '-id'], name='fault_asset'), models.Index(fields=['organisation', 'closed_at'], name='fault_closed')],
            },
        ),
    ]
