import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('privacy', '0001_retention_and_erasures')]

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Erasure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('model', models.CharField(max_length=60)),
                ('object_id', models.PositiveBigIntegerField()),
                ('at', models.DateTimeField()),
                ('rule', models.CharField(max_length=200)),
                ('birth', models.CharField(blank=True, max_length=64)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation', 'model', 'object_id'), name='erasure_once')],
            },
        ),
        migrations.CreateModel(
            name='RetentionChoice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=40)),
                ('length', models.PositiveSmallIntegerField()),
                ('unit', models.CharField(choices=[('days', 'days'), ('months', 'months')], max_length=6)),
                ('reason', models.CharField(blank=True, max_length=200)),
                ('approved_by', models.CharField(max_length=120)),
                ('approved_on', models.DateField()),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation', 'kind'), name='retention_once')],
            },
        ),
    ]
