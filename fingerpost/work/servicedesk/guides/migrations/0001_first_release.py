import django.db.models.deletion
import fingerpost.foundation.notes.models
import fingerpost.foundation.tenancy.keys
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('systems', '0001_first_release'),
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Guide',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=120, verbose_name='title')),
                ('audience', fingerpost.foundation.tenancy.keys.KeyField(choices=[('all', 'All staff'), ('teaching', 'Teaching staff'), ('office', 'Office and site staff'), ('technical', 'IT support and the SLT digital lead alone')], default='all', editable=False, max_length=10, verbose_name='for whom')),
                ('topic', fingerpost.foundation.tenancy.keys.KeyField(choices=[('signing-in', 'Logging in'), ('passwords', 'Passwords'), ('problems', 'Common problems'), ('asking', 'Asking for help'), ('other', 'Something else that staff do'), ('network', 'Technical: plan of the network'), ('addresses', 'Technical: addresses'), ('settings', 'Technical: settings of switches, Wi-Fi and firewall'), ('systems', 'Technical: how a system is built and looked after'), ('recovery', 'Technical: how something is brought back')], default='other', editable=False, max_length=12, verbose_name='about')),
                ('also', models.CharField(blank=True, max_length=200, verbose_name='other words people use for it')),
                ('body', fingerpost.foundation.notes.models.Words(max_length=20000, verbose_name='what to do')),
                ('owner', models.CharField(max_length=120, verbose_name='who keeps it right')),
                ('review_on', models.DateField(verbose_name='look at it again by')),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('changed_on', models.DateField(editable=False, verbose_name='last changed')),
                ('changed_by', models.CharField(editable=False, max_length=120)),
                ('out_on', models.DateField(blank=True, editable=False, null=True, verbose_name='taken out of use')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('system', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='systems.system')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Reader',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('account', models.PositiveBigIntegerField()),
                ('by', models.CharField(max_length=120)),
                ('version', models.PositiveIntegerField(blank=True, null=True)),
                ('read_on', models.DateField(blank=True, null=True)),
                ('useful', models.CharField(blank=True, choices=[('yes', 'It helped'), ('no', 'It did not help')], max_length=3)),
                ('guide', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='readers', to='guides.guide')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'verbose_name': 'reader of a guide',
                'verbose_name_plural': 'readers of guides',
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddIndex(
            model_name='guide',
            index=models.Index(fields=['organisation', 'out_on', 'review_on'], name='guide_review'),
        ),
        migrations.AddConstraint(
            model_name='reader',
            constraint=models.UniqueConstraint(fields=('organisation', 'guide', 'account'), name='guide_reader_once'),
        ),
    ]
