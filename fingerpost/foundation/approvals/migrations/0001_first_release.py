import django.db.models.deletion
import fingerpost.foundation.now
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('approvals', '0001_decisions_and_signatures')]

    initial = True

    dependencies = [
        ('people', '0001_first_release'),
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Signature',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('signer', models.CharField(max_length=120)),
                ('account', models.PositiveBigIntegerField(blank=True, null=True)),
                ('role', models.CharField(max_length=200, verbose_name='role at the time')),
                ('purpose', models.CharField(max_length=200)),
                ('statement', models.TextField(max_length=1000, verbose_name='what was signed')),
                ('method', models.CharField(choices=[('typed', 'name typed while signed in')], default='typed', max_length=10)),
                ('digest', models.CharField(max_length=64, verbose_name='hash of what was signed')),
                ('signed_at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'signed_at'], name='signature_time')],
            },
        ),
        migrations.CreateModel(
            name='Approval',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=40)),
                ('model', models.CharField(max_length=60)),
                ('object_id', models.PositiveBigIntegerField()),
                ('sentence', models.CharField(max_length=200, verbose_name='what is asked')),
                ('words', models.TextField(blank=True, max_length=1000, verbose_name='why')),
                ('facts', models.JSONField(default=list, verbose_name='what it was about')),
                ('version', models.CharField(max_length=64, verbose_name='hash of what it was about')),
                ('due_on', models.DateField(verbose_name='by when')),
                ('asked_by', models.CharField(max_length=120)),
                ('asked_account', models.PositiveBigIntegerField(blank=True, null=True)),
                ('asked_at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('handed_by', models.CharField(blank=True, max_length=120, verbose_name='handed to deputies by')),
                ('handed_at', models.DateTimeField(blank=True, null=True)),
                ('state', models.CharField(choices=[('open', 'Waits for a decision'), ('withdrawn', 'Withdrawn'), ('changed', 'Changed since it was asked'), ('approved', 'Approved'), ('conditional', 'Approved with conditions'), ('refused', 'Refused'), ('returned', 'Sent back')], default='open', max_length=12)),
                ('said', models.TextField(blank=True, max_length=1000, verbose_name='said with the decision')),
                ('meeting', models.CharField(blank=True, max_length=120, verbose_name='meeting')),
                ('closed_by', models.CharField(blank=True, max_length=120)),
                ('closed_account', models.PositiveBigIntegerField(blank=True, null=True)),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('for_whom', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('signature', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='approvals.signature')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'state', 'due_on', 'id'], name='approval_due'), models.Index(fields=['organisation', 'asked_account', 'id'], name='approval_asked'), models.Index(fields=['organisation', 'model', 'object_id', 'id'], name='approval_of'), models.Index(fields=['organisation', 'signature'], name='approval_signed'), models.Index(fields=['organisation', 'closed_at'], name='approval_closed')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'open')), fields=('organisation', 'kind', 'model', 'object_id'), name='approval_asked_once'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ('approved', 'conditional', 'refused', 'returned')), _negated=True), models.Q(('asked_account', models.F('closed_account')), _negated=True), _connector='OR'), name='approval_by_somebody_else'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ('approved', 'conditional', 'refused', 'returned')), _negated=True), ('signature__isnull', False), _connector='OR'), name='approval_is_signed')],
            },
        ),
    ]
