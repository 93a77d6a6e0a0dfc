"""Where the entries of a form differ from what somebody else saved while they were typed."""

from typing import Any

from .asking import EntryForm
from .history import as_read
from .wording import label, shown


def differing(form: EntryForm, thing: Any) -> list[tuple[str, str, str]]:
    """(field, what stands now, what was entered), if somebody else was quicker; what was left
    alone in the form takes over what they entered."""
    read = form.cleaned_data.get("revision") if form.is_bound else thing.revision
    if read in (None, thing.revision):
        return []
    told = form.described
    return [
        (
            label(told, name),
            shown(told, name, getattr(thing, name)),
            shown(told, name, form.cleaned_data[name]),
        )
        for name in form.catch_up(thing, as_read(thing, read))
    ]
