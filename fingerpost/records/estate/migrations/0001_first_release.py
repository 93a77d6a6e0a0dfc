import datetime
import django.db.models.deletion
import fingerpost.foundation.tenancy.keys
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('estate', '0001_assets'), ('estate', '0002_where_assets_go_and_who_has_them'), ('estate', '0003_gone_assets_are_archived'), ('estate', '0004_disposals_wait_for_decisions'), ('estate', '0005_model_numbers'), ('estate', '0006_review_dates_set_in_one_go')]

    initial = True

    dependencies = [
        ('people', '0001_first_release'),
        ('places', '0001_first_release'),
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Asset',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(editable=False, verbose_name='reference')),
                ('tag', models.CharField(blank=True, max_length=40, verbose_name='asset tag')),
                ('name', models.CharField(max_length=160, verbose_name='description')),
                ('kind', models.CharField(choices=[('laptop', 'Laptop'), ('desktop', 'Desktop'), ('tablet', 'Tablet'), ('chromebook', 'Chromebook'), ('display', 'Interactive display or projector'), ('server', 'Server'), ('storage', 'Storage'), ('switch', 'Network switch'), ('access-point', 'Wireless access point'), ('firewall', 'Firewall or router'), ('ups', 'Battery back-up (UPS)'), ('printer', 'Printer or copier'), ('phone', 'Phone'), ('camera', 'Camera or visualiser'), ('peripheral', 'Accessory'), ('other', 'Other')], max_length=20, verbose_name='kind')),
                ('status', models.CharField(choices=[('on-order', 'On order'), ('spare', 'Spare'), ('in-use', 'In use'), ('on-loan', 'On loan'), ('in-repair', 'In repair'), ('set-aside', 'Set aside after an incident'), ('disposal-proposed', 'Disposal proposed'), ('disposal-approved', 'Disposal approved'), ('lost', 'Lost'), ('stolen', 'Stolen'), ('disposed', 'Disposed of')], default='in-use', max_length=20, verbose_name='status')),
                ('manufacturer', models.CharField(blank=True, max_length=80, verbose_name='make')),
                ('model', models.CharField(blank=True, max_length=120, verbose_name='model')),
                ('model_number', models.CharField(blank=True, max_length=80, verbose_name='model number')),
                ('serial', models.CharField(blank=True, max_length=80, verbose_name='serial number')),
                ('assigned_to', models.CharField(blank=True, max_length=120, verbose_name='assigned to')),
                ('location', models.CharField(blank=True, max_length=120, verbose_name='location')),
                ('assigned_since', models.DateField(editable=False, null=True, verbose_name='since')),
                ('purchased_on', models.DateField(blank=True, null=True, verbose_name='purchase date')),
                ('acquired', models.CharField(choices=[('new', 'New'), ('refurbished', 'Refurbished'), ('second-hand', 'Second-hand'), ('donated', 'Donated'), ('leased', 'Leased')], default='new', max_length=12, verbose_name='how acquired')),
                ('made_on', models.DateField(blank=True, null=True, verbose_name='made or first used')),
                ('cost', models.DecimalField(blank=True, decimal_places=2, max_digits=10, null=True, verbose_name='purchase cost (£)')),
                ('replacement_cost', models.DecimalField(blank=True, decimal_places=2, max_digits=10, null=True, verbose_name='replacement cost (£)')),
                ('supplier', models.CharField(blank=True, max_length=120, verbose_name='supplier')),
                ('order_number', models.CharField(blank=True, max_length=60, verbose_name='order number')),
                ('funding', models.CharField(blank=True, max_length=80, verbose_name='funding')),
                ('warranty_ends_on', models.DateField(blank=True, null=True, verbose_name='warranty ends')),
                ('lease_ends_on', models.DateField(blank=True, null=True, verbose_name='lease ends')),
                ('review_on', models.DateField(blank=True, null=True, verbose_name='review date')),
                ('review_alike_on', models.DateField(editable=False, null=True, verbose_name='review date set with others')),
                ('os', models.CharField(blank=True, max_length=80, verbose_name='operating system')),
                ('os_version', models.CharField(blank=True, max_length=40, verbose_name='system version')),
                ('support_ends_on', models.DateField(blank=True, null=True, verbose_name='support ends')),
                ('encrypted', models.CharField(choices=[('yes', 'Yes'), ('no', 'No'), ('unknown', 'Not known'), ('not-applicable', 'Does not apply')], default='unknown', max_length=15, verbose_name='encrypted')),
                ('encrypted_checked_on', models.DateField(blank=True, null=True, verbose_name='encryption checked')),
                ('personal_data', models.CharField(choices=[('yes', 'Yes'), ('no', 'No'), ('unknown', 'Not known'), ('not-applicable', 'Does not apply')], default='unknown', max_length=15, verbose_name='holds personal data')),
                ('last_seen_on', models.DateField(blank=True, null=True, verbose_name='last check-in')),
                ('disposal_approved_on', models.DateField(editable=False, null=True, verbose_name='disposal approved')),
                ('wiped_on', models.DateField(blank=True, null=True, verbose_name='data wiped or destroyed')),
                ('disposed_on', models.DateField(blank=True, null=True, verbose_name='date of secure disposal')),
                ('disposal_certificate', models.CharField(blank=True, max_length=80, verbose_name='disposal certificate')),
                ('certificate_on', models.DateField(blank=True, null=True, verbose_name='date of the certificate')),
                ('notes', models.TextField(blank=True, max_length=2000, verbose_name='notes')),
                ('archived_on', models.DateField(blank=True, editable=False, null=True)),
                ('revision', models.PositiveIntegerField(default=1, editable=False)),
                ('standing', fingerpost.foundation.tenancy.keys.KeyField(choices=[('held', 'In school'), ('gone', 'Gone')], default='held', editable=False, max_length=4)),
                ('name_key', fingerpost.foundation.tenancy.keys.KeyField(default='', editable=False, max_length=160)),
                ('tag_key', fingerpost.foundation.tenancy.keys.KeyField(default='', editable=False, max_length=40)),
                ('serial_key', fingerpost.foundation.tenancy.keys.KeyField(default='', editable=False, max_length=80)),
                ('review_sort', fingerpost.foundation.tenancy.keys.SortDateField(default=datetime.date(9999, 12, 31), editable=False)),
                ('purchased_sort', fingerpost.foundation.tenancy.keys.SortDateField(default=datetime.date(9999, 12, 31), editable=False)),
                ('holder', models.ForeignKey(db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('room', models.ForeignKey(db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.room')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'standing', 'name_key', 'id'], name='asset_name'), models.Index(fields=['organisation', 'standing', 'review_sort', 'id'], name='asset_review'), models.Index(fields=['organisation', 'standing', 'purchased_sort', 'id'], name='asset_purchase'), models.Index(fields=['organisation', 'standing', 'number', 'id'], name='asset_number'), models.Index(fields=['organisation', 'status', 'name_key', 'id'], name='asset_status'), models.Index(fields=['organisation', 'kind', 'name_key', 'id'], name='asset_kind'), models.Index(fields=['organisation', 'status', 'kind', 'archived_on'], name='asset_facets'), models.Index(condition=models.Q(('archived_on__isnull', False)), fields=['organisation', 'name_key', 'id'], name='asset_archived'), models.Index(fields=['organisation', 'serial_key'], name='asset_serial'), models.Index(fields=['organisation', 'tag_key'], name='asset_tag'), models.Index(condition=models.Q(('holder__isnull', False)), fields=['organisation', 'holder'], name='asset_holder'), models.Index(condition=models.Q(('room__isnull', False)), fields=['organisation', 'room', 'name_key'], name='asset_room')],
                'constraints': [models.UniqueConstraint(fields=('organisation', 'number'), name='asset_number_once'), models.UniqueConstraint(condition=models.Q(('tag_key', ''), _negated=True), fields=('organisation', 'tag_key'), name='asset_tag_once', violation_error_message='Another asset has this asset tag. Enter a different tag.'), models.CheckConstraint(condition=models.Q(('disposed_on', None), ('purchased_on', None), ('disposed_on__gte', models.F('purchased_on')), _connector='OR'), name='asset_disposed_after_purchase', violation_error_message='The date of disposal is before the purchase date. Check both dates.')],
            },
        ),
        migrations.CreateModel(
            name='Assignment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('assigned_to', models.CharField(blank=True, max_length=120, verbose_name='assigned to')),
                ('location', models.CharField(blank=True, max_length=120, verbose_name='location')),
                ('since', models.DateField(null=True, verbose_name='from')),
                ('until', models.DateField(verbose_name='until')),
                ('condition', models.CharField(blank=True, max_length=200, verbose_name='condition at the end')),
                ('asset', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='assignments', to='estate.asset')),
                ('holder', models.ForeignKey(db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('room', models.ForeignKey(db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.room')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'asset', 'until', 'id'], name='assignment_asset'), models.Index(condition=models.Q(('holder__isnull', False)), fields=['organisation', 'holder'], name='assignment_holder')],
                'constraints': [models.CheckConstraint(condition=models.Q(('since', None), ('until__gte', models.F('since')), _connector='OR'), name='assignment_ends_later')],
            },
        ),
    ]
