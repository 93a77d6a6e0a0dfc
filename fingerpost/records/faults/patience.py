"""How often a label may be opened and a fault reported, by one network and of one asset.

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
    """Count a try, and say whether there were too many of this network or of this label."""
    network = get_adapter(request).get_client_ip(request)
    return all(
        _count(f"{what} {by} {who}", seconds) <= most
        for (by, (most, seconds)), who in zip(
            settings.PATIENCE[what].items(), (network, code.lower()), strict=True
        )
    )


def _count(name: str, seconds: int) -> int:
    """How many tries there were in this stretch of time, with this one."""
    stretch = int(now().timestamp()) // seconds
    key = salted_hmac("patience", f"{name} {stretch}", algorithm="sha256").hexdigest()
    tries: int = cache.get(key, 0) + 1
    cache.set(key, tries, seconds)
    return tries
