"""Since when each line was here, so that a day of the past shows what was asked then."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.db import migrations, models

import fingerpost.foundation.now


def tell_when(apps, schema_editor):
    """What is known of lines that are here: when their framework was loaded, or their edition."""
    nodes = apps.get_model("frameworks", "Node")._base_manager
    rows = nodes.using(schema_editor.connection.alias).select_related("framework")
    for node in rows.order_by("pk"):
        loaded = node.framework.loaded_at
        edition = datetime.combine(node.since, time.min, ZoneInfo("Europe/London"))
        is_latest = node.since == node.framework.edition
        node.kept_at = loaded if is_latest else min(loaded, edition)
        node.dropped_at = loaded if node.until else None
        node.save()


class Migration(migrations.Migration):

    dependencies = [("frameworks", "0001_frameworks_brought_along")]

    operations = [
        migrations.AddField(
            model_name="node",
            name="kept_at",
            field=models.DateTimeField(default=fingerpost.foundation.now.now),
        ),
        migrations.AddField(
            model_name="node",
            name="dropped_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="node",
            name="linked_before",
            field=models.JSONField(
                blank=True, default=list, verbose_name="what showed it before, and until when"
            ),
        ),
        migrations.RunPython(tell_when, migrations.RunPython.noop),
    ]
