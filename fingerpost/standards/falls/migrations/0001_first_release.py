import django.db.models.deletion
import fingerpost.foundation.now
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('falls', '0001_who_looked_at_why_it_fell')]

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Heard',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('requirement', models.CharField(max_length=20)),
                ('at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('by', models.CharField(max_length=120)),
                ('account', models.PositiveBigIntegerField(blank=True, null=True)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'requirement', 'at'], name='heard_of')],
            },
        ),
    ]
