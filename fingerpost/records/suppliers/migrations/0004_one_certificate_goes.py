from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("suppliers", "0003_certificates_as_rows")]

    operations = [
        migrations.RemoveField(
            model_name='supplier',
            name='certifications',
        ),
        migrations.RemoveField(
            model_name='supplier',
            name='cyber_essentials_expires_on',
        ),
    ]
