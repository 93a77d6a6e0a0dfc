import django.db.models.deletion
import fingerpost.foundation.now
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('files', '0001_stored_files'), ('files', '0002_archives_of_our_own')]

    initial = True

    dependencies = [
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='StoredFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('kind', models.CharField(choices=[('pdf', 'PDF'), ('png', 'Picture (PNG)'), ('jpeg', 'Picture (JPEG)'), ('webp', 'Picture (WebP)'), ('gif', 'Picture (GIF)'), ('csv', 'Table as text (CSV)'), ('text', 'Text'), ('docx', 'Word document'), ('xlsx', 'Excel workbook'), ('ods', 'OpenDocument spreadsheet'), ('odt', 'OpenDocument text'), ('zip', 'Archive made by Fingerpost')], max_length=5, verbose_name='kind')),
                ('size', models.PositiveIntegerField(verbose_name='size in bytes')),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('model', models.CharField(max_length=60)),
                ('object_id', models.PositiveBigIntegerField()),
                ('by', models.CharField(max_length=120, verbose_name='stored by')),
                ('account', models.PositiveBigIntegerField(null=True)),
                ('stored_at', models.DateTimeField(default=fingerpost.foundation.now.now)),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['organisation', 'sha256'], name='file_bytes')],
                'constraints': [models.UniqueConstraint(fields=('organisation', 'model', 'object_id', 'sha256'), name='file_once_per_thing')],
            },
        ),
    ]
