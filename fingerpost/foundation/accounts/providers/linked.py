"""What is linked to an account."""

from ..models import Account, LinkedIdentity
from .known import Provider, all_known


def links_of(account: Account) -> list[LinkedIdentity]:
    """The identities that open an account, in the order in which they were linked."""
    return list(LinkedIdentity.objects.filter(account=account).order_by("pk"))


def providers_of(account: Account) -> list[Provider]:
    """The providers, of those still configured, that an account is linked to."""
    known = all_known()
    issuers = {each.issuer for each in links_of(account)} if known else set()
    return [each for each in known if each.issuer in issuers]
