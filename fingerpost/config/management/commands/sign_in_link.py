"""Print a one-time sign-in link: the way back for somebody who is locked out."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from fingerpost.config.printing import add_url, link
from fingerpost.foundation.accounts.actions import link_for, organisations_of
from fingerpost.foundation.accounts.models import Account, LinkPurpose
from fingerpost.foundation.now import today


class Command(BaseCommand):
    """Print a link that signs an account in once. Writes; it is on the record."""

    help = "Print a one-time link that signs somebody in"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email", help="the e-mail address that they sign in with")
        add_url(parser)

    def handle(self, *, email: str, url: str, **options: Any) -> None:
        account = Account.objects.filter(email=email.strip().casefold()).first()
        if account is None:
            raise CommandError(f"No account has the e-mail address {email}. Check the spelling.")
        if not organisations_of(account, today()):
            raise CommandError(f"{account.name} has no role in any school or trust here today.")
        token = link_for(account, LinkPurpose.SIGN_IN)
        self.stdout.write(
            f"Give this link to {account.name}. It works once, for an hour:\n"
            f"  {link(url, 'link', token)}"
        )
