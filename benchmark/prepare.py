"""Make the database of a benchmark: migrated, filled, with sessions to use."""

import django
from django.core.management import call_command


def begin() -> None:
    """Set the house up on its folder, with a database of today's shape."""
    from fingerpost.config import env

    env.prepare()
    django.setup()
    call_command("migrate", verbosity=0)


def prepare(count: int) -> str:
    """Answers "COOKIE BUSINESS-COOKIE ASSET-KEY"."""
    begin()
    from benchmark.rows import fill, session_cookie
    from fingerpost.foundation.tenancy.scope import scope
    from fingerpost.records.estate.models import Asset

    school, actor, business = fill(count)
    with scope(school):
        asset = Asset.objects.order_by("name_key").values_list("pk", flat=True)[0]
    return f"{session_cookie(actor)} {session_cookie(business)} {asset}"


def look_afresh(name: str) -> str:
    """Milliseconds of processor time that all rules of one organisation take."""
    begin()
    from benchmark.rows import afresh
    from fingerpost.foundation.tenancy.models import Organisation

    return str(afresh([Organisation.objects.get(name=name)]))


def look_afresh_at(schools: int, count: int) -> str:
    """The same of many schools, made for it with so many rows in each register."""
    begin()
    from benchmark.rows import afresh, fill

    return str(afresh([fill(count, f"Bench {n} of {schools}")[0] for n in range(schools)]))
