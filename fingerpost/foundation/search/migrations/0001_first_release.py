from django.db import migrations, models

ALIKE = (
    "CREATE TABLE search_alike (near varchar(80){by_bytes} NOT NULL, token varchar(160) NOT NULL)",
    "CREATE INDEX search_near ON search_alike (near, token)",
)
WORDS = {
    "sqlite": (
        "CREATE VIRTUAL TABLE search_words USING fts5("
        "words, detail=none, tokenize=\"ascii tokenchars '.:=_'\")",
        "CREATE VIRTUAL TABLE search_terms USING fts5vocab('search_words', 'instance')",
        *(each.format(by_bytes="") for each in ALIKE),
    ),
    "postgresql": (
        "CREATE TABLE search_words (organisation_id bigint NOT NULL, kind varchar(4) NOT NULL,"
        " object_id bigint NOT NULL, words tsvector NOT NULL,"
        " PRIMARY KEY (organisation_id, kind, object_id))",
        "CREATE INDEX search_word ON search_words USING gin (words)",
        *(each.format(by_bytes=' COLLATE "C"') for each in ALIKE),
    ),
}
GONE = {
    "sqlite": ("DROP TABLE search_alike", "DROP TABLE search_terms", "DROP TABLE search_words"),
    "postgresql": ("DROP TABLE search_alike", "DROP TABLE search_words"),
}


def make(apps, editor):
    for statement in WORDS[editor.connection.vendor]:
        editor.execute(statement)


def take_away(apps, editor):
    for statement in GONE[editor.connection.vendor]:
        editor.execute(statement)


class Migration(migrations.Migration):
    replaces = [("search", "0001_words_of_rows"), ("search", "0002_words_that_are_alike")]
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="Shape",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("digest", models.CharField(max_length=64)),
            ],
        ),
        migrations.RunPython(make, take_away),
    ]
