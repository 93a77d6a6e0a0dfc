"""What is linked to an account."""

from collections.abc import Iterable

from ..factors.held import factors_of
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


def vouched_for(accounts: Iterable[int]) -> tuple[set[int], set[int]]:
    """Of these accounts, those whose provider last said that it asked for a second step, and those
    that a provider opens which did not say."""
    issuers = [each.issuer for each in all_known()]
    linked = LinkedIdentity.objects.filter(
        account__in=set(accounts), issuer__in=issuers, used_at__isnull=False
    )
    said = dict[int, bool]()
    for account, is_vouched_for in linked.values_list("account_id", "is_vouched_for"):
        said[account] = said.get(account, False) or is_vouched_for
    told = {account for account, is_told in said.items() if is_told}
    return told, said.keys() - told


def relying_alone() -> list[tuple[Account, str]]:
    """The accounts that nothing opens but a provider which is configured no more, with its
    address."""
    issuers = [each.issuer for each in all_known()]
    found = []
    for each in LinkedIdentity.objects.exclude(issuer__in=issuers).select_related("account"):
        account = each.account
        others = LinkedIdentity.objects.filter(account=account, issuer__in=issuers)
        has_own = account.has_usable_password() or bool(factors_of(account).passkeys)
        if account.is_active and not has_own and not others.exists():
            found.append((account, each.issuer))
    return found
