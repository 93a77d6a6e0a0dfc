import django.db.models.deletion
import fingerpost.foundation.tenancy.keys
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('places', '0001_sites_buildings_and_rooms')]

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Building',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=80, verbose_name='name of the building')),
                ('name_key', fingerpost.foundation.tenancy.keys.KeyField(default='', editable=False, max_length=160)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Site',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=80, verbose_name='name of the site')),
                ('name_key', fingerpost.foundation.tenancy.keys.KeyField(default='', editable=False, max_length=160)),
                ('is_main', models.BooleanField(default=False, editable=False)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation', 'name_key'), name='site_name_once', violation_error_message='There is a site of this name. Enter a different name.'), models.UniqueConstraint(condition=models.Q(('is_main', True)), fields=('organisation',), name='site_one_main')],
            },
        ),
        migrations.CreateModel(
            name='Room',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=80, verbose_name='name or number of the room')),
                ('use', models.CharField(choices=[('classroom', 'Classroom'), ('office', 'Office'), ('server-room', 'Server room'), ('comms-cabinet', 'Network cabinet'), ('store', 'Store or trolley bay'), ('shared', 'Hall, library or other shared space'), ('off-site', 'Away from the school'), ('other', 'Other')], default='classroom', max_length=20, verbose_name='kind of room')),
                ('floor', models.CharField(blank=True, max_length=40, verbose_name='floor')),
                ('archived_on', models.DateField(blank=True, editable=False, null=True, verbose_name='archived')),
                ('name_key', fingerpost.foundation.tenancy.keys.KeyField(default='', editable=False, max_length=160)),
                ('label', fingerpost.foundation.tenancy.keys.KeyField(default='', editable=False, max_length=260, verbose_name='room')),
                ('building', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.building')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(condition=models.Q(('building__isnull', False)), fields=('organisation', 'building', 'name_key'), name='room_once_in_building', violation_error_message='This building has a room of this name already.'), models.UniqueConstraint(condition=models.Q(('building__isnull', True)), fields=('organisation', 'site', 'name_key'), name='room_once_on_site', violation_error_message='There is a room of this name already.')],
            },
        ),
        migrations.AddField(
            model_name='building',
            name='site',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site'),
        ),
        migrations.AddConstraint(
            model_name='building',
            constraint=models.UniqueConstraint(fields=('organisation', 'site', 'name_key'), name='building_name_once', violation_error_message='There is a building of this name. Enter a different name.'),
        ),
    ]
