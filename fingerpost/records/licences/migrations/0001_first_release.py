import datetime
import django.db.models.deletion
import fingerpost.foundation.tenancy.keys
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('licences', '0001_licences'), ('licences', '0002_lists_count_by_an_index')]

    initial = True

    dependencies = [
        ('contracts', '0001_first_release'),
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Licence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(editable=False, verbose_name='reference')),
                ('product', models.CharField(max_length=160, verbose_name='product')),
                ('publisher', models.CharField(blank=True, max_length=160, verbose_name='publisher')),
                ('kind', models.CharField(choices=[('subscription', 'Subscription'), ('perpetual', 'Bought once, for good'), ('free', 'Free of charge'), ('open-source', 'Open source')], max_length=12, verbose_name='kind of licence')),
                ('status', models.CharField(choices=[('planned', 'To be bought'), ('in-use', 'In use'), ('ended', 'Ended')], default='in-use', max_length=8, verbose_name='status')),
                ('version', models.CharField(blank=True, max_length=40, verbose_name='version')),
                ('is_standard', models.BooleanField(default=False, verbose_name='on the standard software list')),
                ('used_for', models.CharField(blank=True, max_length=200, verbose_name='what it is for')),
                ('metric', models.CharField(choices=[('unknown', 'Not known'), ('user', 'Each user'), ('device', 'Each device'), ('fte', 'Each full-time member of staff'), ('concurrent', 'Each who uses it at one time'), ('pupil', 'Each pupil on roll'), ('site', 'The whole school')], default='unknown', max_length=12, verbose_name='what a seat is')),
                ('bought', models.PositiveIntegerField(blank=True, null=True, verbose_name='seats bought')),
                ('assigned', models.PositiveIntegerField(blank=True, null=True, verbose_name='seats assigned')),
                ('assigned_on', models.DateField(blank=True, null=True, verbose_name='assigned seats counted')),
                ('used', models.PositiveIntegerField(blank=True, null=True, verbose_name='seats used')),
                ('used_on', models.DateField(blank=True, null=True, verbose_name='used seats counted')),
                ('cost_year', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='cost a year, net')),
                ('contract_title', models.CharField(blank=True, max_length=200, verbose_name='contract')),
                ('starts_on', models.DateField(blank=True, null=True, verbose_name='starts')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='ends')),
                ('support_ends_on', models.DateField(blank=True, null=True, verbose_name='support ends')),
                ('notes', models.TextField(blank=True, max_length=2000, verbose_name='notes')),
                ('archived_on', models.DateField(blank=True, editable=False, null=True)),
                ('revision', models.PositiveIntegerField(default=1, editable=False)),
                ('standing', fingerpost.foundation.tenancy.keys.KeyField(choices=[('held', 'Current'), ('gone', 'Past')], default='held', editable=False, max_length=4)),
                ('product_key', fingerpost.foundation.tenancy.keys.KeyField(default='', editable=False, max_length=160)),
                ('publisher_key', fingerpost.foundation.tenancy.keys.KeyField(default='', editable=False, max_length=160)),
                ('ends_sort', fingerpost.foundation.tenancy.keys.SortDateField(default=datetime.date(9999, 12, 31), editable=False)),
                ('contract', models.ForeignKey(db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='contracts.contract')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'standing', 'product_key', 'id'], name='licence_product'), models.Index(fields=['organisation', 'standing', 'ends_sort', 'id'], name='licence_ends'), models.Index(fields=['organisation', 'standing', 'number', 'id'], name='licence_number'), models.Index(fields=['organisation', 'status', 'product_key', 'id'], name='licence_status'), models.Index(fields=['organisation', 'kind', 'product_key', 'id'], name='licence_kind'), models.Index(fields=['organisation', 'status', 'kind', 'archived_on'], name='licence_facets'), models.Index(fields=['organisation', 'publisher_key'], name='licence_publisher'), models.Index(fields=['organisation', 'contract'], name='licence_contract')],
                'constraints': [models.UniqueConstraint(fields=('organisation', 'number'), name='licence_number_once')],
            },
        ),
    ]
