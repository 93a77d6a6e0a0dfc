"""Which column is which is remembered for the next file from the same source."""

import pytest

from fingerpost.foundation.registers.importing import actions

from .build import mapping_of, uploaded

pytestmark = pytest.mark.django_db
HEADINGS = "Firma,Nummer,Art,Extra,Website"
LINE = "Larkfield,1,Print,Odd,https://larkfield.example"
CHOSEN = {0: "legal_name", 1: "companies_house", 2: "kind"}


def file(headings, line=LINE):
    return f"{headings}\n{line}\n"


@pytest.fixture(autouse=True)
def before(technician):
    run = uploaded(technician, file(HEADINGS))
    assert mapping_of(run)[0] == {4: "website"}
    actions.commit(technician, actions.check(technician, run, CHOSEN, None))


def test_the_same_headings_mean_the_same_also_what_was_left_out(technician):
    assert mapping_of(uploaded(technician, file(HEADINGS)))[0] == CHOSEN


def test_a_new_column_does_not_make_the_others_be_forgotten(technician):
    run = uploaded(technician, file(f"Notes,{HEADINGS}", f"New,{LINE}"))

    assert mapping_of(run)[0] == {
        0: "notes", 1: "legal_name", 2: "companies_house", 3: "kind"
    }  # fmt: skip


def test_a_new_column_does_not_take_what_another_column_is(technician):
    run = uploaded(technician, file(f"{HEADINGS},Supplier", f"{LINE},Lark"))

    assert mapping_of(run)[0] == CHOSEN


def test_another_list_is_judged_by_its_own_headings(technician):
    run = uploaded(technician, file("Supplier,Service,Website,Notes,Extra"))

    assert mapping_of(run)[0] == {0: "legal_name", 1: "kind", 2: "website", 3: "notes"}
