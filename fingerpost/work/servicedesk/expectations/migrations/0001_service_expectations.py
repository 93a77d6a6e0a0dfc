import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Expectations',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField()),
                ('status', models.CharField(choices=[('agreed', 'Agreed'), ('asked', 'Waits for signatures'), ('draft', 'Draft')], default='draft', max_length=6)),
                ('body', models.JSONField(default=dict)),
                ('wanted_from', models.DateField(blank=True, null=True, verbose_name='to hold from')),
                ('holds_from', models.DateField(blank=True, null=True, verbose_name='holds from')),
                ('agreed_on', models.DateField(blank=True, null=True, verbose_name='agreed on')),
                ('put_forward_by', models.CharField(blank=True, max_length=120)),
                ('put_forward_as', models.CharField(blank=True, max_length=200, verbose_name='in which role')),
                ('put_forward_on', models.DateField(blank=True, null=True)),
                ('sent_back', models.TextField(blank=True, max_length=1000, verbose_name='why it was sent back')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'verbose_name': 'service expectations',
                'verbose_name_plural': 'service expectations',
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'status', 'holds_from'], name='expectations_hold')],
                'constraints': [models.UniqueConstraint(fields=('organisation', 'version'), name='expectations_version'), models.UniqueConstraint(condition=models.Q(('status__in', ('draft', 'asked'))), fields=('organisation',), name='expectations_prepared_once'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'agreed'), _negated=True), ('holds_from__gt', models.F('agreed_on')), _connector='OR'), name='expectations_never_backdated')],
            },
        ),
    ]
