import django.db.models.deletion
import fingerpost.foundation.now
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('trust_actions', '0001_trusts_ask_all_schools_at_once')]

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='TrustAction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('requirement', models.CharField(max_length=20)),
                ('title', models.CharField(max_length=160, verbose_name='what is to be done')),
                ('words', models.TextField(blank=True, max_length=2000, verbose_name='more about it')),
                ('due_on', models.DateField(verbose_name='by when')),
                ('asked_by', models.CharField(max_length=120)),
                ('asked_account', models.PositiveBigIntegerField(blank=True, null=True)),
                ('asked_at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'asked_at'], name='trust_action_asked')],
            },
        ),
    ]
