import datetime
import django.db.models.deletion
import fingerpost.foundation.tenancy.keys
import fingerpost.records.information.bases
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('information', '0001_information'), ('information', '0002_lists_count_by_an_index'), ('information', '0003_what_says_of_a_system_is_found_by_it')]

    initial = True

    dependencies = [
        ('people', '0001_first_release'),
        ('suppliers', '0001_first_release'),
        ('systems', '0001_first_release'),
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='InformationAsset',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(editable=False, verbose_name='reference')),
                ('name', models.CharField(max_length=160, verbose_name='name')),
                ('kind', models.CharField(choices=[('teaching', 'Teaching and learning'), ('pupils', 'Pupil records'), ('admissions', 'Admissions'), ('safeguarding', 'Safeguarding and welfare'), ('send', 'SEND and medical needs'), ('assessment', 'Assessment and exams'), ('parents', 'Parents and communication'), ('staff', 'Staff and recruitment'), ('finance', 'Finance and payroll'), ('governance', 'Governance'), ('site', 'Site, visitors and security'), ('catering', 'Catering, trips and clubs'), ('it', 'IT and accounts'), ('other', 'Other')], max_length=14, verbose_name='business function')),
                ('status', models.CharField(choices=[('proposed', 'Proposed'), ('review', 'With the DPO'), ('live', 'Live'), ('retired', 'Retired')], default='proposed', max_length=10, verbose_name='status')),
                ('owner_name', models.CharField(blank=True, max_length=120, verbose_name='owner')),
                ('system_name', models.CharField(blank=True, max_length=160, verbose_name='system')),
                ('purpose', models.CharField(blank=True, max_length=600, verbose_name='purpose')),
                ('whose', models.CharField(choices=[('unknown', 'Not known'), ('pupils', 'Pupils'), ('staff', 'Staff'), ('both', 'Pupils and staff'), ('others', 'Others only')], default='unknown', max_length=8, verbose_name='of whom')),
                ('subjects', models.CharField(blank=True, max_length=300, verbose_name='categories of people')),
                ('categories', models.CharField(blank=True, max_length=600, verbose_name='categories of data')),
                ('source', models.CharField(blank=True, max_length=200, verbose_name='where it comes from')),
                ('joint_controller', models.CharField(blank=True, max_length=200, verbose_name='joint controller')),
                ('lawful_basis', models.CharField(blank=True, choices=fingerpost.records.information.bases.lawful_choices, max_length=24, verbose_name='lawful basis')),
                ('basis_note', models.CharField(blank=True, max_length=300, verbose_name='which law or task')),
                ('consent_because', models.CharField(blank=True, max_length=400, verbose_name='why consent is right')),
                ('special', models.CharField(choices=[('unknown', 'Not known'), ('yes', 'Yes'), ('no', 'No')], default='unknown', max_length=8, verbose_name='special category data')),
                ('special_kinds', models.CharField(blank=True, max_length=200, verbose_name='which special categories')),
                ('condition', models.CharField(blank=True, choices=fingerpost.records.information.bases.special_choices, max_length=24, verbose_name='Article 9 condition')),
                ('criminal', models.CharField(choices=[('unknown', 'Not known'), ('yes', 'Yes'), ('no', 'No')], default='unknown', max_length=8, verbose_name='data about offences')),
                ('automated', models.CharField(choices=[('unknown', 'Not known'), ('yes', 'Yes'), ('no', 'No')], default='unknown', max_length=8, verbose_name='automated, or AI')),
                ('recipients', models.CharField(blank=True, max_length=400, verbose_name='who is given it')),
                ('retention', models.CharField(blank=True, max_length=300, verbose_name='how long it is kept')),
                ('disposal', models.CharField(blank=True, max_length=200, verbose_name='how it is destroyed')),
                ('form', models.CharField(choices=[('digital', 'Digital'), ('paper', 'On paper'), ('both', 'Both')], default='digital', max_length=8, verbose_name='form')),
                ('place', models.CharField(blank=True, max_length=200, verbose_name='where it is kept')),
                ('access', models.CharField(blank=True, max_length=300, verbose_name='who can see it')),
                ('security', models.CharField(blank=True, max_length=600, verbose_name='how it is kept safe')),
                ('impact', models.CharField(choices=[('unknown', 'Nobody has decided'), ('not-needed', 'Not needed'), ('needed', 'Needed, not done'), ('done', 'Done')], default='unknown', max_length=10, verbose_name='impact assessment (DPIA)')),
                ('privacy_notice', models.URLField(blank=True, verbose_name='privacy notice')),
                ('reviewed_on', models.DateField(blank=True, null=True, verbose_name='last review by the DPO')),
                ('review_on', models.DateField(blank=True, null=True, verbose_name='review date')),
                ('notes', models.TextField(blank=True, max_length=2000, verbose_name='notes')),
                ('archived_on', models.DateField(blank=True, editable=False, null=True)),
                ('revision', models.PositiveIntegerField(default=1, editable=False)),
                ('standing', fingerpost.foundation.tenancy.keys.KeyField(choices=[('held', 'Current'), ('gone', 'Past')], default='held', editable=False, max_length=4)),
                ('name_key', fingerpost.foundation.tenancy.keys.KeyField(default='', editable=False, max_length=160)),
                ('review_sort', fingerpost.foundation.tenancy.keys.SortDateField(default=datetime.date(9999, 12, 31), editable=False)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('owner', models.ForeignKey(db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('system', models.ForeignKey(db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='systems.system')),
            ],
            options={
                'verbose_name': 'information asset',
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'standing', 'name_key', 'id'], name='info_name'), models.Index(fields=['organisation', 'standing', 'review_sort', 'id'], name='info_review'), models.Index(fields=['organisation', 'standing', 'number', 'id'], name='info_number'), models.Index(fields=['organisation', 'status', 'name_key', 'id'], name='info_status'), models.Index(fields=['organisation', 'kind', 'name_key', 'id'], name='info_kind'), models.Index(fields=['organisation', 'status', 'kind', 'archived_on'], name='info_facets'), models.Index(condition=models.Q(('system__isnull', False)), fields=['organisation', 'system'], name='info_system'), models.Index(fields=['organisation', 'owner'], name='info_owner')],
                'constraints': [models.UniqueConstraint(fields=('organisation', 'number'), name='information_number_once')],
            },
        ),
        migrations.CreateModel(
            name='Answered',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('model', models.CharField(max_length=60)),
                ('object_id', models.PositiveBigIntegerField()),
                ('name', models.CharField(max_length=200)),
                ('answer', models.CharField(choices=[('draft', 'Add a draft to the register'), ('covered', 'It is covered by an entry of the register'), ('no', 'No, it holds none')], max_length=8, verbose_name='answer')),
                ('because', models.CharField(blank=True, max_length=300)),
                ('by', models.CharField(max_length=120)),
                ('on', models.DateField()),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('asset', models.ForeignKey(db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='information.informationasset')),
            ],
            options={
                'verbose_name': 'answer of the DPO',
                'verbose_name_plural': 'answers of the DPO',
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'model', 'object_id'], name='answered_of_row')],
            },
        ),
        migrations.CreateModel(
            name='Advice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.CharField(blank=True, max_length=600, verbose_name='what should change')),
                ('by', models.CharField(max_length=120)),
                ('on', models.DateField()),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('asset', models.ForeignKey(db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='information.informationasset')),
            ],
            options={
                'verbose_name_plural': 'pieces of advice',
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'on'], name='advice_on')],
            },
        ),
        migrations.CreateModel(
            name='Processor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=1, editable=False)),
                ('name', models.CharField(max_length=160, verbose_name='company')),
                ('does', models.CharField(blank=True, max_length=200, verbose_name='what it does with the data')),
                ('asset', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='information.informationasset')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('supplier', models.ForeignKey(db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.supplier')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'asset'], name='processor_of_info'), models.Index(fields=['organisation', 'supplier'], name='processor_supplier')],
            },
        ),
        migrations.CreateModel(
            name='Transfer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=1, editable=False)),
                ('country', models.CharField(max_length=80, verbose_name='country')),
                ('safeguard', models.CharField(max_length=300, verbose_name='safeguard')),
                ('checked_on', models.DateField(blank=True, null=True, verbose_name='risk looked at')),
                ('asset', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='information.informationasset')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'asset'], name='transfer_of_info')],
            },
        ),
    ]
