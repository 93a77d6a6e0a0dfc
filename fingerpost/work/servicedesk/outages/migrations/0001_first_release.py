import django.db.models.deletion
import fingerpost.foundation.notes.models
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Outage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('service', models.CharField(max_length=80, verbose_name='what is down')),
                ('place', models.CharField(blank=True, max_length=80, verbose_name='where')),
                ('words', fingerpost.foundation.notes.models.Words(blank=True, max_length=500, verbose_name='what staff read')),
                ('is_planned', models.BooleanField(default=False, verbose_name='is planned')),
                ('began_at', models.DateTimeField(verbose_name='down since')),
                ('ended_at', models.DateTimeField(blank=True, null=True, verbose_name='works again since')),
                ('cause', fingerpost.foundation.notes.models.Words(blank=True, max_length=1000, verbose_name='what caused it')),
                ('by', models.CharField(max_length=120, verbose_name='told by')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'ended_at', 'began_at'], name='outage_open')],
                'constraints': [models.CheckConstraint(condition=models.Q(('ended_at', None), ('ended_at__gte', models.F('began_at')), _connector='OR'), name='outage_ends_after_it_began')],
            },
        ),
    ]
