import django.db.models.deletion
import fingerpost.foundation.now
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('gias', '0001_the_public_list')]

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Edition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort', models.CharField(choices=[('establishments', 'Schools and colleges'), ('groups', 'Trusts')], max_length=15)),
                ('dated_on', models.DateField()),
                ('loaded_at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('rows', models.PositiveIntegerField(default=0)),
                ('is_current', models.BooleanField(default=False)),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('is_current', True)), fields=('sort',), name='gias_one_current')],
            },
        ),
        migrations.CreateModel(
            name='Establishment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('urn', models.CharField(max_length=6)),
                ('name', models.CharField(max_length=120)),
                ('town', models.CharField(blank=True, max_length=80)),
                ('postcode', models.CharField(blank=True, max_length=8)),
                ('kind', models.CharField(choices=[('school', 'School'), ('college', 'College'), ('trust', 'Multi-academy trust')], max_length=10)),
                ('phase', models.CharField(choices=[('primary', 'Primary'), ('secondary', 'Secondary'), ('all-through', 'All-through'), ('special', 'Special'), ('16-plus', '16 plus'), ('none', 'Not applicable')], max_length=12)),
                ('type_group', models.CharField(blank=True, choices=[('academies', 'Academies'), ('free-schools', 'Free Schools'), ('maintained', 'Local authority maintained schools'), ('special', 'Special schools'), ('independent', 'Independent schools'), ('colleges', 'Colleges'), ('universities', 'Universities'), ('online', 'Online provider'), ('welsh', 'Welsh schools'), ('other', 'Other types')], max_length=12)),
                ('status', models.CharField(blank=True, choices=[('open', 'Open'), ('closing', 'Open, but proposed to close'), ('closed', 'Closed'), ('proposed', 'Proposed to open')], max_length=8)),
                ('la_code', models.CharField(blank=True, max_length=3)),
                ('establishment_number', models.CharField(blank=True, max_length=4)),
                ('ukprn', models.CharField(blank=True, max_length=8)),
                ('low_age', models.PositiveSmallIntegerField(null=True)),
                ('high_age', models.PositiveSmallIntegerField(null=True)),
                ('pupils', models.PositiveIntegerField(null=True)),
                ('trust_uid', models.CharField(blank=True, max_length=6)),
                ('trust_name', models.CharField(blank=True, max_length=120)),
                ('words', models.CharField(max_length=400)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='gias.edition')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('edition', 'urn'), name='gias_establishment_once')],
            },
        ),
        migrations.CreateModel(
            name='Group',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('trust_uid', models.CharField(max_length=6)),
                ('trust_group_id', models.CharField(blank=True, max_length=7)),
                ('name', models.CharField(max_length=120)),
                ('companies_house', models.CharField(blank=True, max_length=8)),
                ('ukprn', models.CharField(blank=True, max_length=8)),
                ('group_status', models.CharField(blank=True, max_length=40)),
                ('words', models.CharField(max_length=400)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='gias.edition')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('edition', 'trust_uid'), name='gias_group_once')],
            },
        ),
    ]
