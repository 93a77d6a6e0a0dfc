import django.db.models.deletion
import fingerpost.foundation.now
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('duties', '0001_what_people_are_asked_to_do'), ('duties', '0002_letters_and_calendars'), ('duties', '0003_a_verdict_that_somebody_calls_wrong')]

    initial = True

    dependencies = [
        ('people', '0001_first_release'),
        ('tenancy', '0001_first_release'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ToDo',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=160, verbose_name='what is to be done')),
                ('words', models.TextField(blank=True, max_length=2000, verbose_name='more about it')),
                ('outside', models.CharField(blank=True, max_length=120, verbose_name='company or person outside')),
                ('outside_email', models.EmailField(blank=True, max_length=254, verbose_name='their e-mail address')),
                ('due_on', models.DateField(verbose_name='by when')),
                ('asked_by', models.CharField(max_length=120)),
                ('asked_account', models.PositiveBigIntegerField(blank=True, null=True)),
                ('asked_at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('origin', models.CharField(blank=True, max_length=200, verbose_name='what it is about')),
                ('origin_url', models.CharField(blank=True, max_length=300)),
                ('requirement', models.CharField(blank=True, max_length=20)),
                ('is_doubt', models.BooleanField(default=False, verbose_name='says that the verdict is wrong')),
                ('model', models.CharField(blank=True, max_length=60)),
                ('object_id', models.PositiveBigIntegerField(blank=True, null=True)),
                ('state', models.CharField(choices=[('open', 'Open'), ('done', 'Done'), ('withdrawn', 'Withdrawn')], default='open', max_length=10)),
                ('how', models.CharField(blank=True, choices=[('by-hand', 'by hand'), ('verdict', 'the verdict changed')], max_length=10)),
                ('closed_by', models.CharField(blank=True, max_length=120)),
                ('closed_on', models.DateField(blank=True, null=True)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('owner', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'state', 'due_on', 'id'], name='to_do_due'), models.Index(fields=['organisation', 'owner', 'state'], name='to_do_of_owner'), models.Index(fields=['organisation', 'asked_account', 'state'], name='to_do_of_asker'), models.Index(fields=['organisation', 'requirement', 'state'], name='to_do_asked_for'), models.Index(fields=['organisation', 'model', 'object_id'], name='to_do_of_row')],
                'constraints': [models.CheckConstraint(condition=models.Q(('owner__isnull', False), models.Q(('outside', ''), _negated=True), _connector='OR'), name='to_do_has_an_owner')],
            },
        ),
        migrations.CreateModel(
            name='Remark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(max_length=2000, verbose_name='comment')),
                ('by', models.CharField(max_length=120)),
                ('account', models.PositiveBigIntegerField(blank=True, null=True)),
                ('at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('to_do', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='duties.todo')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'to_do', 'id'], name='remark_of_to_do')],
            },
        ),
        migrations.CreateModel(
            name='CalendarFeed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digest', models.CharField(max_length=64, unique=True)),
                ('made_at', models.DateTimeField()),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisation', 'account'), name='feed_once')],
            },
        ),
        migrations.CreateModel(
            name='Reader',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('account', models.PositiveBigIntegerField()),
                ('wants_weekly', models.BooleanField(default=True, verbose_name='gets the weekly letter')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation', 'account'), name='reader_once')],
            },
        ),
    ]
