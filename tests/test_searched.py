"""A search over everything finds every register and every page that is not let off."""

import re

import pytest

from conftest import client_for
from fingerpost.foundation.checks import every_page
from fingerpost.foundation.permissions import PUBLIC
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.foundation.registers.found_by import words_of
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.foundation.ui.addresses import url
from fingerpost.insight.search import places

from .exemptions import UNNAMED, UNSEARCHED
from .test_registers import entered, keeper

STEPS = re.compile(r":(mend|alike|arrange|export|import.*)$")
"""What every register has behind its list."""
OTHERS = {"desk:show": "requests", "places:change": "rooms", "frameworks:requirement": "frameworks"}
"""Pages of one row, of no register, that a search leads to."""


def shown():
    """The pages that show one row."""
    return {str(page) for page in every_page() if page.name.endswith("show") and page.arguments}


def of_any(name):
    """The name of a page, one for all registers that have it."""
    for register in REGISTERS.values():
        name = name.replace(f":{register.plural}_", ":*_")
        name = re.sub(rf"^{register.plural}:import_", "*:import_", name)
    return name


def standing_alone():
    """The pages that are about no row, and that a link leads to."""
    for page in every_page():
        if not page.arguments and page.permission != PUBLIC and not STEPS.search(page.name):
            yield str(page)


@pytest.mark.django_db
@pytest.mark.parametrize("register", REGISTERS.values(), ids=lambda each: each.plural)
def test_every_register_is_found_and_only_by_those_who_see_it(school, other_school, register):
    actor = keeper(register, school)
    row = entered(register, actor, **{register.title: "Old wren"})
    here = f'href="{url(f"{register.plural}:show", row.pk)}"'

    for text in ("wren", "Old wr", register.reference(row.number), "wern old"):
        assert here in client_for(actor).get("/search/", {"q": text}).text, text
    with scope(other_school):
        stranger = keeper(register, other_school)
    assert here not in client_for(stranger).get("/search/?q=wren").text
    assert words_of(register)


def test_every_page_of_a_row_is_searched_for_or_let_off():
    found = {f"{each.plural}:show" for each in REGISTERS.values()} | {"desk:show"}

    assert {of_any(each) for each in shown() - found} == set(UNSEARCHED)
    assert set(OTHERS) <= {str(page) for page in every_page()}


def test_every_page_is_found_by_a_name_or_let_off():
    named = {entry.url for entry in places.shelf().entries}
    unnamed = {of_any(page) for page in standing_alone() if url(page) not in named}

    assert unnamed == set(UNNAMED)


def test_every_page_that_is_named_exists():
    pages = {str(page) for page in every_page()}

    assert set(places.named()) <= pages
