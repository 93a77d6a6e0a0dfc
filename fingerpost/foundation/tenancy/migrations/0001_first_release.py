import django.core.validators
import django.db.models.deletion
import fingerpost.foundation.now
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('tenancy', '0001_organisations'), ('tenancy', '0002_particulars_of_organisations'), ('tenancy', '0003_what_follows_from_leaving')]

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('kind', models.CharField(choices=[('school', 'School'), ('college', 'College'), ('trust', 'Multi-academy trust')], max_length=10, verbose_name='kind')),
                ('phase', models.CharField(choices=[('primary', 'Primary'), ('secondary', 'Secondary'), ('all-through', 'All-through'), ('special', 'Special'), ('16-plus', '16 plus'), ('none', 'Not applicable')], default='none', max_length=12, verbose_name='phase')),
                ('urn', models.CharField(blank=True, max_length=6, validators=[django.core.validators.RegexValidator('\\A[0-9]{6}\\Z', 'Enter the URN as six figures, like 100123')], verbose_name='URN')),
                ('ukprn', models.CharField(blank=True, max_length=8, validators=[django.core.validators.RegexValidator('\\A[0-9]{8}\\Z', 'Enter the UKPRN as eight figures, like 10012345')], verbose_name='UKPRN')),
                ('la_code', models.CharField(blank=True, max_length=3, validators=[django.core.validators.RegexValidator('\\A[0-9]{3}\\Z', "Enter the local authority's code as three figures, like 301")], verbose_name="local authority's code")),
                ('establishment_number', models.CharField(blank=True, max_length=4, validators=[django.core.validators.RegexValidator('\\A[0-9]{4}\\Z', 'Enter the establishment number as four figures, like 2001')], verbose_name='establishment number')),
                ('type_group', models.CharField(blank=True, choices=[('academies', 'Academies'), ('free-schools', 'Free Schools'), ('maintained', 'Local authority maintained schools'), ('special', 'Special schools'), ('independent', 'Independent schools'), ('colleges', 'Colleges'), ('universities', 'Universities'), ('online', 'Online provider'), ('welsh', 'Welsh schools'), ('other', 'Other types')], default='', max_length=12, verbose_name='type')),
                ('status', models.CharField(blank=True, choices=[('open', 'Open'), ('closing', 'Open, but proposed to close'), ('closed', 'Closed'), ('proposed', 'Proposed to open')], default='', max_length=8, verbose_name='status')),
                ('low_age', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(99)], verbose_name='youngest age')),
                ('high_age', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(99)], verbose_name='oldest age')),
                ('pupils', models.PositiveIntegerField(blank=True, null=True, verbose_name='pupils on roll')),
                ('trust_uid', models.CharField(blank=True, max_length=6, validators=[django.core.validators.RegexValidator('\\A[0-9]{1,6}\\Z', "Enter the trust's UID as up to six figures")], verbose_name="trust's UID")),
                ('trust_group_id', models.CharField(blank=True, max_length=7, validators=[django.core.validators.RegexValidator('\\A[A-Z]{2}[0-9]{5}\\Z', 'Enter the group ID as two letters and five figures, like TR00123')], verbose_name="trust's group ID")),
                ('companies_house', models.CharField(blank=True, max_length=8, validators=[django.core.validators.RegexValidator('\\A([0-9]{8}|[A-Z]{2}[0-9]{6})\\Z', 'Enter the Companies House number with all eight characters, like 01234567. Put back the zeros in front if a spreadsheet dropped them')], verbose_name='Companies House number')),
                ('year_start', models.CharField(blank=True, choices=[('04-01', '1 April'), ('08-01', '1 August'), ('09-01', '1 September')], default='', max_length=5, verbose_name='financial year begins on')),
                ('gias_on', models.DateField(blank=True, null=True, verbose_name='taken from GIAS, dated')),
                ('short_name', models.CharField(blank=True, max_length=24, verbose_name='short name')),
                ('colour', models.CharField(blank=True, choices=[('blue', 'Blue'), ('navy', 'Navy'), ('purple', 'Purple'), ('maroon', 'Maroon'), ('brown', 'Brown'), ('teal', 'Teal'), ('grey', 'Grey')], default='', max_length=10, verbose_name='colour')),
                ('is_demonstration', models.BooleanField(default=False)),
                ('created_on', models.DateField(default=fingerpost.foundation.now.today)),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('urn', ''), _negated=True), fields=('urn',), name='organisation_urn_once')],
            },
        ),
        migrations.CreateModel(
            name='Belonging',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('parted_on', models.DateField(blank=True, null=True)),
                ('school', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='belongings', to='tenancy.organisation')),
                ('trust', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='members', to='tenancy.organisation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('until', None)), fields=('school',), name='belonging_one_trust_at_a_time'), models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='belonging_ends_after_start'), models.CheckConstraint(condition=models.Q(('school', models.F('trust')), _negated=True), name='belonging_not_to_itself')],
            },
        ),
    ]
