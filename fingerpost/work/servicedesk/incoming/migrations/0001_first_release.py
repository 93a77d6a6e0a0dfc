import django.db.models.deletion
import fingerpost.foundation.notes.models
import fingerpost.work.servicedesk.incoming.letter
import fingerpost.work.servicedesk.incoming.models
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('servicedesk', '0001_first_release'),
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Arrival',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(verbose_name='came in')),
                ('digest', models.CharField(editable=False, max_length=64)),
                ('as_it_came', fingerpost.work.servicedesk.incoming.models.Raw()),
                ('kind', models.CharField(blank=True, choices=[(fingerpost.work.servicedesk.incoming.letter.Kind['PERSON'], fingerpost.work.servicedesk.incoming.letter.Kind['PERSON']), (fingerpost.work.servicedesk.incoming.letter.Kind['MACHINE'], fingerpost.work.servicedesk.incoming.letter.Kind['MACHINE']), (fingerpost.work.servicedesk.incoming.letter.Kind['AUTOMATIC'], fingerpost.work.servicedesk.incoming.letter.Kind['AUTOMATIC']), (fingerpost.work.servicedesk.incoming.letter.Kind['UNDELIVERED'], fingerpost.work.servicedesk.incoming.letter.Kind['UNDELIVERED']), (fingerpost.work.servicedesk.incoming.letter.Kind['LIST'], fingerpost.work.servicedesk.incoming.letter.Kind['LIST'])], max_length=12, verbose_name='who speaks')),
                ('message_id', models.CharField(blank=True, max_length=250)),
                ('sender', fingerpost.work.servicedesk.incoming.models.OwnLine(blank=True, max_length=320, verbose_name='from')),
                ('sender_name', fingerpost.work.servicedesk.incoming.models.OwnLine(blank=True, max_length=200, verbose_name='name of the sender')),
                ('subject', fingerpost.work.servicedesk.incoming.models.OwnLine(blank=True, max_length=200, verbose_name='subject')),
                ('words', fingerpost.foundation.notes.models.Words(blank=True, max_length=200200, verbose_name='what it adds')),
                ('outcome', models.CharField(choices=[('opened', 'Opened a request'), ('added', 'Added to a request'), ('waits', 'Waits for somebody to look'), ('left', 'Left aside')], max_length=8, verbose_name='what became of it')),
                ('why', models.CharField(blank=True, max_length=300, verbose_name='why')),
                ('looked_by', models.CharField(blank=True, max_length=120, verbose_name='looked at by')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('ticket', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='servicedesk.ticket')),
            ],
            options={
                'verbose_name': 'e-mail',
                'verbose_name_plural': 'e-mail that came in',
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'outcome', 'id'], name='arrival_outcome'), models.Index(fields=['organisation', 'message_id'], name='arrival_message')],
                'constraints': [models.UniqueConstraint(fields=('organisation', 'digest'), name='arrival_once')],
            },
        ),
    ]
