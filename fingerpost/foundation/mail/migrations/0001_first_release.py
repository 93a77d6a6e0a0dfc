import django.db.models.deletion
import fingerpost.foundation.now
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('mail', '0001_mail_log'), ('mail', '0002_undelivered')]

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Mail',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('letter', models.CharField(max_length=40)),
                ('key', models.CharField(max_length=120)),
                ('to', models.EmailField(max_length=254, verbose_name='e-mail address')),
                ('about', models.JSONField(blank=True, default=dict)),
                ('subject', models.CharField(blank=True, max_length=200)),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('sending', 'Being sent'), ('sent', 'Sent'), ('failed', 'Not sent'), ('unsure', 'Perhaps sent'), ('over', 'Not needed any more')], default='waiting', max_length=10)),
                ('tries', models.PositiveSmallIntegerField(default=0)),
                ('said', models.CharField(blank=True, max_length=300)),
                ('posted_at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('sent_at', models.DateTimeField(blank=True, null=True)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(condition=models.Q(('state__in', ('failed', 'unsure'))), fields=['organisation', 'id'], name='mail_undelivered')],
                'constraints': [models.UniqueConstraint(fields=('organisation', 'key'), name='mail_once_per_key')],
            },
        ),
    ]
