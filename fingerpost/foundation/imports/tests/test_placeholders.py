"""Serial numbers that tell no device from another."""

import pytest

from fingerpost.foundation.imports.values import placeholder_serial


@pytest.mark.parametrize(
    "serial", ["", "TOBEFILLEDBYO.E.M.", "NONE", "00000000", "N/A", "Not applicable", "NOT KNOWN"]
)
def test_placeholders_tell_nothing_apart(serial):
    assert placeholder_serial(serial)


def test_a_real_serial_number_is_no_placeholder():
    assert not placeholder_serial("5CD1234")
