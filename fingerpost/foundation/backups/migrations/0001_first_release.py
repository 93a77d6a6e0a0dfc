import fingerpost.foundation.now
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('backups', '0001_copies')]

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Copy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('made_at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('name', models.CharField(max_length=120, verbose_name='file')),
                ('place', models.CharField(max_length=300, verbose_name='folder')),
                ('size', models.PositiveBigIntegerField(verbose_name='bytes')),
                ('rows', models.PositiveBigIntegerField()),
                ('files', models.PositiveIntegerField()),
                ('seal', models.CharField(max_length=64)),
                ('heads', models.JSONField(default=dict)),
                ('is_locked', models.BooleanField(default=False, verbose_name='encrypted')),
                ('gone_at', models.DateTimeField(blank=True, null=True)),
                ('tried_at', models.DateTimeField(blank=True, null=True)),
                ('is_whole', models.BooleanField(null=True)),
                ('outcome', models.TextField(blank=True)),
            ],
            options={
                'verbose_name': 'copy',
                'verbose_name_plural': 'copies',
                'indexes': [models.Index(fields=['-made_at', '-id'], name='copy_latest')],
            },
        ),
    ]
