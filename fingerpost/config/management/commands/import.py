"""Import a spreadsheet from the command line, by the same steps as the pages."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from fingerpost.config.naming import called
from fingerpost.config.typed import cannot
from fingerpost.foundation.accounts.door import acting
from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.imports import actions as staging
from fingerpost.foundation.imports.cells import orders
from fingerpost.foundation.imports.columns import folded
from fingerpost.foundation.imports.dates import Ambiguous, DateOrder
from fingerpost.foundation.imports.layout import Layout
from fingerpost.foundation.imports.mapping import allowed, headings, proposed
from fingerpost.foundation.imports.models import ImportRow, ImportRun, ImportTable, Outcome
from fingerpost.foundation.imports.workbooks import read_table
from fingerpost.foundation.now import today
from fingerpost.foundation.registers.declaration import REGISTERS, Register
from fingerpost.foundation.registers.importing import actions, showing
from fingerpost.foundation.registers.importing.closed import left_out
from fingerpost.foundation.registers.importing.layout import layout_of
from fingerpost.foundation.tenancy.scope import scope

ORDERS = {"day-first": DateOrder.DAY_FIRST, "month-first": DateOrder.MONTH_FIRST}
SHOWN = 20
IMPORTED = {each.plural: each for each in REGISTERS.values() if each.sheet}
"""The registers that spreadsheets come into, by plural."""


class Command(BaseCommand):
    """Import a file, or say what would happen. Writes, but not with --dry-run; may be run again."""

    help = "Import a spreadsheet: fingerpost import suppliers FILE --organisation NAME --as EMAIL"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("register", choices=sorted(IMPORTED))
        parser.add_argument("file", type=Path)
        parser.add_argument("--organisation", required=True, metavar="NAME")
        parser.add_argument("--as", required=True, metavar="EMAIL", dest="email")
        parser.add_argument(
            "--dry-run", action="store_true", help="say what would happen, and stop"
        )
        parser.add_argument(
            "--map",
            action="append",
            default=[],
            metavar="HEADER=FIELD",
            help="read a column as a field; with nothing after the = it is left out",
        )
        parser.add_argument("--sheet", metavar="NAME", help="a sheet that is not the fullest one")
        parser.add_argument("--date-order", choices=ORDERS, help="for dates such as 02/03/2026")

    def handle(
        self, *, register: str, file: Path, organisation: str, email: str, **options: Any
    ) -> None:
        actor, into = _actor(organisation, email), IMPORTED[register]
        if not into.may(actor, "import"):
            raise CommandError(f"{actor.name} may not import {register} at {organisation}.")
        with scope(actor.organisation):
            try:
                self._import(actor, into, file, options)
            except (DomainError, NotAllowed) as refusal:
                raise CommandError(str(refusal)) from None

    def _import(
        self, actor: Actor, register: Register, file: Path, options: dict[str, Any]
    ) -> None:
        data = _bytes(file)
        table = read_table(data, file.name, options["sheet"])
        run = actions.upload(actor, register, table, data, file.name)
        mapping, order = _mapping(register, run, options)
        closed = left_out(register, actor, run.headers, mapping)
        mapping = {index: field for index, field in mapping.items() if index not in closed}
        run = actions.check(actor, run, mapping, order)
        self._report(register, run, list(closed.values()))
        if options["dry_run"]:
            staging.leave(run)
            self.stdout.write("A dry run: nothing is imported.")
            return
        run = actions.commit(actor, run)
        self.stdout.write(f"Imported: {showing.happened(run)}.")

    def _report(self, register: Register, run: ImportRun, closed: list[str]) -> None:
        table, layout = ImportTable.objects.get(run=run), layout_of(register)
        for heading in headings(run.headers, table.rows):
            if heading.refused:
                closed.append(heading.refused)
        for sentence in closed:
            self.stdout.write(sentence)
        for index, field in sorted(run.columns.items()):
            self.stdout.write(f"{run.headers[index]} -> {layout.label(field)}")
        for sentence in (*run.notes, *run.remarks, showing.left_out(run)):
            if sentence:
                self.stdout.write(sentence)
        counts = ", ".join(f"{run.count(each):,} {each.label.lower()}" for each in Outcome)
        self.stdout.write(f"{run.file_name}: {counts}.")
        refused = ImportRow.objects.filter(run=run, outcome=Outcome.REFUSED).order_by("line")
        for row in refused[:SHOWN]:
            said = " ".join(
                f"{layout.label(name)}: {why}".lstrip(": ") for name, _, why in row.said
            )
            self.stdout.write(f"  row {row.line}: {said}")


def _actor(organisation: str, email: str) -> Actor:
    account = Account.objects.filter(email=email.strip().casefold()).first()
    if account is None:
        raise CommandError(f"No account has the e-mail address {email}. Check the spelling.")
    for held in called(organisation):
        actor, _ = acting(account, today(), held.pk)
        if actor and actor.organisation == held:
            return actor
    raise CommandError(f"{account.name} has no role at {organisation} today.")


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as trouble:
        raise cannot("read", trouble) from None


def _mapping(
    register: Register, run: ImportRun, options: dict[str, Any]
) -> tuple[dict[int, str], DateOrder | None]:
    """The proposed columns, corrected by --map; refuses what would have to be guessed."""
    rows, layout = ImportTable.objects.get(run=run).rows, layout_of(register)
    mapping, known = proposed(layout, run.headers, rows)
    for wish in options["map"]:
        index, field = _wish(layout, run, wish)
        mapping = {at: name for at, name in mapping.items() if at != index and name != field}
        if field:
            mapping[index] = field
    if not set(layout.needed) & set(mapping.values()):
        raise CommandError(f"No column says what a row is. {layout.ask} Use --map HEADER=FIELD.")
    order = ORDERS.get(options["date_order"] or "", known)
    found = orders(layout, mapping, rows).values()
    unclear = next((each for each in found if isinstance(each, Ambiguous)), None)
    if unclear and order is None:
        examples = " and ".join(unclear.examples)
        raise CommandError(
            f"Dates such as {examples} can be read in two ways. Add --date-order day-first or "
            "--date-order month-first."
        )
    return mapping, order


def _wish(layout: Layout, run: ImportRun, wish: str) -> tuple[int, str]:
    header, equals, field = wish.rpartition("=")
    names = [folded(name) for name in run.headers]
    if not equals or folded(header) not in names:
        raise CommandError(f"--map {wish}: the columns are {', '.join(run.headers)}.")
    index = names.index(folded(header))
    if index not in allowed(run.headers):
        raise CommandError(f"--map {wish}: that column must not be stored.")
    if field and field not in layout.by_name:
        raise CommandError(f"--map {wish}: the fields are {', '.join(layout.by_name)}.")
    return index, field
