"""The school or trust that somebody names on the command line."""

from difflib import get_close_matches

from django.core.management.base import CommandError
from django.db.models import QuerySet

from fingerpost.foundation.tenancy.models import Organisation


def called(name: str | None) -> QuerySet[Organisation]:
    """The organisations of a name, or all; raises with the names that are near it."""
    found = Organisation.objects.order_by("name", "pk")
    if name is None:
        return found
    if found.filter(name=name).exists():
        return found.filter(name=name)
    known = {each.casefold(): each for each in found.values_list("name", flat=True)}
    near = [known[each] for each in get_close_matches(name.casefold(), known, cutoff=0.4)]
    hint = f"Near it: {', '.join(near)}." if near else "“fingerpost findings” lists them all."
    raise CommandError(f"There is no organisation called {name!r}. {hint}")
