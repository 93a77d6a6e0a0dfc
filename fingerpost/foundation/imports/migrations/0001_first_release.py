import django.db.models.deletion
import fingerpost.foundation.now
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('imports', '0001_staging'), ('imports', '0002_undone'), ('imports', '0003_kinds_of_files'), ('imports', '0004_note_background_work_and_what_was_left'), ('imports', '0005_put_large_files_by')]

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='ImportRun',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('register', models.CharField(max_length=40)),
                ('status', models.CharField(choices=[('uploaded', 'Uploaded'), ('unreadable', 'Could not be read'), ('checked', 'Checked'), ('done', 'Imported'), ('abandoned', 'Left'), ('undone', 'Undone')], default='uploaded', max_length=10)),
                ('file_name', models.CharField(max_length=120)),
                ('sha256', models.CharField(max_length=64)),
                ('size', models.PositiveIntegerField()),
                ('encoding', models.CharField(max_length=40)),
                ('delimiter', models.CharField(max_length=1)),
                ('headers', models.JSONField(default=list)),
                ('shape', models.CharField(max_length=64)),
                ('notes', models.JSONField(default=list)),
                ('mapping', models.JSONField(default=dict)),
                ('date_order', models.CharField(blank=True, choices=[('day first', 'day first'), ('month first', 'month first')], max_length=12)),
                ('counts', models.JSONField(default=dict)),
                ('remarks', models.JSONField(default=list)),
                ('seen', models.PositiveBigIntegerField(default=0)),
                ('left', models.JSONField(default=list)),
                ('doing', models.CharField(blank=True, choices=[('read', 'Being read'), ('check', 'Being checked'), ('commit', 'Being imported'), ('undo', 'Being undone')], max_length=10)),
                ('job', models.PositiveBigIntegerField(null=True)),
                ('account', models.PositiveBigIntegerField(null=True)),
                ('by', models.CharField(max_length=120)),
                ('started_at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('finished_at', models.DateTimeField(null=True)),
                ('undone_at', models.DateTimeField(null=True)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'register', '-id'], name='import_run_latest')],
            },
        ),
        migrations.CreateModel(
            name='ImportRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('line', models.PositiveIntegerField()),
                ('outcome', models.CharField(choices=[('new', 'New'), ('changed', 'Changed'), ('unchanged', 'Unchanged'), ('refused', 'Refused')], max_length=10)),
                ('title', models.CharField(blank=True, max_length=200)),
                ('thing', models.PositiveBigIntegerField(null=True)),
                ('revision', models.PositiveIntegerField(null=True)),
                ('values', models.JSONField(default=dict)),
                ('cells', models.JSONField(default=list)),
                ('said', models.JSONField(default=list)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('run', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='imports.importrun')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'run', 'outcome', 'line'], name='import_row_outcome')],
                'constraints': [models.UniqueConstraint(fields=('organisation', 'run', 'line'), name='import_row_once')],
            },
        ),
        migrations.CreateModel(
            name='ImportFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('content', models.BinaryField()),
                ('sheet', models.CharField(blank=True, max_length=80)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('run', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='imports.importrun')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation', 'run'), name='import_file_once')],
            },
        ),
        migrations.CreateModel(
            name='ImportTable',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rows', models.JSONField(default=list)),
                ('loose', models.JSONField(default=list)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('run', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='imports.importrun')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation', 'run'), name='import_table_once')],
            },
        ),
    ]
