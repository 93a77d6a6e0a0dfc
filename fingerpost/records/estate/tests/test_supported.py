"""Whether all technology is supported and licensed: devices, and the software on them."""

from datetime import date

import pytest

from fingerpost.records.licences.tests.build import licence
from fingerpost.standards.evidence import apply

from .build import assets

pytestmark = pytest.mark.django_db
KEY, TODAY = "estate.supported", date(2026, 11, 20)
PAST, FUTURE = date(2026, 11, 19), date(2027, 11, 20)
LICENSED, TOO_FEW = {}, {"used": 50}


@pytest.mark.parametrize(
    ("good", "bad", "licences", "verdict"),
    [
        (0, 0, [LICENSED], "not_evidenced"),
        (3, 0, [], "partly"),
        (3, 0, [LICENSED], "met"),
        (3, 0, [LICENSED, TOO_FEW], "partly"),
        (3, 0, [TOO_FEW], "partly"),
        (8, 2, [LICENSED], "partly"),
        (0, 3, [LICENSED], "not_met"),
    ],
)
def test_devices_are_to_be_supported_and_software_licensed(
    school, technician, good, bad, licences, verdict
):
    assets(school, good, support_ends_on=FUTURE)
    assets(school, bad, support_ends_on=PAST)
    for n, each in enumerate(licences):
        licence(technician, product=f"Wordsmith {n}", **each)

    assert apply(KEY, TODAY).verdict == verdict


def test_it_holds_until_the_first_of_both_runs_out(school, technician):
    assets(school, 1, support_ends_on=FUTURE)
    licence(technician, ends_on=date(2027, 7, 31))

    assert apply(KEY, TODAY).holds_until == date(2027, 7, 31)


def test_what_the_licences_lack_is_said_with_the_step_to_take(school, technician):
    assets(school, 1, support_ends_on=FUTURE)
    licence(technician, **TOO_FEW)

    found = apply(KEY, TODAY)
    assert "1 has too few seats" in found.because
    assert found.go_to == "/licences/?missing=unlicensed"
