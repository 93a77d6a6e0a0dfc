"""Read the mailboxes of IT support now, whether their time has come or not."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from fingerpost.config.naming import called
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.work.servicedesk.mailboxes.actions import read
from fingerpost.work.servicedesk.mailboxes.models import Mailbox, Reading


class Command(BaseCommand):
    """Read mailboxes one after the other. Writes; what was taken in before changes nothing."""

    help = "Read the mailboxes of IT support now: fingerpost read-mailboxes [--organisation NAME]"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--organisation", metavar="NAME")

    def handle(self, *, organisation: str | None, **options: Any) -> None:
        for school in called(organisation).filter(is_demonstration=False):
            with scope(school):
                for mailbox in Mailbox.objects.filter(is_on=True).order_by("pk"):
                    taken = read(mailbox)
                    trouble = Reading.objects.get(mailbox=mailbox).trouble
                    self.stdout.write(f"{mailbox}: {taken} taken in. {trouble}".strip())
