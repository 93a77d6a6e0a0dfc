"""Print where organisations stand, as the pages show it."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from fingerpost.config.naming import called
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.standards import findings
from fingerpost.standards.states import state_of_all
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
        states = state_of_all(organisation)
        self.stdout.write(f"{organisation.name}: {tally(states.values()).in_words}")
        for id, state in states.items():
            if state.verdict == only or (only is None and state.asked.evidence):
                self.stdout.write(f"  {id:9} {state.verdict.label:15} {state.because}")
