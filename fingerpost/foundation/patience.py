"""How often a page may be opened that opens to anybody: by one network, and at one address.

Only counts are kept, under names from which nobody reads an address, and no longer than the time
that is counted.
"""

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from fingerpost.foundation.now import now


def may_go_on(request: HttpRequest, what: str, code: str) -> bool:
    """Count a try, and say whether there is room for it, of this network and at this address."""
    network = get_adapter(request).get_client_ip(request)
    return all(
        _takes(f"{what} {by} {who}", most, seconds)
        for (by, (most, seconds)), who in zip(
            settings.PATIENCE[what].items(), (network, code.lower()), strict=True
        )
    )


def _takes(name: str, most: int, seconds: int) -> bool:
    """Take one of the tickets that there are in this stretch of time, if one is left.

    A ticket is taken once, also when several ask at the same moment; a number would lose count.
    """
    stretch = int(now().timestamp()) // seconds
    key = salted_hmac("patience", f"{name} {stretch}", algorithm="sha256").hexdigest()
    tickets = [f"{key}-{n}" for n in range(most)]
    taken = cache.get_many(tickets)
    return any(cache.add(each, True, seconds) for each in tickets if each not in taken)
