import django.db.models.deletion
import fingerpost.foundation.now
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('judging', '0001_what_people_say')]

    initial = True

    dependencies = [
        ('people', '0001_first_release'),
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Judgement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('statement', 'Statement'), ('raised', 'Override upwards'), ('lowered', 'Override downwards'), ('not-applicable', 'Not applicable')], max_length=15)),
                ('verdict', models.CharField(choices=[('met', 'Met'), ('partly', 'Partly met'), ('not_met', 'Not met'), ('not_evidenced', 'Not evidenced'), ('not_applicable', 'Not applicable')], max_length=15)),
                ('words', models.TextField(max_length=1000, verbose_name='what is said, or why')),
                ('true_on', models.DateField(verbose_name='the day on which it was so')),
                ('until', models.DateField(verbose_name='the last day on which it counts')),
                ('by', models.CharField(max_length=120, verbose_name='said by')),
                ('account', models.PositiveBigIntegerField(blank=True, null=True)),
                ('recorded_at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('status', models.CharField(choices=[('stands', 'Counts'), ('waiting', 'Waits for a second person'), ('refused', 'Refused by a second person'), ('returned', 'Sent back by a second person'), ('ended', 'Ended')], default='stands', max_length=10)),
                ('since', models.DateTimeField(blank=True, null=True, verbose_name='from when it counts')),
                ('agreed_by', models.CharField(blank=True, max_length=120, verbose_name='who agreed')),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('ended_by', models.CharField(blank=True, max_length=120)),
                ('ended_why', models.TextField(blank=True, max_length=1000, verbose_name='why it ended')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('owner', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person', verbose_name='who looks again')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'until', 'id'], name='judgement_until'), models.Index(fields=['organisation', 'status', 'until'], name='judgement_status'), models.Index(fields=['organisation', 'owner'], name='judgement_owner')],
                'constraints': [models.CheckConstraint(condition=models.Q(('until__gte', models.F('true_on'))), name='judgement_until_after_day')],
            },
        ),
        migrations.CreateModel(
            name='OwnLimit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=60)),
                ('met', models.PositiveSmallIntegerField(verbose_name='met from')),
                ('partly', models.PositiveSmallIntegerField(verbose_name='partly met from')),
                ('words', models.TextField(max_length=1000, verbose_name='why')),
                ('by', models.CharField(max_length=120, verbose_name='set by')),
                ('account', models.PositiveBigIntegerField(blank=True, null=True)),
                ('recorded_at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('status', models.CharField(choices=[('stands', 'Counts'), ('waiting', 'Waits for a second person'), ('refused', 'Refused by a second person'), ('returned', 'Sent back by a second person'), ('ended', 'Ended')], default='stands', max_length=10)),
                ('since', models.DateField(blank=True, null=True, verbose_name='from when it counts')),
                ('agreed_by', models.CharField(blank=True, max_length=120, verbose_name='who agreed')),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('ended_by', models.CharField(blank=True, max_length=120)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'verbose_name': 'threshold',
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'key', 'id'], name='own_limit_key'), models.Index(fields=['organisation', 'status'], name='own_limit_status')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('status', 'stands')), fields=('organisation', 'key'), name='own_limit_once')],
            },
        ),
        migrations.CreateModel(
            name='Subject',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('requirement', models.CharField(max_length=20)),
                ('edition', models.DateField(verbose_name='edition of the standards')),
                ('judgement', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='judging.judgement')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'requirement'], name='subject_requirement')],
                'constraints': [models.UniqueConstraint(fields=('organisation', 'judgement', 'requirement'), name='subject_once')],
            },
        ),
    ]
