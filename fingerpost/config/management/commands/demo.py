"""Load the demonstration trust into an empty Fingerpost, and print the ways in."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from fingerpost.config.demonstration import loading
from fingerpost.config.printing import add_url, link
from fingerpost.foundation.tenancy.models import Organisation


class Command(BaseCommand):
    """Load the demonstration, once, and print fresh links. Writes; may be run again."""

    requires_system_checks = []  # `serve` checks; a start should not do it twice
    help = "Load a made-up trust into an empty Fingerpost, and print one-time sign-in links"

    def add_arguments(self, parser: ArgumentParser) -> None:
        add_url(parser)

    def handle(self, *, url: str, **options: Any) -> None:
        if not Organisation.objects.exists():
            loading.load()
        links = loading.links()
        if not links:
            self.stdout.write(
                "This Fingerpost holds a school of its own, so no demonstration was loaded.\n"
                f"Sign in at {url}/sign-in/"
            )
            return
        self.stdout.write("One-time links into the demonstration, on this machine only:\n")
        for player, token in links:
            self.stdout.write(
                f"{player.name}, {player.title}, {player.places[0]}: {player.look_at}\n"
                f"  {link(url, 'link', token)}"
            )
        self.stdout.write("\nEach link works once, for a day. For new ones: fingerpost demo")
