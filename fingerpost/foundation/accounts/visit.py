"""A request to the pages about one's own account."""

from fingerpost.foundation.http import Request

from .models import Account


class Visit(Request):
    """A request whose account is known, also when it may act nowhere."""

    user: Account
    lost: str
    """Why the organisation that they acted in is closed to them; empty while it is open."""
