import datetime
import django.core.validators
import django.db.models.deletion
import fingerpost.foundation.tenancy.keys
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('approved_apps', '0001_approved_apps'), ('approved_apps', '0002_lists_count_by_an_index')]

    initial = True

    dependencies = [
        ('contracts', '0001_first_release'),
        ('people', '0001_first_release'),
        ('systems', '0001_first_release'),
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='ApprovedApp',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(editable=False, verbose_name='reference')),
                ('product', models.CharField(max_length=160, verbose_name='app')),
                ('publisher', models.CharField(blank=True, max_length=160, verbose_name='publisher')),
                ('address', models.URLField(blank=True, verbose_name='web address')),
                ('used_for', models.CharField(max_length=300, verbose_name='what it is for')),
                ('status', models.CharField(choices=[('requested', 'Asked for'), ('screening', 'Being checked'), ('approved', 'Approved'), ('conditional', 'Approved with conditions'), ('declined', 'Turned down'), ('suspended', 'Suspended'), ('retired', 'Retired')], default='screening', editable=False, max_length=12, verbose_name='status')),
                ('audience', models.CharField(choices=[('staff', 'Staff'), ('pupils', 'Pupils'), ('both', 'Staff and pupils')], max_length=8, verbose_name='who uses it')),
                ('year_from', models.CharField(blank=True, choices=[('00', 'Nursery'), ('01', 'Reception'), ('02', 'Year 1'), ('03', 'Year 2'), ('04', 'Year 3'), ('05', 'Year 4'), ('06', 'Year 5'), ('07', 'Year 6'), ('08', 'Year 7'), ('09', 'Year 8'), ('10', 'Year 9'), ('11', 'Year 10'), ('12', 'Year 11'), ('13', 'Year 12'), ('14', 'Year 13')], max_length=2, verbose_name='from')),
                ('year_to', models.CharField(blank=True, choices=[('00', 'Nursery'), ('01', 'Reception'), ('02', 'Year 1'), ('03', 'Year 2'), ('04', 'Year 3'), ('05', 'Year 4'), ('06', 'Year 5'), ('07', 'Year 6'), ('08', 'Year 7'), ('09', 'Year 8'), ('10', 'Year 9'), ('11', 'Year 10'), ('12', 'Year 11'), ('13', 'Year 12'), ('14', 'Year 13')], max_length=2, verbose_name='to')),
                ('minimum_age', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(25)], verbose_name='minimum age')),
                ('age_source', models.CharField(blank=True, max_length=200, verbose_name='where the age stands')),
                ('owner_name', models.CharField(blank=True, max_length=120, verbose_name='owner')),
                ('personal_data', models.CharField(choices=[('unknown', 'Not known'), ('none', 'None'), ('staff', 'Of staff'), ('pupil', 'Of pupils')], default='unknown', max_length=8, verbose_name='personal data')),
                ('ai', models.CharField(choices=[('unknown', 'Not known'), ('no', 'No'), ('yes', 'Yes')], default='unknown', max_length=8, verbose_name='uses AI')),
                ('system_name', models.CharField(blank=True, max_length=160, verbose_name='system')),
                ('contract_title', models.CharField(blank=True, max_length=160, verbose_name='contract')),
                ('review_on', models.DateField(blank=True, null=True, verbose_name='review date')),
                ('notes', models.TextField(blank=True, max_length=2000, verbose_name='notes')),
                ('conditions', models.TextField(blank=True, editable=False, max_length=1000, verbose_name='conditions')),
                ('why', models.CharField(blank=True, editable=False, max_length=300, verbose_name='why it stands so')),
                ('decided_by', models.CharField(blank=True, editable=False, max_length=120)),
                ('decided_on', models.DateField(editable=False, null=True)),
                ('asked_by', models.CharField(blank=True, editable=False, max_length=120, verbose_name='asked for by')),
                ('asked_account', models.BigIntegerField(editable=False, null=True)),
                ('archived_on', models.DateField(blank=True, editable=False, null=True)),
                ('revision', models.PositiveIntegerField(default=1, editable=False)),
                ('standing', fingerpost.foundation.tenancy.keys.KeyField(choices=[('held', 'Current'), ('gone', 'Past')], default='held', editable=False, max_length=4)),
                ('product_key', fingerpost.foundation.tenancy.keys.KeyField(default='', editable=False, max_length=160)),
                ('review_sort', fingerpost.foundation.tenancy.keys.SortDateField(default=datetime.date(9999, 12, 31), editable=False)),
                ('contract', models.ForeignKey(db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='contracts.contract')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('owner', models.ForeignKey(db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('system', models.ForeignKey(db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='systems.system')),
            ],
            options={
                'verbose_name': 'approved app',
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'standing', 'product_key', 'id'], name='app_name'), models.Index(fields=['organisation', 'standing', 'review_sort', 'id'], name='app_review'), models.Index(fields=['organisation', 'standing', 'number', 'id'], name='app_number'), models.Index(fields=['organisation', 'status', 'product_key', 'id'], name='app_status'), models.Index(fields=['organisation', 'audience', 'product_key', 'id'], name='app_audience'), models.Index(fields=['organisation', 'status', 'audience', 'archived_on'], name='app_facets'), models.Index(fields=['organisation', 'product_key'], name='app_product'), models.Index(fields=['organisation', 'asked_account'], name='app_asked'), models.Index(fields=['organisation', 'system'], name='app_system'), models.Index(fields=['organisation', 'contract'], name='app_contract')],
                'constraints': [models.UniqueConstraint(fields=('organisation', 'number'), name='app_number_once')],
            },
        ),
    ]
