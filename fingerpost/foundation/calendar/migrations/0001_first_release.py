import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('calendar', '0001_the_school_year')]

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='MarkedDays',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('inset', 'INSET day: staff are in, pupils are not'), ('closure', 'Closed: snow, an election, a broken boiler'), ('exam', 'Exam day: school as usual, technology must work'), ('bank-holiday', 'Bank holiday that was proclaimed for once'), ('ordinary', "An ordinary day here, whatever the trust's calendar says")], max_length=12, verbose_name='what is it?')),
                ('first_on', models.DateField(verbose_name='first day')),
                ('last_on', models.DateField(verbose_name='last day')),
                ('label', models.CharField(blank=True, max_length=80, verbose_name='what for')),
                ('has_support', models.BooleanField(default=False, verbose_name='IT support works on these days')),
                ('known_from', models.DateField()),
                ('known_until', models.DateField(blank=True, null=True)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'first_on'], name='marked_days_first')],
                'constraints': [models.CheckConstraint(condition=models.Q(('known_until', None), ('known_until__gte', models.F('known_from')), _connector='OR'), name='marked_days_known_in_order'), models.CheckConstraint(condition=models.Q(('last_on__gte', models.F('first_on'))), name='marked_days_end_after_start')],
            },
        ),
        migrations.CreateModel(
            name='SupportTime',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('season', models.CharField(choices=[('term', 'In term'), ('holiday', 'In the holidays'), ('exam', 'On exam days')], max_length=8, verbose_name='when')),
                ('weekday', models.PositiveSmallIntegerField(choices=[(0, 'Monday'), (1, 'Tuesday'), (2, 'Wednesday'), (3, 'Thursday'), (4, 'Friday'), (5, 'Saturday'), (6, 'Sunday')], verbose_name='weekday')),
                ('opens_at', models.TimeField(verbose_name='from')),
                ('closes_at', models.TimeField(verbose_name='until')),
                ('known_from', models.DateField()),
                ('known_until', models.DateField(blank=True, null=True)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'season'], name='support_time_season')],
                'constraints': [models.CheckConstraint(condition=models.Q(('known_until', None), ('known_until__gte', models.F('known_from')), _connector='OR'), name='support_time_known_in_order')],
            },
        ),
        migrations.CreateModel(
            name='Term',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField(verbose_name='school year, by its September')),
                ('name', models.CharField(choices=[('autumn', 'Autumn'), ('spring', 'Spring'), ('summer', 'Summer')], max_length=6, verbose_name='term')),
                ('starts_on', models.DateField(verbose_name='first day')),
                ('ends_on', models.DateField(verbose_name='last day')),
                ('half_term_from', models.DateField(blank=True, null=True, verbose_name='half-term, first day')),
                ('half_term_until', models.DateField(blank=True, null=True, verbose_name='half-term, last day')),
                ('known_from', models.DateField()),
                ('known_until', models.DateField(blank=True, null=True)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'year'], name='term_year')],
                'constraints': [models.CheckConstraint(condition=models.Q(('known_until', None), ('known_until__gte', models.F('known_from')), _connector='OR'), name='term_known_in_order'), models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='term_ends_after_start')],
            },
        ),
    ]
