import django.db.models.deletion
import fingerpost.foundation.now
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('comparisons', '0001_comparisons'), ('comparisons', '0002_marks_need_the_key_of_the_installation'), ('comparisons', '0003_ours_can_be_right')]

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Comparison',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('register', models.CharField(max_length=40, verbose_name='register')),
                ('source', models.CharField(max_length=20, verbose_name='kind of list')),
                ('source_name', models.CharField(max_length=80, verbose_name='name of the list')),
                ('kinds', models.JSONField(blank=True, default=list, verbose_name='kinds compared')),
                ('file_name', models.CharField(max_length=120, verbose_name='file')),
                ('at', models.DateTimeField(default=fingerpost.foundation.now.now, verbose_name='compared')),
                ('by', models.CharField(max_length=120, verbose_name='compared by')),
                ('there', models.PositiveIntegerField(verbose_name='rows in the list')),
                ('both', models.PositiveIntegerField(default=0, verbose_name='in both')),
                ('differing', models.PositiveIntegerField(default=0, verbose_name='of these differing')),
                ('only_here', models.PositiveIntegerField(default=0, verbose_name='only here')),
                ('only_there', models.PositiveIntegerField(default=0, verbose_name='only there')),
                ('aside', models.PositiveIntegerField(default=0, verbose_name='set aside')),
                ('personal', models.PositiveIntegerField(default=0, verbose_name='personal, not kept')),
                ('last_row', models.PositiveBigIntegerField(default=0, verbose_name='last row then')),
                ('before_at', models.DateTimeField(blank=True, null=True, verbose_name='the one before')),
                ('settled', models.JSONField(blank=True, default=dict, verbose_name='settled since the one before')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'register', '-id'], name='comparison_latest')],
            },
        ),
        migrations.CreateModel(
            name='ComparisonRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('outcome', models.CharField(choices=[('both', 'In both'), ('differs', 'In both, and differing'), ('only-here', 'Only here'), ('only-there', 'Only there'), ('aside', 'Set aside')], max_length=10)),
                ('place', models.PositiveIntegerField()),
                ('thing', models.PositiveBigIntegerField(null=True)),
                ('title', models.CharField(max_length=240)),
                ('key', models.CharField(blank=True, max_length=200)),
                ('told', models.JSONField(default=dict)),
                ('differs', models.JSONField(default=list)),
                ('why', models.CharField(blank=True, max_length=200)),
                ('is_new', models.BooleanField(default=False)),
                ('comparison', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='rows', to='comparisons.comparison')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'comparison', 'outcome', 'place'], name='comparison_row_outcome')],
                'constraints': [models.UniqueConstraint(fields=('organisation', 'comparison', 'place'), name='comparison_row_once')],
            },
        ),
        migrations.CreateModel(
            name='Upload',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('register', models.CharField(max_length=40)),
                ('source', models.CharField(max_length=20)),
                ('source_name', models.CharField(max_length=80)),
                ('file_name', models.CharField(max_length=120)),
                ('headers', models.JSONField(default=list)),
                ('rows', models.JSONField(default=list)),
                ('personal', models.PositiveIntegerField(default=0)),
                ('notes', models.JSONField(default=list)),
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
            name='Answer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('register', models.CharField(max_length=40, verbose_name='register')),
                ('key', models.CharField(max_length=200, verbose_name='key')),
                ('kind', models.CharField(choices=[('not-ours', 'It is not ours'), ('personal', 'It is somebody’s own'), ('on-purpose', 'It is meant to be like this'), ('ours', 'The register is right')], max_length=10, verbose_name='answer')),
                ('title', models.CharField(blank=True, max_length=240, verbose_name='what it is')),
                ('thing', models.PositiveBigIntegerField(blank=True, null=True, verbose_name='row of the register')),
                ('reason', models.CharField(max_length=200, verbose_name='reason')),
                ('until', models.DateField(blank=True, null=True, verbose_name='until')),
                ('at', models.DateTimeField(default=fingerpost.foundation.now.now, verbose_name='answered')),
                ('by', models.CharField(max_length=120, verbose_name='answered by')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation', 'register', 'key'), name='comparison_answer_once')],
            },
        ),
    ]
