"""A company names its technicians itself: its lead, up to the number that the school set."""

from collections.abc import Sequence
from dataclasses import dataclass

from fingerpost.foundation.accounts import actions as accounts
from fingerpost.foundation.accounts.models import Account, Engagement, EngagementQuerySet
from fingerpost.foundation.actions import action, alter
from fingerpost.foundation.actor import Actor, system
from fingerpost.foundation.audit import trail
from fingerpost.foundation.now import today

from . import actions
from .bounds import NotNow
from .models import Invitation
from .reaching import technicians_of


@dataclass(frozen=True, slots=True)
class Team:
    """Those of a company who come in here, and how many more its lead may name."""

    engagement: Engagement
    technicians: Sequence[Account]
    invited: Sequence[Invitation]

    @property
    def left(self) -> int:
        return max(0, self.engagement.most - len(self.technicians) - len(self.invited))


@action("memberships.change_engagement")
def appoint_lead(actor: Actor, engagement: Engagement, account: Account) -> None:
    """Let a technician of a company name the others, up to the number agreed."""
    if not engagement.most:
        raise NotNow("Say first in the engagement how many technicians the company may name.")
    if account not in technicians_of(engagement):
        raise NotNow(f"{account.name} does not come in under this engagement.")
    alter(engagement, {"led_by_id": account.pk})


def team_of(actor: Actor) -> Team | None:
    """The team that somebody leads where they act."""
    found = _led_by(actor).order_by("pk").first()
    return _team(found) if found else None


def leads_a_team(actor: Actor) -> bool:
    """Whether somebody names the technicians of a company where they act."""
    return _led_by(actor).exists()


@action("memberships.name_colleague")
def name_colleague(actor: Actor, engagement: Engagement, *, name: str, email: str) -> Invitation:
    """Ask a colleague in under the engagement that one leads."""
    held = _led_by(actor).select_for_update(of=("self",)).filter(pk=engagement.pk).first()
    if held is None:
        raise NotNow("You do not lead this engagement any more. Ask the school.")
    if not _team(held).left:
        raise NotNow(
            f"The school agreed to {held.most} of your company. End somebody’s access first, or "
            "ask the school for more."
        )
    invitation = actions.ask_in(
        system(actor.organisation),
        person=None,
        name=name,
        email=email,
        roles=actions.FROM_A_COMPANY,
        until=None,
        engagement=held,
    )
    alter(invitation, {"invited_by": actor.name})
    return invitation


@action("memberships.end_colleague")
def end_colleague(actor: Actor, engagement: Engagement, account: Account) -> None:
    """End at once what a colleague may do here and in the schools that the engagement reaches."""
    if account.pk == actor.account_id:
        raise NotNow("You cannot end your own access. Ask the school.")
    if engagement.led_by_id != actor.account_id or account not in technicians_of(engagement):
        raise NotNow("This is nobody of the engagement that you lead.")
    accounts.dismiss(system(actor.organisation), account, on=today())
    trail.note(account, engagement=engagement.pk)


def _led_by(actor: Actor) -> EngagementQuerySet:
    here = Engagement.objects.filter(organisation=actor.organisation, led_by=actor.account_id)
    return here.live(today()) if actor.account_id else here.none()


def _team(engagement: Engagement) -> Team:
    invited = Invitation.objects.filter(engagement=engagement).open().select_related("person")
    return Team(engagement, technicians_of(engagement), list(invited.order_by("pk")))
