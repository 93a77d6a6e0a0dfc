"""Say on the server that a school joins or leaves a trust."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from fingerpost.config.naming import called
from fingerpost.config.typed import day
from fingerpost.foundation.actor import system
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.organisations import moves
from fingerpost.foundation.tenancy.models import Belonging
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.foundation.ui.filters import written_date


class Command(BaseCommand):
    """Let a school join or leave a trust on a day. Writes; both records say so."""

    help = "Let a school join or leave: fingerpost trust join SCHOOL --trust NAME --on 2026-09-01"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("what", choices=["join", "leave"])
        parser.add_argument("school", help="the name of the school")
        parser.add_argument("--trust", required=True, metavar="NAME")
        parser.add_argument("--on", required=True, type=day, help="the first day, or the last one")

    def handle(self, *, what: str, school: str, trust: str, on: date, **options: Any) -> None:
        at, to = called(school).get(), called(trust).get()
        if at.is_trust or not to.is_trust:
            raise CommandError("Name a school or college first, and a trust after --trust.")
        try:
            if what == "join":
                with scope(at):
                    moves.join_by_operator(system(at), to, on=on)
            else:
                held = Belonging.objects.filter(school=at, trust=to, until=None).first()
                if held is None:
                    raise CommandError(f"{at} does not belong to {to}.")
                moves.part_by_operator(held, on=on)
        except DomainError as refusal:
            raise CommandError(str(refusal)) from None
        day = written_date(on)
        self.stdout.write(f"{at} belongs to {to} {'from' if what == 'join' else 'until'} {day}.")
