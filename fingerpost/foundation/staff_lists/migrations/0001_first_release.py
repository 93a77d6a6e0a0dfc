import django.db.models.deletion
import fingerpost.foundation.now
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('staff_lists', '0001_staff_lists_and_what_they_ask')]

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='StaffList',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('file_name', models.CharField(max_length=120, verbose_name='file')),
                ('taken_on', models.DateField(verbose_name='date of the list')),
                ('is_complete', models.BooleanField(default=False, verbose_name='names everybody')),
                ('people', models.PositiveIntegerField(default=0, verbose_name='people in the list')),
                ('counts', models.JSONField(blank=True, default=dict, verbose_name='what it showed')),
                ('waiting', models.PositiveIntegerField(default=0, verbose_name='waiting for an answer')),
                ('notes', models.JSONField(blank=True, default=list, verbose_name='what could not be read')),
                ('refused', models.JSONField(blank=True, default=list, verbose_name='columns left out by name')),
                ('at', models.DateTimeField(default=fingerpost.foundation.now.now, verbose_name='compared')),
                ('by', models.CharField(max_length=120, verbose_name='compared by')),
                ('undone_at', models.DateTimeField(blank=True, null=True, verbose_name='taken back')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', '-id'], name='staff_list_latest')],
            },
        ),
        migrations.CreateModel(
            name='Difference',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('joiner', 'Joins'), ('returner', 'Comes back'), ('mover', 'Moves'), ('leaver', 'Leaves'), ('unclear', 'May be the same person'), ('details', 'Other details')], max_length=10)),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('done', 'Confirmed'), ('put-off', 'Not now'), ('undone', 'Taken back')], default='waiting', max_length=10)),
                ('person', models.PositiveBigIntegerField(null=True)),
                ('title', models.CharField(max_length=120)),
                ('values', models.JSONField(default=dict)),
                ('day', models.DateField(null=True)),
                ('why', models.CharField(blank=True, max_length=200)),
                ('mark', models.CharField(max_length=64)),
                ('reason', models.CharField(blank=True, max_length=200)),
                ('answered_at', models.DateTimeField(null=True)),
                ('answered_by', models.CharField(blank=True, max_length=120)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('staff_list', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='differences', to='staff_lists.stafflist')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'staff_list', 'kind', 'title'], name='staff_difference')],
            },
        ),
    ]
