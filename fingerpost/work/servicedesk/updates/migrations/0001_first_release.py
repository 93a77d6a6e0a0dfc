import django.db.models.deletion
import fingerpost.foundation.notes.models
import fingerpost.foundation.tenancy.keys
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Update',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=160, verbose_name='what it is')),
                ('risk', fingerpost.foundation.tenancy.keys.KeyField(choices=[('high', 'Critical or high, 7.0 or more on CVSS, or without a rating'), ('instructed', 'The DfE told us to install it'), ('other', 'Medium or low')], default='', editable=False, max_length=10, verbose_name='how bad it is without it')),
                ('published_on', models.DateField(verbose_name='came out')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='to be in place by')),
                ('affects', models.CharField(max_length=300, verbose_name='which systems and devices')),
                ('entered_by', models.CharField(max_length=120)),
                ('applied_on', models.DateField(blank=True, null=True, verbose_name='in place')),
                ('applied_by', models.CharField(blank=True, max_length=120)),
                ('words', fingerpost.foundation.notes.models.Words(blank=True, max_length=2000, verbose_name='how it was done')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'verbose_name': 'security update',
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'applied_on', 'due_on'], name='update_waiting'), models.Index(fields=['organisation', 'risk', 'published_on'], name='update_timed')],
            },
        ),
    ]
