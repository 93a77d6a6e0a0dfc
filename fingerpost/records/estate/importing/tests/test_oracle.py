"""Any table against any register, judged as a slow and obvious reading of the rules judges it."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fingerpost.foundation.registers.importing import actions
from fingerpost.records.estate.models import Asset
from fingerpost.records.estate.tests.build import asset

from .build import dry_run, outcomes, sheet

pytestmark = pytest.mark.django_db
NEW, CHANGED, SAME, REFUSED = "new", "changed", "unchanged", "refused"
TAG, NAME, KIND, SERIAL, PLACE = range(5)
CELLS = st.tuples(
    st.sampled_from(["", "", "T1", "t1", "T2", "N/A"]),
    st.sampled_from(["", "Screen", "iPad"]),
    st.sampled_from(["", "laptop"]),
    st.sampled_from(["", "", "S1", "s-1", "S2", "N/A"]),
    st.sampled_from(["", "Hall", "Lab", "NULL"]),
)
HELD = st.lists(
    st.tuples(
        st.sampled_from(["", "T1", "T2"]),
        st.sampled_from(["Screen", "iPad"]),
        st.sampled_from(["", "S1", "S2"]),
        st.sampled_from(["", "Hall"]),
    ),
    max_size=4,
    unique_by=lambda held: held[0] or object(),
)


def said(cell):
    return "" if cell == "N/A" else cell


def tag(row):
    return said(row[TAG]).lower()


def serial(row):
    return said(row[SERIAL]).replace("-", "").upper()


def alike(group):
    return len(set(group)) == 1


def doubled(rows, at):
    """Whether another row claims to be the same thing."""
    row = rows[at]
    for key in (tag, serial):
        group = [other for other in rows if key(other) and key(other) == key(row)]
        if len(group) < 2 or (key is serial and tag(row)):
            continue
        first = rows.index(group[0])
        if not (alike(group) and at == first):
            return True
    return False


def target(row, held):
    """The asset a row is about: its key, None for a new one, REFUSED for no telling."""
    for key, (its_tag, *_) in held.items():
        if tag(row) and its_tag.lower() == tag(row):
            return key
    found = [key for key, each in held.items() if serial(row) and each[2] == serial(row)]
    if not found or (tag(row) and len(found) > 1):
        return None
    if len(found) > 1 or (tag(row) and held[found[0]][0]):
        return REFUSED
    return found[0]


def differs(row, each):
    its_tag, name, its_serial, place = each
    if tag(row) and tag(row) != its_tag.lower():
        return True
    if serial(row) and serial(row) != its_serial:
        return True
    if row[NAME] and row[NAME] != name:
        return True
    return bool(row[PLACE]) and row[PLACE].replace("NULL", "") != place


def oracle(rows, held):
    """{line: outcome}, row by row; of rows without a key those that say most come first."""
    found = {at: target(row, held) for at, row in enumerate(rows) if not doubled(rows, at)}
    wanted = [key for key in found.values() if key not in (None, REFUSED)]
    verdicts = {
        at: _verdict(row, found.get(at, REFUSED), wanted, held) for at, row in enumerate(rows)
    }
    free = [key for key in held if key not in wanted]
    free.sort(key=lambda key: (bool(held[key][0] or held[key][2]), key))
    keyless = [
        at for at, row in enumerate(rows) if verdicts[at] == NEW and not tag(row) + serial(row)
    ]
    for at in sorted(keyless, key=lambda at: -told(rows[at])):
        name, place = rows[at][NAME] or "Laptop", rows[at][PLACE].replace("NULL", "")
        fits = [key for key in free if held[key][1] == name and place in ("", held[key][3])]
        if fits:
            verdicts[at] = SAME
            free.remove(fits[0])
    return {at + 2: verdict for at, verdict in verdicts.items()}


def told(row):
    return sum(bool(row[cell].replace("NULL", "")) for cell in (NAME, KIND, PLACE))


def _verdict(row, key, wanted, held):
    if key == REFUSED or wanted.count(key) > 1:
        return REFUSED
    if key is not None:
        return CHANGED if differs(row, held[key]) else SAME
    return NEW if row[NAME] or row[KIND] else REFUSED


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(rows=st.lists(CELLS.filter(any), min_size=1, max_size=6), held=HELD)
def test_every_row_is_judged_as_the_rules_say(school, technician, rows, held):
    with transaction.atomic():
        stand = {
            asset(school, tag=its_tag, name=name, kind="laptop", serial=its, location=place).pk: (
                its_tag, name, its, place
            )
            for its_tag, name, its, place in held
        }  # fmt: skip
        file = sheet(*map(",".join, rows), headings="Asset tag,Description,Kind,Serial,Location")

        run = dry_run(technician, file)
        assert outcomes(run) == oracle(rows, stand)
        if run.good:
            actions.commit(technician, run)
            assert Asset.objects.count() == len(held) + run.count(NEW)
            again = outcomes(dry_run(technician, file))
            assert {again[line] for line, found in outcomes(run).items() if found != REFUSED} == {
                SAME
            }
        transaction.set_rollback(True)
