"""People who left, for tests about forgetting them."""

from datetime import date

from fingerpost.foundation.now import now, pretend
from fingerpost.foundation.people.actions import add_person, leave

LEFT = date(2019, 7, 19)


def leaver(actor, name="Ada Fernhill", on=LEFT, **fields):
    """Somebody who was on the list and left years ago."""
    with pretend(now().replace(year=2019, month=6)):
        person = add_person(actor, name=name, **fields)
        return leave(actor, person, on=on)
