"""Files for tests, and the way from a file to the register through the pages."""

from django.core.files.uploadedfile import SimpleUploadedFile

from fingerpost.foundation.imports.mapping import proposed
from fingerpost.foundation.imports.models import ImportRow, ImportRun, ImportTable
from fingerpost.foundation.imports.reading import read_csv
from fingerpost.foundation.registers.importing import actions
from fingerpost.foundation.registers.importing.layout import layout_of
from fingerpost.records.estate.register import ASSETS

LAYOUT = layout_of(ASSETS)
HEADINGS = "Asset tag,Description,Kind,Serial number,Location,Purchase date,Purchase cost"
START = "/assets/import/"


def sheet(*rows, headings=HEADINGS):
    """A file of these lines under the usual headings."""
    return "\n".join([headings, *rows, ""]).encode()


def upload(client, data, name="assets.csv", **answers):
    """What the page answers to a file."""
    return client.post(START, {"file": SimpleUploadedFile(name, data), **answers})


def checked(client, data, **answers):
    """The address of a file whose columns are taken as proposed, save for some answers."""
    columns = upload(client, data).url
    client.post(columns, taken(ImportRun.objects.latest("pk")) | answers)
    return columns.removesuffix("columns/")


def taken(run):
    """The answers of somebody who only presses the button."""
    table = ImportTable.objects.get(run=run)
    mapping, order = proposed(LAYOUT, run.headers, table.rows)
    answers = {f"column_{index}": field for index, field in mapping.items()}
    return answers | ({"date_order": order} if order else {})


def imported(client, data, **answers):
    """The page after a file was imported whole."""
    home = checked(client, data, **answers)
    client.post(f"{home}commit/")
    return client.get(home)


def dry_run(actor, data, order=None):
    """A run judged without the pages."""
    run = actions.upload(actor, ASSETS, read_csv(data), data, "assets.csv")
    mapping, known = proposed(LAYOUT, run.headers, ImportTable.objects.get(run=run).rows)
    return actions.check(actor, run, mapping, order or known)


def brought_in(actor, data):
    """A run imported without the pages."""
    return actions.commit(actor, dry_run(actor, data))


def outcomes(run):
    """{line: outcome}."""
    rows = ImportRow.objects.filter(run=run).order_by("line")
    return dict(rows.values_list("line", "outcome"))


def why(run, line):
    """All that is said of a row."""
    return " ".join(said[2] for said in ImportRow.objects.get(run=run, line=line).said)
