"""To whom of the list of people an account belongs."""

from collections.abc import Iterable

from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.actions import action, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.people.models import Person

from .bounds import NotNow


def of_nobody(accounts: Iterable[int]) -> set[int]:
    """Those accounts that belong to nobody on the list of people."""
    asked = set(accounts)
    listed = Person.objects.filter(account__in=asked)
    return asked.difference(listed.values_list("account_id", flat=True))


@action("memberships.say_whose")
def say_whose(actor: Actor, account: Account, *, who: Person | str) -> Person:
    """Say to whom of the own list an account belongs that is nobody's; a name of nobody comes
    onto the list."""
    if not of_nobody([account.pk]):
        raise NotNow("Somebody on the list of people has this account already.")
    named = people.add_person(actor, name=who) if isinstance(who, str) else who
    person = Person.objects.select_for_update().get(pk=named.pk)
    if person.organisation_id != actor.organisation.pk:
        raise NotNow(f"{person} is on the list of your trust, which says whose accounts are.")
    if person.account_id is not None:
        raise NotNow(f"{person} has an account of their own. Choose somebody else.")
    alter(person, {"account_id": account.pk})
    return person
