import django.db.models.deletion
import fingerpost.foundation.now
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('accounts', '0001_accounts'), ('accounts', '0002_session_round'), ('accounts', '0003_invitation_links'), ('accounts', '0004_reset_links'), ('accounts', '0005_open_sessions'), ('accounts', '0006_recovery_codes_hashed'), ('accounts', '0007_linked_identities'), ('accounts', '0008_engagements'), ('accounts', '0009_vouched_for'), ('accounts', '0010_new_addresses'), ('accounts', '0011_reach_of_engagements')]

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Account',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('email', models.EmailField(max_length=254, unique=True, verbose_name='e-mail address')),
                ('name', models.CharField(max_length=120, verbose_name='full name')),
                ('is_active', models.BooleanField(default=True)),
                ('created_at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('session_round', models.PositiveIntegerField(default=0)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Engagement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('supplier', models.PositiveBigIntegerField()),
                ('company', models.CharField(max_length=160, verbose_name='company')),
                ('since', models.DateField(verbose_name='first day')),
                ('until', models.DateField(verbose_name='last day')),
                ('clauses_on', models.DateField(blank=True, null=True, verbose_name='processor clauses agreed')),
                ('lines', models.JSONField(default=list, verbose_name='what it looks after')),
                ('schools', models.JSONField(blank=True, default=list, verbose_name='schools that it reaches')),
                ('agreement', models.PositiveBigIntegerField(blank=True, null=True)),
                ('most', models.PositiveSmallIntegerField(default=0, verbose_name='technicians it may name itself')),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('led_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('signed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['organisation', 'supplier'], name='engagement_of_supplier')],
                'constraints': [models.CheckConstraint(condition=models.Q(('until__gte', models.F('since'))), name='engagement_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='LinkedIdentity',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('issuer', models.URLField(max_length=255)),
                ('subject', models.CharField(max_length=255)),
                ('label', models.CharField(max_length=255)),
                ('linked_at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('used_at', models.DateTimeField(null=True)),
                ('is_vouched_for', models.BooleanField(default=False)),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('issuer', 'subject'), name='identity_opens_one_account')],
            },
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('headteacher', 'Headteacher or principal'), ('slt-digital-lead', 'SLT digital lead'), ('slt', 'Senior leader'), ('it-manager', 'IT manager'), ('it-support', 'IT support'), ('external-it-support', 'Outside IT support'), ('business-professional', 'Business manager'), ('dpo', 'Data protection officer'), ('dsl', 'Designated safeguarding lead'), ('governor', 'Governor or trustee'), ('trust-it-lead', 'Trust IT director'), ('staff', 'Member of staff'), ('auditor', 'Auditor'), ('setter-up', 'Setting up Fingerpost'), ('fingerpost', 'Fingerpost itself')], max_length=30)),
                ('since', models.DateField(default=fingerpost.foundation.now.today)),
                ('until', models.DateField(blank=True, null=True)),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to=settings.AUTH_USER_MODEL)),
                ('engagement', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.engagement')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('until', None)), fields=('account', 'organisation', 'role'), name='membership_once'), models.CheckConstraint(condition=models.Q(('role', 'fingerpost'), _negated=True), name='membership_of_people_only')],
            },
        ),
        migrations.CreateModel(
            name='OneTimeLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('purpose', models.CharField(choices=[('sign-in', 'Sign in'), ('demonstration', 'Look round the demonstration'), ('set-up', 'Set up a school'), ('invitation', 'Accept an invitation'), ('reset', 'Choose a new password'), ('address', 'Prove a new e-mail address')], max_length=15)),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='address to prove')),
                ('digest', models.CharField(max_length=64, unique=True)),
                ('created_at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('expires_at', models.DateTimeField()),
                ('used_at', models.DateTimeField(null=True)),
                ('account', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='tenancy.organisation')),
            ],
        ),
        migrations.CreateModel(
            name='OpenSession',
            fields=[
                ('session_key', models.CharField(max_length=40, primary_key=True, serialize=False, verbose_name='session key')),
                ('session_data', models.TextField(verbose_name='session data')),
                ('expire_date', models.DateTimeField(db_index=True, verbose_name='expire date')),
                ('account', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'session',
                'verbose_name_plural': 'sessions',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SignIn',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('method', models.CharField(max_length=20)),
                ('succeeded', models.BooleanField()),
                ('address', models.GenericIPAddressField(null=True)),
                ('account', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['account', '-at'], name='sign_in_latest')],
            },
        ),
    ]
