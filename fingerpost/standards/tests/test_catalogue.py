import re
from datetime import date

import pytest

from fingerpost.standards import catalogue
from fingerpost.standards.catalogue import Basis, Strength

LONGEST_HEADLINE = 110
UNWANTED = re.compile(r"\b(compliant|ensure)", re.IGNORECASE)
EVERY = (*catalogue.families(), *catalogue.own_lists())
EVERYTHING = [
    thing for family in EVERY for thing in (family, *family.standards, *family.requirements)
]


def test_the_whole_catalogue_loads():
    families = catalogue.families()

    assert len(families) == 12
    assert sum(len(family.standards) for family in families) == 50
    assert sum(len(family.requirements) for family in families) == 439


def test_our_own_lists_load_apart_from_the_families_of_the_dfe():
    acceptable_use, due_diligence = catalogue.own_lists()

    assert {family.publisher for family in catalogue.families()} == {"DfE"}
    assert (acceptable_use.code, len(acceptable_use.requirements)) == ("AUP", 162)
    assert (due_diligence.code, len(due_diligence.requirements)) == ("SDD", 41)


def test_each_line_of_our_own_lists_tells_where_it_came_from():
    origins = [asked.origin for each in catalogue.own_lists() for asked in each.requirements]

    assert all(origin.startswith(("SEED-AUP-", "SEED-DD-")) for origin in origins)
    assert len(set(origins)) == 203


def test_families_come_in_the_order_of_the_publisher():
    codes = " ".join(family.code for family in catalogue.families())

    assert codes == "BRO CAB SWI WIF CYB FAM CLO SRV ACC DLG ITS DEV"


def test_six_families_are_core_standards_for_2030():
    core = [family for family in catalogue.families() if family.core]

    assert [family.core_year for family in core] == [2030] * 6
    assert not catalogue.family("network-cabling").core


def test_a_family_knows_the_date_of_its_edition():
    assert catalogue.family("broadband-internet").edition == date(2026, 9, 16)


def test_a_requirement_knows_its_standard_and_its_family():
    asked = catalogue.requirement("BRO-3.1")

    assert asked in catalogue.standard(asked.standard).requirements
    assert asked in catalogue.family(asked.family).requirements


@pytest.mark.parametrize("find", [catalogue.family, catalogue.standard, catalogue.requirement])
def test_an_unknown_name_is_a_key_error(find):
    with pytest.raises(KeyError, match="XYZ-1"):
        find("XYZ-1")


def test_only_a_must_with_a_named_source_is_law():
    law = [asked for each in EVERY for asked in each.requirements if asked.basis is Basis.LAW]

    assert law
    assert all(asked.strength is Strength.MUST and asked.basis_source for asked in law)


def test_evidence_keys_point_at_requirements():
    for key, ids in catalogue.evidence_keys().items():
        assert [catalogue.requirement(id).evidence for id in ids] == [key] * len(ids)


def test_every_source_is_described_and_used():
    every = [edition for each in EVERY for edition in catalogue.editions(each.slug)]
    named = {source for each in every for s in each.standards for source in s.source}
    named |= {asked.source for each in every for asked in each.requirements}

    assert named == catalogue.SOURCES.keys()


def test_every_part_in_a_standard_has_a_name():
    assert catalogue.PART_NAMES.keys() == set(catalogue.Part)


@pytest.mark.parametrize("family", EVERY, ids=lambda family: family.slug)
def test_headlines_are_short_claims(family):
    for asked in family.requirements:
        assert len(asked.plain) <= LONGEST_HEADLINE, asked.id
        assert not asked.plain.endswith("."), asked.id
        assert asked.plain[0] == asked.plain[0].upper(), asked.id


def test_plain_words_leave_out_the_words_of_auditors():
    assert UNWANTED.search("Ensure that it is compliant")
    assert not [thing.plain for thing in EVERYTHING if UNWANTED.search(thing.plain)]
