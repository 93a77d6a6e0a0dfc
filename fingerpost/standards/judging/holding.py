"""What somebody was to look at again, for the day on which they leave."""

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.now import today
from fingerpost.foundation.people.holdings import holds
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.ui.filters import written_date

from .actions import take_over
from .models import Judgement, JudgementQuerySet
from .wording import told


def _of(person: Person) -> JudgementQuerySet:
    return Judgement.objects.all().standing().filter(owner=person, until__gte=today())


def hand_over(actor: Actor, person: Person, to: Person) -> None:
    """Let somebody else look again at everything that still counts."""
    for each in _of(person):
        take_over(actor, each, to=to)


@holds("judgements", "What they said of standards, and look at again", hand_over=hand_over)
def standing(person: Person) -> list[str]:
    """What still counts, the first to run out first."""
    return [f"{told(each)}: until {written_date(each.until)}" for each in _of(person)]
