import django.db.models.deletion
import fingerpost.foundation.now
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('spot_checks', '0001_spot_checks')]

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='SpotCheck',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('register', models.CharField(max_length=40, verbose_name='register')),
                ('state', models.CharField(choices=[('open', 'Under way'), ('finished', 'Finished'), ('abandoned', 'Given up')], default='open', max_length=10, verbose_name='state')),
                ('drawn', models.PositiveSmallIntegerField(verbose_name='rows drawn')),
                ('among', models.PositiveIntegerField(verbose_name='rows that could have been drawn')),
                ('right', models.PositiveSmallIntegerField(default=0, verbose_name='rows that were right')),
                ('given_up_before', models.PositiveSmallIntegerField(default=0, verbose_name='draws given up since the last one')),
                ('begun_at', models.DateTimeField(default=fingerpost.foundation.now.now, verbose_name='begun')),
                ('begun_by', models.CharField(max_length=120, verbose_name='begun by')),
                ('ended_at', models.DateTimeField(blank=True, null=True, verbose_name='ended')),
                ('ended_by', models.CharField(blank=True, max_length=120, verbose_name='ended by')),
                ('why', models.CharField(blank=True, max_length=200, verbose_name='why it was given up')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'register', '-id'], name='spot_check_latest')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'open')), fields=('organisation', 'register'), name='spot_check_one_at_a_time')],
            },
        ),
        migrations.CreateModel(
            name='SpotCheckRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('place', models.PositiveSmallIntegerField(verbose_name='place in the draw')),
                ('thing', models.PositiveBigIntegerField(verbose_name='row of the register')),
                ('revision', models.PositiveIntegerField(verbose_name='its revision when it was drawn')),
                ('title', models.CharField(max_length=220, verbose_name='what it is')),
                ('listed', models.JSONField(default=list, verbose_name='what the register said')),
                ('answer', models.CharField(blank=True, choices=[('right', 'Right: it is there, and everything is as listed'), ('wrong', 'Wrong: something differs from what is listed'), ('not-found', 'Not found')], max_length=10, verbose_name='what was seen')),
                ('note', models.CharField(blank=True, max_length=200, verbose_name='what differs')),
                ('answered_at', models.DateTimeField(blank=True, null=True, verbose_name='looked at')),
                ('answered_by', models.CharField(blank=True, max_length=120, verbose_name='looked at by')),
                ('check_of', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='rows', to='spot_checks.spotcheck')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'ordering': ['place'],
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation', 'check_of', 'place'), name='spot_check_row_once')],
            },
        ),
    ]
