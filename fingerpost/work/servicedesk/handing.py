"""Who takes a request by itself: the first rule that fits, if whoever it names still works here."""

from fingerpost.foundation.audit.remembering import remembered
from fingerpost.foundation.memberships.members import Member, member
from fingerpost.foundation.now import today

from .models import Rule, Ticket


def taker_of(ticket: Ticket) -> Member | None:
    """Who takes a new ticket; None where no rule fits, or its person answers requests no more."""
    rule = next((each for each in _rules() if each.fits(ticket)), None)
    if rule is None:
        return None
    found = member(ticket.organisation, rule.account, today())
    return found if found and found.may("desk.reply") else None


@remembered(Rule, within_deeds=True)
def _rules() -> list[Rule]:
    return list(Rule.objects.in_order())
