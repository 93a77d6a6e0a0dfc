import django.db.models.deletion
import fingerpost.foundation.notes.models
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0001_first_release'),
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Worry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(verbose_name='reference')),
                ('matter', models.CharField(choices=[('safety', 'Somebody’s safety or wellbeing'), ('data', 'Personal data that was lost, sent or seen wrongly'), ('material', 'Something abusive or upsetting that was sent or came up')], max_length=10, verbose_name='what it is about')),
                ('about', models.CharField(choices=[('nobody', 'No'), ('staff', 'Yes, somebody other than the headteacher'), ('head', 'Yes, the headteacher')], default='nobody', max_length=10, verbose_name='about somebody here')),
                ('words', fingerpost.foundation.notes.models.Words(blank=True, max_length=100000, verbose_name='what happened')),
                ('at', models.DateTimeField(verbose_name='told')),
                ('by', models.CharField(max_length=120, verbose_name='told by')),
                ('account', models.PositiveBigIntegerField(blank=True, null=True)),
                ('from_request', models.CharField(blank=True, max_length=20, verbose_name='came from the request')),
                ('acknowledged_at', models.DateTimeField(blank=True, null=True)),
                ('acknowledged_by', models.CharField(blank=True, max_length=120)),
                ('device', models.CharField(blank=True, max_length=80, verbose_name='device that IT keeps aside')),
                ('device_asked_by', models.CharField(blank=True, max_length=120)),
                ('device_kept_at', models.DateTimeField(blank=True, null=True)),
                ('outcome', models.CharField(blank=True, choices=[('recorded', 'It is recorded where the school keeps such matters'), ('passed-on', 'It was passed on outside the school'), ('settled', 'It was looked into, and nothing needs recording')], max_length=10)),
                ('recorded_as', models.CharField(blank=True, max_length=60, verbose_name='reference elsewhere')),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('closed_by', models.CharField(blank=True, max_length=120)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'verbose_name_plural': 'worries',
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'closed_at'], name='worry_closed'), models.Index(fields=['organisation', 'account', '-id'], name='worry_told_by')],
                'constraints': [models.UniqueConstraint(fields=('organisation', 'number'), name='worry_number_once')],
            },
        ),
        migrations.CreateModel(
            name='Told',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('duty', models.CharField(blank=True, choices=[('headteacher', 'Headteacher or principal'), ('slt-digital-lead', 'SLT digital lead'), ('it-support', 'IT support (who leads it)'), ('business-professional', 'Business manager'), ('dpo', 'Data protection officer'), ('dsl', 'Designated safeguarding lead'), ('digital-link-governor', 'Digital link governor'), ('filtering-slt', 'Senior leader for filtering and monitoring'), ('filtering-governor', 'Governor for filtering and monitoring'), ('chair-of-governors', 'Chair of governors or trustees'), ('safeguarding-governor', 'Governor for safeguarding'), ('trust-executive', 'Chief executive of the trust'), ('trust-it-lead', 'Trust IT director'), ('it-manager', 'IT manager'), ('external-it-support', 'Outside IT support'), ('senco', 'SEND lead (SENCO)'), ('curriculum-lead', 'Curriculum lead'), ('exams-officer', 'Exams officer'), ('hr', 'Human resources (who leads it)'), ('estates', 'Estates or site team (who leads it)'), ('recovery-lead', 'Recovery lead'), ('backup-keeper', 'Keeper of backup copies')], max_length=30)),
                ('name', models.CharField(max_length=120)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('worry', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='told', to='worries.worry')),
            ],
            options={
                'verbose_name': 'person told of a worry',
                'verbose_name_plural': 'people told of a worry',
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'worry'], name='told_worry'), models.Index(fields=['organisation', 'duty'], name='told_duty')],
            },
        ),
    ]
