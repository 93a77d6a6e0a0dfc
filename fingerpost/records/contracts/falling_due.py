"""What falls due about contracts: deciding in time, ends that pass, and looking at the register."""

from collections.abc import Iterator
from datetime import date

from fingerpost.foundation.calendar.following import follows
from fingerpost.foundation.duties.falling import Due, duty
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.ui.filters import money, written_day
from fingerpost.standards.spot_checked import check_again

from .actions import count_again
from .choices import CURRENT, SAYS_NO, Status
from .models import Contract, RenewalDecision

MOST = 100
follows(count_again)


@duty(
    "contract-decisions",
    "Contracts to decide about",
    falls_to=Duty.BUSINESS,
    view="contracts.view",
    done_when="what happens at its end is decided on the contract’s page",
)
def decisions(today: date, until: date) -> Iterator[Due]:
    """Those whose end has passed stand among the ends."""
    due = Contract.objects.all().own().to_decide_by(until).exclude(ends_on__lt=today)
    for each in due[:MOST]:
        yield Due(each.act_by or until, _decide(each), f"/contracts/{each.pk}/")


@duty(
    "contract-notices",
    "Suppliers to say no to",
    falls_to=Duty.BUSINESS,
    view="contracts.view",
    done_when="the day on which you said no stands on the contract’s page",
)
def notices(today: date, until: date) -> Iterator[Due]:
    """What was decided against, while nobody has told the supplier."""
    said = RenewalDecision.objects.own().filter(
        decision__in=SAYS_NO, served_on=None, say_no_by__lte=until, contract__status=Status.LIVE
    )
    for each in said.select_related("contract").order_by("say_no_by", "pk")[:MOST]:
        title = f"Say no to the supplier of {each.contract.title}, as was decided"
        yield Due(each.say_no_by or until, title, f"/contracts/{each.contract_id}/")


@duty(
    "contract-ends",
    "Contracts whose end has passed",
    falls_to=Duty.BUSINESS,
    view="contracts.view",
    done_when="the contract has a later end, or the status “Ended”",
)
def ends(today: date, until: date) -> Iterator[Due]:
    held = Contract.objects.own().filter(status__in=CURRENT, ends_on__lt=today, archived_on=None)
    for each in held.order_by("end_sort", "pk")[:MOST]:
        title = f"{each.title} has passed its end: enter a later one, or that it ended"
        yield Due(each.end_sort, title, f"/contracts/{each.pk}/")


duty(
    "contract-spot-checks",
    "Spot checks of the contract register",
    falls_to=Duty.BUSINESS,
    view="contracts.view",
    done_when="a spot check of the contracts is finished",
)(check_again("contracts"))


def _decide(contract: Contract) -> str:
    """Decide on a contract, with what it costs and until when no can be said."""
    cost = f" ({money(contract.value_year)} a year)" if contract.value_year else ""
    last = f"; say no by {written_day(contract.say_no_by)}" if contract.say_no_by else ""
    return f"Decide on {contract.title}{cost}{last}"
