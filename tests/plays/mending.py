"""What a list lacks, filled in on the page to which a requirement leads."""

from .visitor import Visitor


def mend(who: Visitor, value: object, most: int = 99) -> None:
    """Give the first rows, or all, the one thing that the page asks of each."""
    forms = dict.fromkeys(who.page.forms.values())
    asked = [name for form in forms for name in form.fields if _is_row(name)]
    who.send("Save", **dict.fromkeys(asked[:most], value))


def _is_row(name: str | None) -> bool:
    return bool(name) and name.rpartition("-")[2].isdecimal()
