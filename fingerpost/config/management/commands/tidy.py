"""Take away what was kept long enough, as every night does."""

from typing import Any

from django.core.management.base import BaseCommand

from fingerpost.foundation.now import today
from fingerpost.foundation.privacy import retention


class Command(BaseCommand):
    """Apply the table of retention. Writes; may be run again at any time, and after a restore."""

    help = "Take away what was kept long enough, and erase again what a restore brought back"

    def handle(self, **options: Any) -> None:
        went = retention.apply_everywhere(today())
        for kind, count in went.items():
            self.stdout.write(f"{kind}: {count:,}")
        if not went and options["verbosity"]:
            self.stdout.write("Nothing was due.")
