"""Make the pair of keys that lock and open copies."""

from typing import Any

from django.core.management.base import BaseCommand

from fingerpost.foundation.backups.locks import new_pair


class Command(BaseCommand):
    """Print a new pair of keys of the age format. Writes nothing; each run prints another pair."""

    help = "Print a key that locks copies, and the private key that opens them"
    requires_system_checks = ()

    def handle(self, **options: Any) -> None:
        public, private = new_pair()
        self.stdout.write(f"FINGERPOST_BACKUP_KEY={public}")
        self.stdout.write(private)
        self.stderr.write(
            "The first line goes into the settings of the server. The second opens every copy: "
            "print it, keep it where the school keeps its deeds, and not on this machine."
        )
