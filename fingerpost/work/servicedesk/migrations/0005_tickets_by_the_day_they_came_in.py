from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('contracts', '0001_first_release'),
        ('estate', '0001_first_release'),
        ('people', '0001_first_release'),
        ('places', '0001_first_release'),
        ('servicedesk', '0004_approval_problems_and_changes'),
        ('systems', '0001_first_release'),
        ('tenancy', '0001_first_release'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='ticket',
            index=models.Index(fields=['organisation', 'opened_at'], name='ticket_came_in'),
        ),
    ]
