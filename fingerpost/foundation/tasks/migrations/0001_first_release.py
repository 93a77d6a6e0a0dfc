import django.db.models.deletion
import fingerpost.foundation.now
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('tasks', '0001_jobs'), ('tasks', '0002_progress_and_health'), ('tasks', '0003_letters_have_a_lane_of_their_own')]

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Beat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('worker', models.CharField(max_length=60, unique=True)),
                ('seen_at', models.DateTimeField()),
                ('stopped_at', models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Job',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('task', models.CharField(max_length=200)),
                ('args', models.JSONField(default=list)),
                ('kwargs', models.JSONField(default=dict)),
                ('key', models.CharField(blank=True, max_length=120)),
                ('lane', models.CharField(choices=[('main', 'Work of the house'), ('letters', 'Letters, which a slow mail server holds up')], default='main', max_length=10)),
                ('priority', models.SmallIntegerField(default=0)),
                ('state', models.CharField(choices=[('ready', 'Waiting'), ('running', 'Running'), ('done', 'Done'), ('failed', 'Failed'), ('cancelled', 'Cancelled')], default='ready', max_length=10)),
                ('enqueued_at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('run_after', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('started_at', models.DateTimeField(null=True)),
                ('finished_at', models.DateTimeField(null=True)),
                ('cancel_asked_at', models.DateTimeField(null=True)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('worker', models.CharField(blank=True, max_length=60)),
                ('lease_until', models.DateTimeField(null=True)),
                ('progress_done', models.PositiveIntegerField(null=True)),
                ('progress_of', models.PositiveIntegerField(null=True)),
                ('progress_words', models.CharField(blank=True, max_length=200)),
                ('result', models.JSONField(null=True)),
                ('error', models.TextField(blank=True)),
                ('error_kind', models.CharField(blank=True, max_length=200)),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'indexes': [models.Index(models.OrderBy(models.F('priority'), descending=True), models.F('run_after'), models.F('id'), condition=models.Q(('finished_at', None)), name='job_waiting')],
                'constraints': [models.UniqueConstraint(condition=models.Q(models.Q(('key', ''), _negated=True), ('finished_at', None)), fields=('key',), name='job_once_while_unfinished')],
            },
        ),
        migrations.CreateModel(
            name='Slot',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('schedule', models.CharField(max_length=60)),
                ('at', models.DateTimeField()),
                ('job', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='tasks.job')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('schedule', 'at'), name='slot_once')],
            },
        ),
    ]
