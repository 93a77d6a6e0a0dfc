"""A trust's engagement of a company reaches the schools that it lists, and no other of them."""

from collections.abc import Collection, Iterable
from datetime import timedelta

from fingerpost.foundation.accounts import actions as accounts
from fingerpost.foundation.accounts.models import Account, Engagement, Membership
from fingerpost.foundation.actor import system
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Belonging, Organisation
from fingerpost.foundation.tenancy.scope import scope


def schools_of(organisation: Organisation) -> list[Organisation]:
    """The schools of a trust today, by name; none of a school."""
    return [each.school for each in organisation.schools(today())]


def let_in(engagement: Engagement, schools: Collection[int], people: Iterable[Account]) -> None:
    """Let technicians into schools of the trust, at the longest until a school leaves it."""
    belongings = Belonging.objects.on(today()).filter(trust=engagement.organisation_id)
    held = belongings.filter(school__in=schools).select_related("school").order_by("school_id")
    technicians = list(people)
    for each in held:
        with scope(each.school):
            for account in technicians:
                if not accounts.is_member(each.school, account):
                    accounts.admit(
                        system(each.school),
                        account,
                        role=Role.EXTERNAL_IT,
                        since=today(),
                        until=each.until,
                        engagement=engagement,
                    )


def shut_out(engagement: Engagement, schools: Collection[int]) -> None:
    """Let nobody of the company into these schools any more."""
    yesterday = today() - timedelta(days=1)
    held = Membership.objects.filter(engagement=engagement, organisation__in=schools)
    for row in held.exclude(until__lte=yesterday).select_related("organisation").order_by("pk"):
        with scope(row.organisation):
            accounts.end_reach(system(row.organisation), row, until=yesterday)


def technicians_of(engagement: Engagement) -> list[Account]:
    """Who comes in under an engagement where it was signed off."""
    held = Membership.objects.filter(
        engagement=engagement, organisation=engagement.organisation_id
    ).current(today())
    return [each.account for each in held.select_related("account").order_by("pk")]
