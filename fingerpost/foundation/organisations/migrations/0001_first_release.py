import django.db.models.deletion
import fingerpost.foundation.now
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('organisations', '0001_moves_between_trusts')]

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Move',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('what', models.CharField(choices=[('join', 'Join'), ('leave', 'Leave')], max_length=5)),
                ('on', models.DateField(verbose_name='day')),
                ('asked_at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('digest', models.CharField(blank=True, max_length=64)),
                ('settled_at', models.DateTimeField(blank=True, null=True)),
                ('is_agreed', models.BooleanField(default=False)),
                ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('school', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('trust', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
        ),
    ]
