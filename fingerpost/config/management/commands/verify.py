"""Check a bundle of evidence, wherever it came from."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from fingerpost.config.typed import cannot
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.standards.bundles import rules, verifying
from fingerpost.standards.bundles.archive import NotABundle
from fingerpost.standards.bundles.manifest import Manifest
from fingerpost.standards.bundles.signing import own_fingerprint


class Command(BaseCommand):
    """Say what a bundle proves. Reads only; needs no database, but where the bundle was made."""

    help = "Say whether a bundle of evidence is as it was signed, and by whom"
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--key", default="", metavar="FINGERPRINT", help="the one that the school told you"
        )

    def handle(self, *, file: Path, key: str, **options: Any) -> None:
        try:
            bundle = verifying.opened(_bytes(file))
            if key:
                verifying.refuse_another_key(bundle, key)
            is_own = bundle.manifest.fingerprint == own_fingerprint()
        except DomainError as refusal:
            raise CommandError(str(refusal)) from refusal
        except OSError as trouble:
            raise cannot("read", trouble) from None
        for sentence in verifying.proved(bundle, is_named=bool(key)):
            self.stdout.write(sentence)
        if is_own:
            self._tell_of_record(bundle.manifest)

    def _tell_of_record(self, found: Manifest) -> None:
        said = verifying.of_record(found, is_there=(is_there := _is_in_a_record(found)))
        if not is_there:
            raise CommandError(said)
        self.stdout.write(said)


def _bytes(file: Path) -> bytes:
    """The file, unless it is longer than any bundle."""
    most = rules.largest(today())
    with file.open("rb") as held:
        data = held.read(most + 1)
    if len(data) > most:
        raise NotABundle(f"The file has more than {most // rules.MEGABYTE} MB, as no bundle has.")
    return data


def _is_in_a_record(found: Manifest) -> bool:
    """Whether one of the organisations here has the entry that a bundle names."""
    try:
        for each in Organisation.objects.all():
            with scope(each):
                if verifying.is_in_record(found):
                    return True
    except DatabaseError as wrong:
        raise CommandError("The database cannot be asked about its record.") from wrong
    return False
