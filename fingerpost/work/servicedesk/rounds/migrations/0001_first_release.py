import django.db.models.deletion
import fingerpost.foundation.notes.models
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Plan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('word', models.CharField(max_length=40, verbose_name='which check')),
                ('first_on', models.DateField(verbose_name='first due')),
                ('how', models.CharField(choices=[('tick', 'In the calendar, until somebody notes what they found'), ('request', 'In the calendar, and by a request at the desk')], default='tick', max_length=8, verbose_name='how you are reminded')),
                ('request', models.PositiveIntegerField(blank=True, null=True, verbose_name='request of the next look')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'verbose_name': 'check taken up',
                'verbose_name_plural': 'checks taken up',
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation', 'word'), name='round_plan_once')],
            },
        ),
        migrations.CreateModel(
            name='Result',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('word', models.CharField(max_length=40, verbose_name='which check')),
                ('looked_on', models.DateField(verbose_name='looked')),
                ('by', models.CharField(max_length=120, verbose_name='looked by')),
                ('account', models.PositiveBigIntegerField(blank=True, null=True)),
                ('met', models.PositiveIntegerField(verbose_name='as they should be')),
                ('of', models.PositiveIntegerField(verbose_name='looked at')),
                ('words', fingerpost.foundation.notes.models.Words(blank=True, max_length=2000, verbose_name='what was found')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'verbose_name': 'result of a check',
                'verbose_name_plural': 'results of checks',
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'word', '-looked_on', '-id'], name='round_latest')],
                'constraints': [models.CheckConstraint(condition=models.Q(('met__lte', models.F('of')), ('of__gt', 0)), name='round_met_of')],
            },
        ),
    ]
