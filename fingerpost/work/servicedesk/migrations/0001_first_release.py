import datetime
import django.db.models.deletion
import fingerpost.foundation.notes.models
import fingerpost.foundation.tenancy.keys
import fingerpost.work.servicedesk.models.tickets
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('estate', '0001_first_release'),
        ('people', '0001_first_release'),
        ('places', '0001_first_release'),
        ('systems', '0001_first_release'),
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Ticket',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(editable=False, verbose_name='reference')),
                ('kind', models.CharField(choices=[('incident', 'Something is broken'), ('request', 'I need something'), ('question', 'How do I?')], default='incident', max_length=10, verbose_name='what it is')),
                ('channel', models.CharField(choices=[('portal', 'Asked here'), ('sticker', 'From the label on a thing'), ('email', 'By e-mail'), ('phone', 'By phone'), ('in-person', 'In person'), ('import', 'From another program'), ('system', 'By Fingerpost itself')], default='portal', max_length=10, verbose_name='came in')),
                ('summary', fingerpost.work.servicedesk.models.tickets.Line(max_length=160, verbose_name='in a few words')),
                ('description', fingerpost.foundation.notes.models.Words(blank=True, max_length=10000, verbose_name='more about it')),
                ('asker', models.CharField(blank=True, choices=[('pupil', 'A pupil'), ('visitor', 'A visitor'), ('unknown', 'Somebody not known')], max_length=10, verbose_name='who asks')),
                ('year_group', models.CharField(blank=True, max_length=20, verbose_name='year group')),
                ('opened_at', models.DateTimeField(verbose_name='opened')),
                ('opened_by', models.CharField(max_length=120, verbose_name='opened by')),
                ('opened_account', models.PositiveBigIntegerField(blank=True, null=True)),
                ('impact', models.CharField(choices=[('school', 'The whole school'), ('group', 'A year, a department or a site'), ('several', 'Several people'), ('one', 'One person')], default='one', max_length=8, verbose_name='whom it holds up')),
                ('urgency', models.CharField(choices=[('stopped', 'Teaching or safeguarding has stopped'), ('slowed', 'Badly slowed'), ('workaround', 'There is a way round it'), ('can-wait', 'It can wait')], default='workaround', max_length=10, verbose_name='how badly')),
                ('a_class_waits', models.BooleanField(default=False, verbose_name='a class is waiting')),
                ('priority', models.PositiveSmallIntegerField(choices=[(1, '1 Now'), (2, '2 Next'), (3, '3 Soon'), (4, '4 In turn'), (5, '5 When there is time')], default=4, verbose_name='priority')),
                ('priority_reason', fingerpost.work.servicedesk.models.tickets.Line(blank=True, max_length=300, verbose_name='why this priority')),
                ('is_sensitive', models.BooleanField(default=False, verbose_name='is sensitive')),
                ('status', models.CharField(choices=[('new', 'New'), ('in-progress', 'In progress'), ('waiting-user', 'Waiting for the person who asked'), ('waiting-supplier', 'Waiting for a supplier'), ('waiting-parts', 'Waiting for parts'), ('waiting-day', 'Put off until later'), ('resolved', 'Resolved'), ('closed', 'Closed')], default='new', max_length=16, verbose_name='status')),
                ('until', models.DateTimeField(blank=True, null=True, verbose_name='put off until')),
                ('assignee', models.CharField(blank=True, max_length=120, verbose_name='with')),
                ('assignee_account', models.PositiveBigIntegerField(blank=True, null=True)),
                ('resolution', fingerpost.work.servicedesk.models.tickets.Line(blank=True, max_length=400, verbose_name='what was done')),
                ('resolved_at', models.DateTimeField(blank=True, null=True, verbose_name='resolved')),
                ('shelf', fingerpost.foundation.tenancy.keys.KeyField(choices=[('queue', 'In the queue'), ('waiting', 'Waiting'), ('done', 'Done')], default='queue', editable=False, max_length=8)),
                ('turn', models.PositiveSmallIntegerField(default=1, editable=False)),
                ('due_at', models.DateTimeField(default=datetime.datetime(9999, 12, 31, 0, 0, tzinfo=datetime.timezone.utc), editable=False)),
                ('room_key', fingerpost.foundation.tenancy.keys.KeyField(default='', editable=False, max_length=260)),
                ('asset', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='estate.asset')),
                ('merged_into', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='servicedesk.ticket')),
                ('on_behalf_of', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('requester', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('room', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.room')),
                ('system', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='systems.system')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'shelf', 'turn', 'due_at', 'priority', 'room_key', 'id'], name='ticket_queue'), models.Index(fields=['organisation', 'assignee_account', 'shelf', 'turn', 'due_at', 'priority'], name='ticket_assignee'), models.Index(fields=['organisation', 'requester', '-id'], name='ticket_requester'), models.Index(fields=['organisation', 'on_behalf_of', '-id'], name='ticket_on_behalf'), models.Index(fields=['organisation', 'opened_account', '-id'], name='ticket_opened'), models.Index(fields=['organisation', 'asset', '-id'], name='ticket_asset'), models.Index(fields=['organisation', 'room', 'shelf', '-id'], name='ticket_room'), models.Index(fields=['organisation', 'status', 'until'], name='ticket_until')],
                'constraints': [models.UniqueConstraint(fields=('organisation', 'number'), name='ticket_number_once')],
            },
        ),
        migrations.CreateModel(
            name='Step',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', fingerpost.work.servicedesk.models.tickets.Line(max_length=160, verbose_name='what is to be done')),
                ('done_at', models.DateTimeField(blank=True, null=True, verbose_name='done')),
                ('done_by', models.CharField(blank=True, max_length=120, verbose_name='done by')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('ticket', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='servicedesk.ticket')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'ticket', 'id'], name='step_of_ticket')],
            },
        ),
        migrations.CreateModel(
            name='Message',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('reply', 'Reply'), ('answer', 'From the person who asked'), ('note', 'Note for IT only')], max_length=6)),
                ('text', fingerpost.foundation.notes.models.Words(max_length=10000, verbose_name='message')),
                ('at', models.DateTimeField()),
                ('by', models.CharField(max_length=120)),
                ('account', models.PositiveBigIntegerField(blank=True, null=True)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('ticket', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='servicedesk.ticket')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'ticket', 'id'], name='message_of_ticket')],
            },
        ),
        migrations.CreateModel(
            name='Link',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('other', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='servicedesk.ticket')),
                ('ticket', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='servicedesk.ticket')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'other'], name='link_other')],
                'constraints': [models.UniqueConstraint(fields=('organisation', 'ticket', 'other'), name='link_once')],
            },
        ),
        migrations.CreateModel(
            name='Event',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('kind', models.CharField(choices=[('opened', 'Opened'), ('taken', 'Taken on'), ('responded', 'Answered for the first time'), ('waiting-user', 'Waits for the person who asked'), ('waiting-supplier', 'Waits for a supplier'), ('waiting-parts', 'Waits for parts'), ('waiting-day', 'Put off until later'), ('resumed', 'Goes on'), ('resolved', 'Resolved'), ('reopened', 'Opened again'), ('closed', 'Closed'), ('priority', 'Priority changed'), ('merged', 'Merged'), ('split', 'Split')], max_length=16)),
                ('reason', fingerpost.work.servicedesk.models.tickets.Line(blank=True, max_length=300, verbose_name='why')),
                ('until', models.DateTimeField(blank=True, null=True)),
                ('priority', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('by', models.CharField(max_length=120)),
                ('account', models.PositiveBigIntegerField(blank=True, null=True)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('ticket', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='servicedesk.ticket')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'ticket', 'id'], name='event_of_ticket')],
            },
        ),
        migrations.CreateModel(
            name='ExamRoom',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('room', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.room')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation', 'room'), name='exam_room_once')],
            },
        ),
        migrations.CreateModel(
            name='Phrase',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=60, verbose_name='what it is called')),
                ('text', models.TextField(max_length=2000, verbose_name='what it says')),
                ('resolves', models.BooleanField(default=False, verbose_name='says what was done')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'resolves', 'id'], name='phrase_list')],
            },
        ),
    ]
