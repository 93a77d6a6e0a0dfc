import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('upkeep', '0001_reviews_of_registers')]

    initial = True

    dependencies = [
        ('spot_checks', '0001_first_release'),
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='BudgetDay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveIntegerField(verbose_name='year in which the financial year begins')),
                ('approved_on', models.DateField(verbose_name='day on which the budget is approved')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'verbose_name': 'budget day',
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation', 'year'), name='budget_day_once')],
            },
        ),
        migrations.CreateModel(
            name='Review',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('register', models.CharField(max_length=40, verbose_name='which register')),
                ('reviewed_on', models.DateField(verbose_name='reviewed')),
                ('reviewed_by', models.CharField(max_length=120, verbose_name='reviewed by')),
                ('basis', models.CharField(choices=[('spot-check', 'The last spot check, and the gaps'), ('some', 'Some rows, which you name below'), ('every', 'Every row')], max_length=12, verbose_name='what was looked at')),
                ('rows', models.PositiveIntegerField(verbose_name='rows on the day')),
                ('gaps', models.PositiveIntegerField(verbose_name='rows with gaps on the day')),
                ('findings', models.TextField(max_length=2000, verbose_name='what was found')),
                ('took_part', models.JSONField(blank=True, default=list, verbose_name='who took part')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('spot_check', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='spot_checks.spotcheck')),
            ],
            options={
                'verbose_name': 'review of a register',
                'verbose_name_plural': 'reviews of registers',
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'register', '-reviewed_on', '-id'], name='review_latest')],
            },
        ),
    ]
