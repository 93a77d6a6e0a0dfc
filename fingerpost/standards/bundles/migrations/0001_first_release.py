import django.db.models.deletion
import fingerpost.foundation.now
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('bundles', '0001_what_is_shown_and_shared')]

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Bundle',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('as_at', models.DateField(verbose_name='as at')),
                ('made_at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('by', models.CharField(max_length=120, verbose_name='made by')),
                ('account', models.PositiveBigIntegerField(blank=True, null=True)),
                ('families', models.JSONField(default=list)),
                ('summary', models.TextField()),
                ('rows', models.PositiveIntegerField(default=0, verbose_name='rows behind it')),
                ('size', models.PositiveIntegerField(verbose_name='size in bytes')),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('fingerprint', models.CharField(max_length=32, verbose_name='fingerprint of the key')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'made_at', 'id'], name='bundle_latest')],
            },
        ),
        migrations.CreateModel(
            name='Share',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, verbose_name='who reads it')),
                ('works_for', models.CharField(max_length=120, verbose_name='for whom they work')),
                ('until', models.DateField(verbose_name='last day')),
                ('digest', models.CharField(max_length=64)),
                ('shared_at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('by', models.CharField(max_length=120, verbose_name='shared by')),
                ('account', models.PositiveBigIntegerField(blank=True, null=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_by', models.CharField(blank=True, max_length=120)),
                ('bundle', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bundles.bundle')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'bundle', 'id'], name='share_of_bundle')],
                'constraints': [models.UniqueConstraint(fields=('organisation', 'digest'), name='share_digest_once')],
            },
        ),
        migrations.CreateModel(
            name='Look',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('what', models.CharField(choices=[('look', 'Looked at the page'), ('download', 'Took the file')], max_length=10)),
                ('at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('share', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bundles.share')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'share', 'id'], name='look_of_share')],
            },
        ),
    ]
