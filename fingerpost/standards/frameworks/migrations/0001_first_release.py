import django.db.models.deletion
import fingerpost.foundation.now
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('frameworks', '0001_frameworks_brought_along'), ('frameworks', '0002_when_lines_came_and_went')]

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('file_name', models.CharField(max_length=120)),
                ('text', models.TextField()),
                ('account', models.PositiveBigIntegerField(null=True)),
                ('at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Framework',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ref', models.CharField(max_length=300, verbose_name='name in the file')),
                ('publisher', models.CharField(max_length=160)),
                ('title', models.CharField(max_length=300)),
                ('plain', models.TextField(blank=True, max_length=8000, verbose_name='what it is about')),
                ('edition', models.DateField()),
                ('loaded_by', models.CharField(max_length=120)),
                ('loaded_at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('archived_on', models.DateField(blank=True, null=True)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation', 'ref'), name='framework_once')],
            },
        ),
        migrations.CreateModel(
            name='Node',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ref', models.CharField(max_length=300)),
                ('parent', models.CharField(blank=True, max_length=300)),
                ('position', models.PositiveIntegerField()),
                ('depth', models.PositiveSmallIntegerField()),
                ('number', models.CharField(blank=True, max_length=60)),
                ('title', models.CharField(blank=True, max_length=300)),
                ('text', models.TextField(blank=True, max_length=8000)),
                ('is_heading', models.BooleanField(default=False, verbose_name='asks nothing itself')),
                ('same_as', models.JSONField(blank=True, default=list, verbose_name='answered by the same evidence as')),
                ('since', models.DateField(verbose_name='edition that brought these words')),
                ('until', models.DateField(blank=True, null=True, verbose_name='edition that dropped them')),
                ('kept_at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('dropped_at', models.DateTimeField(blank=True, null=True)),
                ('linked_before', models.JSONField(blank=True, default=list, verbose_name='what showed it before, and until when')),
                ('framework', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='frameworks.framework')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'framework', 'position'], name='framework_node_order')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('until', None)), fields=('organisation', 'framework', 'ref'), name='framework_node_once')],
            },
        ),
    ]
