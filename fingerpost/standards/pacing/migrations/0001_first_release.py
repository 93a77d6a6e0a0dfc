import django.db.models.deletion
import fingerpost.foundation.now
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('pacing', '0001_families_open_one_by_one'), ('pacing', '0002_whoever_has_begun_keeps_what_was_looked_at'), ('pacing', '0003_an_opening_knows_its_edition')]

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Opening',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('family', models.CharField(max_length=60)),
                ('opened_at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('opened_by', models.CharField(max_length=120)),
                ('edition', models.DateField(blank=True, null=True, verbose_name='the edition worked with')),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('closed_by', models.CharField(blank=True, max_length=120)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'closed_at'], name='opening_standing')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('closed_at', None)), fields=('organisation', 'family'), name='opening_once')],
            },
        ),
    ]
