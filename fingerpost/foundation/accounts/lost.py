"""Why somebody may not act any more where they just acted, so that a page can say it."""

from datetime import date

from .models import Account, Membership


def lost_because(account: Account, organisation: int, day: date) -> str:
    """What closed an organisation to an account; empty if it never was open to it."""
    held = Membership.objects.filter(account=account, organisation=organisation)
    last = held.select_related("organisation", "engagement__organisation").order_by("pk").last()
    if last is None:
        return ""
    closed = last.engagement.closed_because(day) if last.engagement else ""
    if last.engagement and closed:
        return f"{last.engagement.organisation.name} {closed}."
    return f"Your access to {last.organisation.name} has ended."
