import datetime
import django.db.models.deletion
import fingerpost.foundation.tenancy.keys
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('systems', '0001_systems'), ('systems', '0002_lists_count_by_an_index')]

    initial = True

    dependencies = [
        ('people', '0001_first_release'),
        ('suppliers', '0001_first_release'),
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='System',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(editable=False, verbose_name='reference')),
                ('name', models.CharField(max_length=160, verbose_name='name')),
                ('kind', models.CharField(choices=[('mis', 'Management information (MIS)'), ('safeguarding', 'Safeguarding records'), ('filtering', 'Filtering and monitoring'), ('learning', 'Teaching and learning'), ('office', 'E-mail, files and office'), ('sign-in', 'Signing in and accounts'), ('parents', 'Letters and payments of parents'), ('finance', 'Finance and payroll'), ('staff', 'Staff and HR'), ('catering', 'Catering and the library'), ('network', 'Broadband, network and Wi-Fi'), ('telephony', 'Telephones'), ('backup', 'Backup'), ('site', 'Doors, cameras and the building'), ('website', 'Website'), ('other', 'Other')], max_length=12, verbose_name='what it is for')),
                ('status', models.CharField(choices=[('trial', 'Being tried'), ('in-use', 'In use'), ('ended', 'Ended')], default='in-use', max_length=8, verbose_name='status')),
                ('hosting', models.CharField(choices=[('unknown', 'Not known'), ('online', 'Online, at its supplier'), ('here', 'On our premises'), ('both', 'Both')], default='unknown', max_length=8, verbose_name='where it runs')),
                ('address', models.URLField(blank=True, verbose_name='web address')),
                ('supplier_name', models.CharField(blank=True, max_length=160, verbose_name='supplier')),
                ('owner_name', models.CharField(blank=True, max_length=120, verbose_name='owner')),
                ('technical_name', models.CharField(blank=True, max_length=120, verbose_name='technical owner')),
                ('criticality', models.CharField(choices=[('unknown', 'Not known'), ('1', '1, lessons or safety suffer the same day'), ('2', '2, the school can do without for a few days'), ('3', '3, it can wait')], default='unknown', max_length=8, verbose_name='how critical')),
                ('rto_hours', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='longest it may be down (hours)')),
                ('rpo_hours', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='most work that may be lost (hours)')),
                ('workaround', models.CharField(blank=True, max_length=400, verbose_name='what people do meanwhile')),
                ('backed_up_by', models.CharField(choices=[('unknown', 'Not known'), ('supplier', 'Its supplier'), ('school', 'The school'), ('both', 'Both'), ('nobody', 'Nobody')], default='unknown', max_length=8, verbose_name='backed up by')),
                ('sign_in', models.CharField(choices=[('unknown', 'Not known'), ('sso', 'Single sign-on'), ('local', 'A password of its own'), ('both', 'Either'), ('none', 'Nobody signs in')], default='unknown', max_length=8, verbose_name='how people sign in')),
                ('mfa', models.CharField(choices=[('unknown', 'Not known'), ('all', 'Asked of everybody'), ('admins', 'Asked of administrators only'), ('off', 'Can be switched on, and is not'), ('missing', 'It has none')], default='unknown', max_length=8, verbose_name='second step (MFA)')),
                ('personal_data', models.CharField(choices=[('unknown', 'Not known'), ('none', 'None'), ('pupils', 'Of pupils'), ('staff', 'Of staff'), ('both', 'Of pupils and staff'), ('others', 'Of others only')], default='unknown', max_length=8, verbose_name='personal data')),
                ('review_on', models.DateField(blank=True, null=True, verbose_name='review date')),
                ('ended_on', models.DateField(blank=True, null=True, verbose_name='date it ended')),
                ('notes', models.TextField(blank=True, max_length=2000, verbose_name='notes')),
                ('archived_on', models.DateField(blank=True, editable=False, null=True)),
                ('revision', models.PositiveIntegerField(default=1, editable=False)),
                ('standing', fingerpost.foundation.tenancy.keys.KeyField(choices=[('held', 'Current'), ('gone', 'Past')], default='held', editable=False, max_length=4)),
                ('name_key', fingerpost.foundation.tenancy.keys.KeyField(default='', editable=False, max_length=160)),
                ('review_sort', fingerpost.foundation.tenancy.keys.SortDateField(default=datetime.date(9999, 12, 31), editable=False)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('owner', models.ForeignKey(db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('supplier', models.ForeignKey(db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='suppliers.supplier')),
                ('technical_owner', models.ForeignKey(db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'standing', 'name_key', 'id'], name='system_name'), models.Index(fields=['organisation', 'standing', 'review_sort', 'id'], name='system_review'), models.Index(fields=['organisation', 'standing', 'number', 'id'], name='system_number'), models.Index(fields=['organisation', 'status', 'name_key', 'id'], name='system_status'), models.Index(fields=['organisation', 'kind', 'name_key', 'id'], name='system_kind'), models.Index(fields=['organisation', 'status', 'kind', 'archived_on'], name='system_facets'), models.Index(fields=['organisation', 'supplier'], name='system_supplier'), models.Index(fields=['organisation', 'owner'], name='system_owner')],
                'constraints': [models.UniqueConstraint(fields=('organisation', 'number'), name='system_number_once')],
            },
        ),
        migrations.CreateModel(
            name='Rest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=1, editable=False)),
                ('name', models.CharField(max_length=160, verbose_name='system')),
                ('what_for', models.CharField(blank=True, max_length=200, verbose_name='what for')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('on', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='systems.system')),
                ('system', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='systems.system')),
            ],
            options={
                'verbose_name': 'system that another rests on',
                'verbose_name_plural': 'systems that others rest on',
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'system'], name='rest_of_system'), models.Index(fields=['organisation', 'on'], name='rest_on_system')],
            },
        ),
    ]
