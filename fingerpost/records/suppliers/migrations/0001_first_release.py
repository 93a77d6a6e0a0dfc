import datetime
import django.db.models.deletion
import fingerpost.foundation.tenancy.keys
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('suppliers', '0001_suppliers'), ('suppliers', '0002_lines'), ('suppliers', '0003_certificates_as_rows'), ('suppliers', '0004_one_certificate_goes'), ('suppliers', '0005_what_it_told_us'), ('suppliers', '0006_archived'), ('suppliers', '0007_in_use_to_be_checked'), ('suppliers', '0008_who_asked_stands_with_the_request'), ('suppliers', '0009_lists_count_by_an_index')]

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Supplier',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(editable=False, verbose_name='reference')),
                ('legal_name', models.CharField(max_length=160, verbose_name='legal name')),
                ('trading_name', models.CharField(blank=True, max_length=160, verbose_name='trading name')),
                ('companies_house', models.CharField(blank=True, max_length=8, verbose_name='Companies House number')),
                ('kind', models.CharField(choices=[('broadband', 'Broadband'), ('it-support', 'IT support'), ('mis', 'Management information system'), ('safeguarding', 'Safeguarding records'), ('filtering', 'Filtering and monitoring'), ('telephony', 'Telephony'), ('print', 'Print and copying'), ('software', 'Software and apps'), ('cloud', 'Cloud service'), ('hardware', 'Hardware'), ('maintenance', 'Maintenance'), ('disposal', 'Disposal and recycling'), ('training', 'Training and advice'), ('other', 'Other')], max_length=20, verbose_name='kind of service')),
                ('status', models.CharField(choices=[('proposed', 'Proposed'), ('screening', 'Being checked'), ('approved', 'Approved'), ('conditional', 'Approved with conditions'), ('unchecked', 'In use, to be checked'), ('live', 'In use'), ('exiting', 'Being left'), ('rejected', 'Turned down'), ('ended', 'Ended')], default='proposed', max_length=12, verbose_name='status')),
                ('criticality', models.CharField(choices=[('unknown', 'Not known'), ('critical', 'Critical'), ('important', 'Important'), ('routine', 'Routine')], default='unknown', max_length=12, verbose_name='how critical')),
                ('review_on', models.DateField(blank=True, null=True, verbose_name='review date')),
                ('conditions', models.TextField(blank=True, max_length=1000, verbose_name='conditions of the approval')),
                ('again_because', models.CharField(blank=True, max_length=300, verbose_name='why it is checked again')),
                ('contact_name', models.CharField(blank=True, max_length=120, verbose_name='contact')),
                ('contact_email', models.EmailField(blank=True, max_length=160, verbose_name='contact e-mail')),
                ('contact_phone', models.CharField(blank=True, max_length=40, verbose_name='contact phone')),
                ('website', models.URLField(blank=True, verbose_name='website')),
                ('data_role', models.CharField(choices=[('unknown', 'Not known'), ('none', 'Holds no personal data'), ('processor', 'Processor'), ('joint-controller', 'Joint controller'), ('controller', 'Controller in its own right')], default='unknown', max_length=20, verbose_name='data role')),
                ('ico_number', models.CharField(blank=True, max_length=20, verbose_name='ICO registration number')),
                ('ico_expires_on', models.DateField(blank=True, null=True, verbose_name='ICO registration ends')),
                ('hosting_countries', models.CharField(blank=True, max_length=200, verbose_name='where it keeps data')),
                ('checked_on', models.DateField(blank=True, null=True, verbose_name='data protection last checked')),
                ('backups_on', models.DateField(blank=True, null=True, verbose_name='told us how it backs up')),
                ('continuity_on', models.DateField(blank=True, null=True, verbose_name='told us what it does in a failure')),
                ('accessibility_on', models.DateField(blank=True, null=True, verbose_name='asked about accessibility')),
                ('dbs', models.CharField(choices=[('unknown', 'Not known'), ('not-needed', 'Nobody of theirs meets pupils'), ('given', 'Confirmed in writing'), ('missing', 'Asked for, not given')], default='unknown', max_length=12, verbose_name='DBS assurance')),
                ('parent_company', models.CharField(blank=True, max_length=160, verbose_name='company that owns it')),
                ('decided_by', models.CharField(blank=True, editable=False, max_length=120)),
                ('decided_on', models.DateField(editable=False, null=True)),
                ('archived_on', models.DateField(blank=True, editable=False, null=True)),
                ('ended_on', models.DateField(blank=True, null=True, verbose_name='date it ended')),
                ('notes', models.TextField(blank=True, max_length=2000, verbose_name='notes')),
                ('revision', models.PositiveIntegerField(default=1, editable=False)),
                ('standing', fingerpost.foundation.tenancy.keys.KeyField(choices=[('held', 'Current'), ('gone', 'Past')], default='held', editable=False, max_length=4)),
                ('name_key', fingerpost.foundation.tenancy.keys.KeyField(default='', editable=False, max_length=160)),
                ('trading_key', fingerpost.foundation.tenancy.keys.KeyField(default='', editable=False, max_length=160)),
                ('company_key', fingerpost.foundation.tenancy.keys.KeyField(default='', editable=False, max_length=8)),
                ('data_place', fingerpost.foundation.tenancy.keys.KeyField(choices=[('', 'Not known'), ('inside', 'In the UK or the EU'), ('outside', 'Outside the UK and the EU too')], default='', editable=False, max_length=8)),
                ('review_sort', fingerpost.foundation.tenancy.keys.SortDateField(default=datetime.date(9999, 12, 31), editable=False)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'standing', 'name_key', 'id'], name='supplier_name'), models.Index(fields=['organisation', 'standing', 'review_sort', 'id'], name='supplier_review'), models.Index(fields=['organisation', 'standing', 'number', 'id'], name='supplier_number'), models.Index(fields=['organisation', 'status', 'name_key', 'id'], name='supplier_status'), models.Index(fields=['organisation', 'kind', 'name_key', 'id'], name='supplier_kind'), models.Index(fields=['organisation', 'status', 'kind', 'archived_on'], name='supplier_facets'), models.Index(fields=['organisation', 'trading_key'], name='supplier_trading'), models.Index(fields=['organisation', 'company_key'], name='supplier_company')],
                'constraints': [models.UniqueConstraint(fields=('organisation', 'number'), name='supplier_number_once'), models.UniqueConstraint(condition=models.Q(('company_key', ''), _negated=True), fields=('organisation', 'company_key'), name='supplier_company_once', violation_error_message='Another supplier has this Companies House number. Enter a different number.')],
            },
        ),
        migrations.CreateModel(
            name='SubProcessor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=1, editable=False)),
                ('name', models.CharField(max_length=160, verbose_name='company')),
                ('does', models.CharField(blank=True, max_length=200, verbose_name='what it does')),
                ('country', models.CharField(blank=True, max_length=80, verbose_name='country')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('supplier', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.supplier')),
            ],
            options={
                'verbose_name': 'sub-processor',
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'supplier'], name='sub_of_supplier')],
            },
        ),
        migrations.CreateModel(
            name='Contact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=1, editable=False)),
                ('name', models.CharField(blank=True, max_length=120, verbose_name='name')),
                ('role', models.CharField(blank=True, max_length=120, verbose_name='what for')),
                ('email', models.EmailField(blank=True, max_length=160, verbose_name='e-mail')),
                ('phone', models.CharField(blank=True, max_length=40, verbose_name='phone')),
                ('reached', models.CharField(choices=[('office-hours', 'In office hours'), ('24x7', 'Day and night, for incidents')], default='office-hours', max_length=12, verbose_name='can be reached')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('supplier', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.supplier')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'supplier'], name='contact_of_supplier')],
            },
        ),
        migrations.CreateModel(
            name='Certification',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=1, editable=False)),
                ('kind', models.CharField(choices=[('cyber-essentials', 'Cyber Essentials'), ('cyber-essentials-plus', 'Cyber Essentials Plus'), ('iso-27001', 'ISO 27001'), ('adisa', 'ADISA (data destruction)'), ('other', 'Other')], max_length=24, verbose_name='certificate')),
                ('number', models.CharField(blank=True, max_length=80, verbose_name='number')),
                ('scope', models.CharField(blank=True, max_length=400, verbose_name='what it covers')),
                ('issued_on', models.DateField(blank=True, null=True, verbose_name='issued')),
                ('expires_on', models.DateField(blank=True, null=True, verbose_name='ends')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('supplier', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.supplier')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'supplier'], name='certificate_of_supplier')],
            },
        ),
    ]
