"""Every register has an owner who goes through it, or the site does not start."""

from django.core.checks import CheckMessage, Error
from django.core.checks import register as check

from fingerpost.foundation.registers.declaration import REGISTERS

from .declaration import OWNED


@check
def registers_have_owners(**_: object) -> list[CheckMessage]:
    return [
        Error(
            f"Nobody owns the register of {each.plural}: say who in the reviewing.py of its app.",
            id="upkeep.E001",
        )
        for each in REGISTERS.values()
        if each.plural not in OWNED
    ]
