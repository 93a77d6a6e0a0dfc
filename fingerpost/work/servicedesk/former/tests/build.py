"""Bringing in the files of other programs, as the pages do."""

from fingerpost.foundation.imports.mapping import proposed
from fingerpost.foundation.imports.reading import read_csv
from fingerpost.work.servicedesk.former import actions
from fingerpost.work.servicedesk.former.columns import LAYOUTS, TICKETS


def checked(actor, text, about=TICKETS):
    """A file uploaded and checked under the columns that are proposed."""
    table = read_csv(text.encode())
    run = actions.keep(actor, about, table, text.encode(), "old.csv")
    mapping, _ = proposed(LAYOUTS[about], table.headers, table.rows)
    return actions.check(actor, run, mapping, None)


def brought(actor, text, about=TICKETS):
    """The same, brought in."""
    return actions.bring_in(actor, checked(actor, text, about))
