import re
from datetime import date

import pytest

from fingerpost.standards import catalogue
from fingerpost.standards.catalogue import Basis, Strength

LONGEST_HEADLINE = 110
UNWANTED = re.compile(r"\b(compliant|ensure)", re.IGNORECASE)
EVERYTHING = [
    thing
    for family in catalogue.families()
    for thing in (family, *family.standards, *family.requirements)
]


def test_the_whole_catalogue_loads():
    families = catalogue.families()

    assert len(families) == 12
    assert sum(len(family.standards) for family in families) == 50
    assert sum(len(family.requirements) for family in families) == 439


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
    law = [r for f in catalogue.families() for r in f.requirements if r.basis is Basis.LAW]

    assert law
    assert all(asked.strength is Strength.MUST and asked.basis_source for asked in law)


def test_evidence_keys_point_at_requirements():
    for key, ids in catalogue.evidence_keys().items():
        assert [catalogue.requirement(id).evidence for id in ids] == [key] * len(ids)


def test_every_source_is_described_and_used():
    named = {source for f in catalogue.families() for s in f.standards for source in s.source}
    named |= {asked.source for f in catalogue.families() for asked in f.requirements}

    assert named == catalogue.SOURCES.keys()


def test_every_part_in_a_standard_has_a_name():
    assert catalogue.PART_NAMES.keys() == set(catalogue.Part)


@pytest.mark.parametrize("family", catalogue.families(), ids=lambda family: family.slug)
def test_headlines_are_short_claims(family):
    for asked in family.requirements:
        assert len(asked.plain) <= LONGEST_HEADLINE, asked.id
        assert not asked.plain.endswith("."), asked.id
        assert asked.plain[0] == asked.plain[0].upper(), asked.id


def test_plain_words_leave_out_the_words_of_auditors():
    assert UNWANTED.search("Ensure that it is compliant")
    assert not [thing.plain for thing in EVERYTHING if UNWANTED.search(thing.plain)]
