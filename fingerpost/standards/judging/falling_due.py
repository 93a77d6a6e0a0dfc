"""What people said runs out, and falls due with whoever looks again."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse

from fingerpost.foundation.duties.falling import Due, duty
from fingerpost.foundation.people.models import Duty
from fingerpost.standards.frameworks.naming import is_brought
from fingerpost.standards.pacing.reading import open_families

from .listing import known, names_of
from .models import Judgement
from .reading import latest_of, subjects_of
from .rules import Kind

MOST = 100
LOOKED_AGAIN = timedelta(days=30)
"""How long what ran out is still called for; afterwards the verdict alone says that it is gone."""
TITLES = {
    Kind.STATEMENT: "Look again, and say how it stands: {}",
    Kind.RAISED: "An override runs out: {}",
    Kind.LOWERED: "An override runs out: {}",
    Kind.NOT_APPLICABLE: "Look again whether this is asked of you: {}",
}


@duty(
    "judgements",
    "What people said of the standards, to look at again",
    falls_to=Duty.SLT_DIGITAL_LEAD,
    view="judging.view",
    done_when="somebody said it anew, or took it back",
)
def running_out(today: date, until: date) -> Iterator[Due]:
    """Each with the person who was to look again, where one was named; of open families only."""
    standing = Judgement.objects.all().standing().select_related("owner")
    found = list(standing.filter(until__range=(today - LOOKED_AGAIN, until))[:MOST])
    subjects = subjects_of(found)
    latest = latest_of({id for ids in subjects.values() for id in ids})
    opened = open_families()
    for each in found:
        left = [
            asked.id
            for asked in known(subjects[each.pk])
            if (asked.family in opened or is_brought(asked.id))
            and latest[asked.id, Kind(each.kind)] == each.pk
        ]
        if left:
            title = TITLES[Kind(each.kind)].format(names_of(left))
            yield Due(each.until, title, reverse("judging:show", args=[each.pk]), each.owner)
