import django.db.models.deletion
from django.db import migrations, models

import fingerpost.foundation.now


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("tenancy", "0003_what_follows_from_leaving"),
    ]

    operations = [
        migrations.CreateModel(
            name="Draft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("file_name", models.CharField(max_length=120)),
                ("text", models.TextField()),
                ("account", models.PositiveBigIntegerField(null=True)),
                ("at", models.DateTimeField(default=fingerpost.foundation.now.now)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.organisation",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Framework",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("ref", models.CharField(max_length=300, verbose_name="name in the file")),
                ("publisher", models.CharField(max_length=160)),
                ("title", models.CharField(max_length=300)),
                (
                    "plain",
                    models.TextField(blank=True, max_length=8000, verbose_name="what it is about"),
                ),
                ("edition", models.DateField()),
                ("loaded_by", models.CharField(max_length=120)),
                ("loaded_at", models.DateTimeField(default=fingerpost.foundation.now.now)),
                ("archived_on", models.DateField(blank=True, null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.organisation",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Node",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("ref", models.CharField(max_length=300)),
                ("parent", models.CharField(blank=True, max_length=300)),
                ("position", models.PositiveIntegerField()),
                ("depth", models.PositiveSmallIntegerField()),
                ("number", models.CharField(blank=True, max_length=60)),
                ("title", models.CharField(blank=True, max_length=300)),
                ("text", models.TextField(blank=True, max_length=8000)),
                (
                    "is_heading",
                    models.BooleanField(default=False, verbose_name="asks nothing itself"),
                ),
                (
                    "same_as",
                    models.JSONField(
                        blank=True, default=list, verbose_name="answered by the same evidence as"
                    ),
                ),
                ("since", models.DateField(verbose_name="edition that brought these words")),
                (
                    "until",
                    models.DateField(
                        blank=True, null=True, verbose_name="edition that dropped them"
                    ),
                ),
                (
                    "framework",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="frameworks.framework",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.organisation",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.AddConstraint(
            model_name="framework",
            constraint=models.UniqueConstraint(
                fields=("organisation", "ref"), name="framework_once"
            ),
        ),
        migrations.AddIndex(
            model_name="node",
            index=models.Index(
                fields=["organisation", "framework", "position"], name="framework_node_order"
            ),
        ),
        migrations.AddConstraint(
            model_name="node",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until", None)),
                fields=("organisation", "framework", "ref"),
                name="framework_node_once",
            ),
        ),
    ]
