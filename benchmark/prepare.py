"""Make the database of a benchmark: migrated, filled, with sessions to use."""

import django
from django.core.management import call_command


def prepare(count: int) -> str:
    """Answers "COOKIE BUSINESS-COOKIE ASSET-KEY"."""
    from fingerpost.config import env

    env.prepare()
    django.setup()
    call_command("migrate", verbosity=0)
    from benchmark.rows import fill, session_cookie
    from fingerpost.foundation.tenancy.scope import scope
    from fingerpost.records.estate.models import Asset

    school, actor, business = fill(count)
    with scope(school):
        asset = Asset.objects.order_by("name_key").values_list("pk", flat=True)[0]
    return f"{session_cookie(actor)} {session_cookie(business)} {asset}"
