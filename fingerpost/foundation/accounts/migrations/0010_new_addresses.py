"""A link that proves somebody's new e-mail address."""

from django.db import migrations, models

PURPOSES = [
    ("sign-in", "Sign in"),
    ("demonstration", "Look round the demonstration"),
    ("set-up", "Set up a school"),
    ("invitation", "Accept an invitation"),
    ("reset", "Choose a new password"),
    ("address", "Prove a new e-mail address"),
]


class Migration(migrations.Migration):
    dependencies = [("accounts", "0009_vouched_for")]

    operations = [
        migrations.AddField(
            "onetimelink", "email", models.EmailField("address to prove", max_length=254, blank=True)
        ),
        migrations.AlterField(
            "onetimelink", "purpose", models.CharField(max_length=15, choices=PURPOSES)
        ),
    ]
