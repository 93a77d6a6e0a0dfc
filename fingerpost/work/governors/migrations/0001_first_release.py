import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('governors', '0001_governors_pages')]

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Issue',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('edition', models.PositiveIntegerField()),
                ('term', models.CharField(max_length=40)),
                ('issued_on', models.DateField()),
                ('issued_by', models.CharField(max_length=120)),
                ('account', models.PositiveBigIntegerField(blank=True, null=True)),
                ('body', models.JSONField(default=dict)),
                ('content', models.CharField(max_length=64, verbose_name='hash of what it says')),
                ('record', models.CharField(max_length=90, verbose_name='head of the record when it was issued')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'verbose_name': 'governors’ page',
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation', 'edition'), name='governors_edition')],
            },
        ),
        migrations.CreateModel(
            name='Meeting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('met_on', models.DateField(verbose_name='day of the meeting')),
                ('minute', models.CharField(max_length=120, verbose_name='where the minutes say so')),
                ('noted_by', models.CharField(max_length=120)),
                ('issue', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='governors.issue')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'verbose_name': 'meeting of governors',
                'verbose_name_plural': 'meetings of governors',
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'issue', 'met_on'], name='meeting_issue')],
            },
        ),
        migrations.CreateModel(
            name='Question',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('section', models.CharField(max_length=20, verbose_name='about which section')),
                ('heading', models.CharField(max_length=80, verbose_name='what the section was called')),
                ('is_confidential', models.BooleanField(default=False, verbose_name='asked about the confidential part')),
                ('words', models.TextField(max_length=1000, verbose_name='the question')),
                ('asked_by', models.CharField(max_length=120)),
                ('account', models.PositiveBigIntegerField(blank=True, null=True)),
                ('asked_on', models.DateField()),
                ('answer', models.TextField(blank=True, max_length=1000)),
                ('link', models.CharField(blank=True, max_length=300, verbose_name='where it can be seen')),
                ('answered_by', models.CharField(blank=True, max_length=120)),
                ('answered_on', models.DateField(blank=True, null=True)),
                ('issue', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='governors.issue')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('shown_in', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='governors.issue')),
            ],
            options={
                'verbose_name': 'question of a governor',
                'verbose_name_plural': 'questions of governors',
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'issue'], name='question_issue'), models.Index(fields=['organisation', 'answered_on'], name='question_answered'), models.Index(fields=['organisation', 'shown_in'], name='question_shown')],
            },
        ),
        migrations.CreateModel(
            name='Words',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('introduction', models.TextField(blank=True, max_length=1000)),
                ('decisions', models.TextField(blank=True, max_length=1000, verbose_name='decisions asked of governors')),
                ('risks', models.TextField(blank=True, max_length=1000, verbose_name='top risks')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'verbose_name': 'words of the next governors’ page',
                'verbose_name_plural': 'words of the next governors’ page',
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation',), name='words_once')],
            },
        ),
    ]
