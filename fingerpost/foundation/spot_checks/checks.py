"""Every register can be spot-checked by somebody, or the site does not start."""

from django.core.checks import CheckMessage, Error
from django.core.checks import register as check

from fingerpost.foundation.permissions import MATRIX
from fingerpost.foundation.registers.declaration import REGISTERS


@check
def every_register_can_be_checked(**_: object) -> list[CheckMessage]:
    return [
        Error(
            f"Nobody is granted {each.deed('spot_check')}. Say in permissions.py who may go and "
            f"look at ten {each.plural}.",
            id="spot_checks.E001",
        )
        for each in REGISTERS.values()
        if each.deed("spot_check") not in MATRIX
    ]
