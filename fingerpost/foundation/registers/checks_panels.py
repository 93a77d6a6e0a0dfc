"""A panel names a register, a permission and a template that are there, or nothing starts."""

from collections.abc import Iterator

from django.core.checks import CheckMessage, Error
from django.core.checks import register as check
from django.template import TemplateDoesNotExist
from django.template.loader import get_template

from fingerpost.foundation.permissions import MATRIX

from .declaration import REGISTERS
from .panels import EVERY, PANELS, Panel


@check
def panels_are_whole(**_: object) -> list[CheckMessage]:
    return [
        Error(f"The panel {each.word}: {what}.", id="registers.E002")
        for each in PANELS
        for what in problems(each)
    ]


def problems(panel: Panel) -> Iterator[str]:
    """Everything that is wrong with a panel, in words."""
    if panel.register not in (EVERY, *REGISTERS):
        yield f"{panel.register} is no register"
    if panel.view not in MATRIX:
        yield f"nobody is granted {panel.view}"
    try:
        get_template(panel.template)
    except TemplateDoesNotExist:
        yield f"there is no template {panel.template}"
