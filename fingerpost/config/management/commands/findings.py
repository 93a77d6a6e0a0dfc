"""Print where organisations stand, as the pages show it."""

from argparse import ArgumentParser
from collections.abc import Mapping
from typing import Any

from django.core.management.base import BaseCommand

from fingerpost.config.naming import called
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.standards import findings
from fingerpost.standards.catalogue import families, own_lists
from fingerpost.standards.pacing.reading import open_families
from fingerpost.standards.states import State, state_of_all, state_of_own_lists
from fingerpost.standards.tallies import tally
from fingerpost.standards.verdicts import Verdict


class Command(BaseCommand):
    """Print the state of every requirement that records can show. Writes only with --refresh."""

    help = "Print where organisations stand: requirement, verdict, sentence"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--organisation", metavar="NAME", help="only the one of this name")
        parser.add_argument(
            "--only",
            choices=[each.value for each in Verdict],
            help="only this verdict, with the requirements that no record can show yet",
        )
        parser.add_argument("--refresh", action="store_true", help="look at the records first")

    def handle(
        self, *, organisation: str | None, only: str | None, refresh: bool, **options: Any
    ) -> None:
        for each in called(organisation):
            with scope(each):
                if refresh:
                    findings.refresh(today())
                self._report(each, only)

    def _report(self, organisation: Organisation, only: str | None) -> None:
        self._print(organisation.name, state_of_all(organisation), only)
        opened = open_families()
        closed = [each.short for each in (*families(), *own_lists()) if each.slug not in opened]
        if closed:
            self.stdout.write(f"Not begun, and counted on no page: {', '.join(closed)}")
        ours = f"{organisation.name}, our own lists"
        self._print(ours, state_of_own_lists(organisation), only)

    def _print(self, name: str, states: Mapping[str, State], only: str | None) -> None:
        self.stdout.write(f"{name}: {tally(states.values()).in_words}")
        for id, state in states.items():
            if state.verdict == only or (only is None and state.asked.evidence):
                self.stdout.write(f"  {id:9} {state.verdict.label:15} {state.because}")
