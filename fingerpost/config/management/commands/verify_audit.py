"""Verify the audit trail of every organisation."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from fingerpost.config.naming import called
from fingerpost.foundation.audit.verify import Proof, verify
from fingerpost.foundation.tenancy.scope import scope

SHORTEST = 12
"""How much of a head stands on printed documents."""


class Command(BaseCommand):
    """Recompute every chain and name each fault. Reads only; may be run at any time."""

    help = "Find any changed, missing, re-ordered or cut entry of the audit trail"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--organisation", help="only the one of this name")
        parser.add_argument(
            "--anchor",
            metavar="ENTRIES:HEAD",
            help="a head noted earlier outside the database; needs --organisation",
        )

    def handle(self, *, organisation: str | None, anchor: str | None, **options: Any) -> None:
        noted = _anchor(anchor, organisation)
        faults = 0
        for each in called(organisation):
            with scope(each):
                proof = verify(noted)
            self._report(each.name, proof)
            faults += len(proof.faults)
        if faults:
            raise CommandError(
                f"{faults} faults found. Keep a copy of the database and look into it."
            )
        self.stdout.write("No fault found. Note the heads above where nobody can change them.")

    def _report(self, name: str, proof: Proof) -> None:
        erased = f", {proof.erased} parts erased" if proof.erased else ""
        self.stdout.write(
            f"{name}: {proof.entries} entries{erased}, head {proof.entries}:{proof.head}"
        )
        for fault in proof.faults:
            self.stdout.write(f"  {fault}")


def _anchor(text: str | None, organisation: str | None) -> tuple[int, str] | None:
    if text is None:
        return None
    entries, _, head = text.partition(":")
    if not organisation or not entries.isdigit() or len(head) < SHORTEST:
        raise CommandError("Give --organisation NAME and --anchor ENTRIES:HEAD as printed earlier.")
    return int(entries), head
