"""Worries for tests, and who is told of them."""

from datetime import date

from fingerpost.foundation.people import actions as people
from fingerpost.foundation.people.models import Rank
from fingerpost.work.servicedesk.worries import actions
from fingerpost.work.servicedesk.worries.choices import About, Matter

SECRET = "Somebody was upset in the library"


def appointed(lead, actor, duty, rank=Rank.HOLDER, since=date(2025, 9, 1)):
    """Somebody who signs in, on the list of people with a duty; answers the actor."""
    person = listed(lead, actor)
    people.appoint(lead, person, duty=duty, since=since, rank=rank)
    return actor


def listed(lead, actor, **known):
    return people.add_person(lead, account_id=actor.account_id, name=actor.name, **known)


def told(teller, matter=Matter.SAFETY, about=About.NOBODY, words=SECRET):
    return actions.tell(teller, matter=matter, about=about, words=words)


def names(worry):
    return sorted(worry.told.values_list("name", flat=True))
