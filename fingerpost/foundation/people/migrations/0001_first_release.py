import datetime
import django.db.models.deletion
import fingerpost.foundation.tenancy.keys
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('people', '0001_people_and_duties'), ('people', '0002_folded_names'), ('people', '0003_roles_in_full'), ('people', '0004_what_staff_lists_say'), ('people', '0005_a_register_of_people'), ('people', '0006_lists_of_people')]

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(editable=False, verbose_name='reference')),
                ('name', models.CharField(max_length=120, verbose_name='full name')),
                ('job_title', models.CharField(blank=True, max_length=120, verbose_name='job title')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='work e-mail')),
                ('is_slt', models.BooleanField(default=False, verbose_name='is a senior leader')),
                ('is_governor', models.BooleanField(default=False, verbose_name='is a governor or trustee')),
                ('category', models.CharField(choices=[('staff', 'Staff'), ('supply', 'Supply'), ('agency', 'Agency'), ('trainee', 'Trainee'), ('volunteer', 'Volunteer'), ('governor', 'Governor or trustee'), ('contractor', 'Contractor'), ('guest', 'Guest account from outside')], default='staff', max_length=10, verbose_name='what they are here')),
                ('department', models.CharField(blank=True, max_length=120, verbose_name='department')),
                ('site', models.CharField(blank=True, max_length=120, verbose_name='site')),
                ('manager_name', models.CharField(blank=True, max_length=120, verbose_name='line manager')),
                ('staff_code', models.CharField(blank=True, max_length=40, verbose_name='staff code')),
                ('mis_id', models.CharField(blank=True, max_length=80, verbose_name='number in the MIS')),
                ('entra_id', models.CharField(blank=True, max_length=80, verbose_name='Microsoft Entra object id')),
                ('google_id', models.CharField(blank=True, max_length=80, verbose_name='Google Workspace id')),
                ('starts_on', models.DateField(blank=True, null=True, verbose_name='first working day')),
                ('contract_ends_on', models.DateField(blank=True, null=True, verbose_name='end of the contract')),
                ('left_on', models.DateField(blank=True, editable=False, null=True, verbose_name='last working day')),
                ('leaving_noted_on', models.DateField(blank=True, editable=False, null=True, verbose_name='leaving noted on')),
                ('revision', models.PositiveIntegerField(default=1, editable=False)),
                ('state', fingerpost.foundation.tenancy.keys.KeyField(choices=[('here', 'Here'), ('leaving', 'Leaving'), ('left', 'Left')], default='here', editable=False, max_length=8, verbose_name='status')),
                ('standing', fingerpost.foundation.tenancy.keys.KeyField(choices=[('held', 'Here now'), ('gone', 'Left')], default='held', editable=False, max_length=4)),
                ('name_key', fingerpost.foundation.tenancy.keys.KeyField(default='', editable=False, max_length=240)),
                ('contract_sort', fingerpost.foundation.tenancy.keys.SortDateField(default=datetime.date(9999, 12, 31), editable=False)),
                ('account', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('line_manager', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'verbose_name_plural': 'people',
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'name_key', 'id'], name='person_list'), models.Index(fields=['organisation', 'standing', 'name_key', 'id'], name='person_name'), models.Index(fields=['organisation', 'standing', 'contract_sort', 'id'], name='person_contract'), models.Index(fields=['organisation', 'standing', 'number', 'id'], name='person_number'), models.Index(fields=['organisation', 'state', 'name_key', 'id'], name='person_state'), models.Index(fields=['organisation', 'category', 'name_key', 'id'], name='person_category'), models.Index(fields=['organisation', 'state', 'category'], name='person_facets')],
                'constraints': [models.UniqueConstraint(fields=('organisation', 'number'), name='person_number_once'), models.UniqueConstraint(condition=models.Q(('email', ''), _negated=True), fields=('organisation', 'email'), name='person_email_once', violation_error_message='Somebody on the list has this e-mail address. Check the address, or leave it out.'), models.UniqueConstraint(condition=models.Q(('account__isnull', False)), fields=('organisation', 'account'), name='person_account_once'), models.UniqueConstraint(condition=models.Q(('entra_id', ''), _negated=True), fields=('organisation', 'entra_id'), name='person_entra_id_once', violation_error_message='Somebody on the list has this already. Check it, or leave it out.'), models.UniqueConstraint(condition=models.Q(('google_id', ''), _negated=True), fields=('organisation', 'google_id'), name='person_google_id_once', violation_error_message='Somebody on the list has this already. Check it, or leave it out.'), models.UniqueConstraint(condition=models.Q(('mis_id', ''), _negated=True), fields=('organisation', 'mis_id'), name='person_mis_id_once', violation_error_message='Somebody on the list has this already. Check it, or leave it out.'), models.UniqueConstraint(condition=models.Q(('staff_code', ''), _negated=True), fields=('organisation', 'staff_code'), name='person_staff_code_once', violation_error_message='Somebody on the list has this already. Check it, or leave it out.')],
            },
        ),
        migrations.CreateModel(
            name='ConflictReason',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('one', models.CharField(choices=[('headteacher', 'Headteacher or principal'), ('slt-digital-lead', 'SLT digital lead'), ('it-support', 'IT support (who leads it)'), ('business-professional', 'Business manager'), ('dpo', 'Data protection officer'), ('dsl', 'Designated safeguarding lead'), ('digital-link-governor', 'Digital link governor'), ('filtering-slt', 'Senior leader for filtering and monitoring'), ('filtering-governor', 'Governor for filtering and monitoring'), ('chair-of-governors', 'Chair of governors or trustees'), ('safeguarding-governor', 'Governor for safeguarding'), ('trust-executive', 'Chief executive of the trust'), ('trust-it-lead', 'Trust IT director'), ('it-manager', 'IT manager'), ('external-it-support', 'Outside IT support'), ('senco', 'SEND lead (SENCO)'), ('curriculum-lead', 'Curriculum lead'), ('exams-officer', 'Exams officer'), ('hr', 'Human resources (who leads it)'), ('estates', 'Estates or site team (who leads it)'), ('recovery-lead', 'Recovery lead'), ('backup-keeper', 'Keeper of backup copies')], max_length=30)),
                ('other', models.CharField(choices=[('headteacher', 'Headteacher or principal'), ('slt-digital-lead', 'SLT digital lead'), ('it-support', 'IT support (who leads it)'), ('business-professional', 'Business manager'), ('dpo', 'Data protection officer'), ('dsl', 'Designated safeguarding lead'), ('digital-link-governor', 'Digital link governor'), ('filtering-slt', 'Senior leader for filtering and monitoring'), ('filtering-governor', 'Governor for filtering and monitoring'), ('chair-of-governors', 'Chair of governors or trustees'), ('safeguarding-governor', 'Governor for safeguarding'), ('trust-executive', 'Chief executive of the trust'), ('trust-it-lead', 'Trust IT director'), ('it-manager', 'IT manager'), ('external-it-support', 'Outside IT support'), ('senco', 'SEND lead (SENCO)'), ('curriculum-lead', 'Curriculum lead'), ('exams-officer', 'Exams officer'), ('hr', 'Human resources (who leads it)'), ('estates', 'Estates or site team (who leads it)'), ('recovery-lead', 'Recovery lead'), ('backup-keeper', 'Keeper of backup copies')], max_length=30)),
                ('reason', models.CharField(max_length=400, verbose_name='reason')),
                ('given_by', models.CharField(max_length=120)),
                ('given_account', models.PositiveBigIntegerField(blank=True, null=True)),
                ('given_on', models.DateField()),
                ('review_on', models.DateField(verbose_name='to be looked at again on')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation', 'person', 'one', 'other'), name='conflict_reason_once')],
            },
        ),
        migrations.CreateModel(
            name='Appointment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('duty', models.CharField(choices=[('headteacher', 'Headteacher or principal'), ('slt-digital-lead', 'SLT digital lead'), ('it-support', 'IT support (who leads it)'), ('business-professional', 'Business manager'), ('dpo', 'Data protection officer'), ('dsl', 'Designated safeguarding lead'), ('digital-link-governor', 'Digital link governor'), ('filtering-slt', 'Senior leader for filtering and monitoring'), ('filtering-governor', 'Governor for filtering and monitoring'), ('chair-of-governors', 'Chair of governors or trustees'), ('safeguarding-governor', 'Governor for safeguarding'), ('trust-executive', 'Chief executive of the trust'), ('trust-it-lead', 'Trust IT director'), ('it-manager', 'IT manager'), ('external-it-support', 'Outside IT support'), ('senco', 'SEND lead (SENCO)'), ('curriculum-lead', 'Curriculum lead'), ('exams-officer', 'Exams officer'), ('hr', 'Human resources (who leads it)'), ('estates', 'Estates or site team (who leads it)'), ('recovery-lead', 'Recovery lead'), ('backup-keeper', 'Keeper of backup copies')], max_length=30)),
                ('rank', models.CharField(choices=[('holder', 'Holder'), ('deputy', 'Deputy'), ('acting', 'Acting')], default='holder', max_length=10)),
                ('starts_on', models.DateField(verbose_name='since')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('appointed_on', models.DateField(blank=True, null=True)),
                ('hours_a_week', models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True, verbose_name='hours a week')),
                ('note', models.CharField(blank=True, max_length=400, verbose_name='why them, and what they need')),
                ('reviewed_on', models.DateField(blank=True, null=True, verbose_name='last looked at')),
                ('letter_on', models.DateField(blank=True, null=True, verbose_name='letter of appointment')),
                ('letter_content', models.CharField(blank=True, max_length=12)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('appointed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='appointments', to='people.person')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'duty', 'starts_on'], name='appointment_duty')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('ends_on', None), ('rank', 'holder')), fields=('organisation', 'duty'), name='appointment_one_holder'), models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='appointment_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='LocalTitle',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('duty', models.CharField(choices=[('headteacher', 'Headteacher or principal'), ('slt-digital-lead', 'SLT digital lead'), ('it-support', 'IT support (who leads it)'), ('business-professional', 'Business manager'), ('dpo', 'Data protection officer'), ('dsl', 'Designated safeguarding lead'), ('digital-link-governor', 'Digital link governor'), ('filtering-slt', 'Senior leader for filtering and monitoring'), ('filtering-governor', 'Governor for filtering and monitoring'), ('chair-of-governors', 'Chair of governors or trustees'), ('safeguarding-governor', 'Governor for safeguarding'), ('trust-executive', 'Chief executive of the trust'), ('trust-it-lead', 'Trust IT director'), ('it-manager', 'IT manager'), ('external-it-support', 'Outside IT support'), ('senco', 'SEND lead (SENCO)'), ('curriculum-lead', 'Curriculum lead'), ('exams-officer', 'Exams officer'), ('hr', 'Human resources (who leads it)'), ('estates', 'Estates or site team (who leads it)'), ('recovery-lead', 'Recovery lead'), ('backup-keeper', 'Keeper of backup copies')], max_length=30)),
                ('title', models.CharField(max_length=80, verbose_name='title here')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation', 'duty'), name='local_title_once')],
            },
        ),
    ]
