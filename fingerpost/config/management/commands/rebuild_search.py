"""Make anew what searches look in."""

from typing import Any

from django.core.management.base import BaseCommand

from fingerpost.foundation.search import renewing
from fingerpost.foundation.ui.filters import plural


class Command(BaseCommand):
    """Write the words of every row anew. Writes; may be run again at any time."""

    help = "Make the search index anew from the registers, if the doctor says that it is behind"

    def handle(self, **options: Any) -> None:
        count = renewing.rebuild()
        self.stdout.write(f"{plural(count, 'row is', 'rows are')} found by what they say now.")
