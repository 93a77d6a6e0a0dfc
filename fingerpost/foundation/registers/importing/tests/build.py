"""A long file for tests, which is long because little is called long here."""

import pytest

from fingerpost.foundation.imports.mapping import proposed
from fingerpost.foundation.imports.models import ImportTable
from fingerpost.foundation.imports.reading import read_csv
from fingerpost.foundation.now import now
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.foundation.registers.importing import actions
from fingerpost.foundation.registers.importing.layout import layout_of
from fingerpost.foundation.tasks.models import Beat

SUPPLIERS = REGISTERS["supplier"]
LIST = "Supplier,Company number,Service\nLarkfield,1,Print\nBrackley,2,Cloud\nQuill,3,Software\n"


def uploaded(actor, text=LIST, register=SUPPLIERS):
    """A run whose columns are still to be chosen."""
    data = text.encode()
    return actions.upload(actor, register, read_csv(data), data, "suppliers.csv")


def mapping_of(run, register=SUPPLIERS):
    """The columns as the headings propose them."""
    rows = ImportTable.objects.get(run=run).rows
    return proposed(layout_of(register), run.headers, rows)


def checked(actor, text=LIST, register=SUPPLIERS):
    run = uploaded(actor, text, register)
    return actions.check(actor, run, *mapping_of(run, register))


def answers(run):
    """What somebody sends who takes the columns as they are proposed."""
    return {f"column_{index}": field for index, field in mapping_of(run)[0].items()}


@pytest.fixture
def a_worker(db, monkeypatch):
    """Somebody works in the background, and three rows are many."""
    monkeypatch.setattr("fingerpost.foundation.registers.importing.tasks.LONG", 2)
    return Beat.objects.create(worker="a", seen_at=now())
