"""Print a one-time link to set up a school of your own."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from fingerpost.config.printing import add_url, link
from fingerpost.foundation.accounts.actions import new_link
from fingerpost.foundation.accounts.models import LinkPurpose
from fingerpost.foundation.tenancy.models import Organisation


class Command(BaseCommand):
    """Print a set-up link while no real school exists. Writes; may be run again."""

    help = "Print a one-time link to set up a school, college or trust"

    def add_arguments(self, parser: ArgumentParser) -> None:
        add_url(parser)
        parser.add_argument(
            "--another", action="store_true", help="also when a school is set up here already"
        )

    def handle(self, *, url: str, another: bool, **options: Any) -> None:
        real = Organisation.objects.filter(is_demonstration=False)
        if real.exists() and not another:
            self.stdout.write(
                f"{real.order_by('pk')[0]} is set up here. Sign in at {url}/sign-in/\n"
                "For one more school or trust: fingerpost set-up-link --another"
            )
            return
        self.stdout.write(
            "Open this link in a browser to set up your school. It works once, for a day:\n"
            f"  {link(url, 'set-up', new_link(LinkPurpose.SET_UP))}"
        )
