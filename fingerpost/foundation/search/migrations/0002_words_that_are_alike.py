from django.db import migrations

MADE = (
    "CREATE TABLE search_alike (near varchar(80) NOT NULL, token varchar(160) NOT NULL)",
    "CREATE INDEX search_near ON search_alike (near, token)",
)


def make(apps, editor):
    by_bytes = ' COLLATE "C"' if editor.connection.vendor == "postgresql" else ""
    for statement in MADE:
        editor.execute(statement.replace("(80)", f"(80){by_bytes}"))


def take_away(apps, editor):
    editor.execute("DROP TABLE search_alike")


class Migration(migrations.Migration):
    dependencies = [("search", "0001_words_of_rows")]
    operations = [migrations.RunPython(make, take_away)]
