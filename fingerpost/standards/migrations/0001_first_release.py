import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('standards', '0001_findings'), ('standards', '0002_wrong_rows_of_findings'), ('standards', '0003_why_a_verdict_fell')]

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='StoredFinding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('requirement', models.CharField(max_length=20)),
                ('key', models.CharField(max_length=60)),
                ('verdict', models.CharField(choices=[('met', 'Met'), ('partly', 'Partly met'), ('not_met', 'Not met'), ('not_evidenced', 'Not evidenced'), ('not_applicable', 'Not applicable')], max_length=15)),
                ('because', models.TextField()),
                ('met', models.PositiveIntegerField(default=0)),
                ('of', models.PositiveIntegerField(default=0)),
                ('left_out', models.JSONField(default=list)),
                ('todo', models.CharField(blank=True, max_length=160)),
                ('go_to', models.CharField(blank=True, max_length=300)),
                ('oldest_on', models.DateField(null=True)),
                ('holds_until', models.DateField(null=True)),
                ('due_again_on', models.DateField(null=True)),
                ('wrong', models.JSONField(default=dict)),
                ('seen', models.JSONField(default=dict)),
                ('fell_from', models.CharField(blank=True, choices=[('met', 'Met'), ('partly', 'Partly met'), ('not_met', 'Not met'), ('not_evidenced', 'Not evidenced'), ('not_applicable', 'Not applicable')], max_length=15)),
                ('fell_at', models.DateTimeField(null=True)),
                ('fell_why', models.TextField(blank=True)),
                ('opened_at', models.DateTimeField()),
                ('checked_at', models.DateTimeField()),
                ('closed_at', models.DateTimeField(null=True)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'requirement', 'opened_at'], name='finding_past'), models.Index(fields=['organisation', 'closed_at'], name='finding_open')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('closed_at', None)), fields=('organisation', 'requirement'), name='finding_one_open')],
            },
        ),
    ]
