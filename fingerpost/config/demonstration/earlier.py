"""What happened at the schools before the last few weeks: looked over, mended, let go, asked."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.urls import reverse

from fingerpost.foundation.approvals.actions import sign
from fingerpost.foundation.approvals.models import Approval, State
from fingerpost.foundation.duties.actions import ask, close
from fingerpost.foundation.duties.models import ToDo
from fingerpost.foundation.duties.origins import Origin
from fingerpost.foundation.now import today
from fingerpost.foundation.people.models import Duty, Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.records.contracts.register import CONTRACTS
from fingerpost.records.estate.actions import mend
from fingerpost.records.estate.choices import Status, YesNo
from fingerpost.records.estate.disposing.actions import propose
from fingerpost.records.estate.models import Asset
from fingerpost.records.estate.register import ASSETS
from fingerpost.records.information.register import ASSETS as INFORMATION
from fingerpost.records.upkeep.rules import Basis
from fingerpost.standards.asking import origin_of
from fingerpost.standards.catalogue import requirement
from fingerpost.work.servicedesk.actions_moving import resolve
from fingerpost.work.servicedesk.choices import Trouble
from fingerpost.work.servicedesk.portal.actions import passer_by, report_broken

from .judged import open_some, speak_of_leading
from .playing import actor_as, digital_lead
from .things import months
from .upkeep import review

Step = Callable[[Organisation, date], None]
OTHERS = (Duty.SLT_DIGITAL_LEAD, Duty.BUSINESS, Duty.DPO, Duty.IT_SUPPORT)
OLD = ("OL-01", "OL-02")


def opens(*slugs: str) -> Step:
    """A school takes families of standards on."""

    def step(place: Organisation, real_today: date) -> None:
        open_some(digital_lead(place), *slugs)

    return step


def review_assets_of_old(place: Organisation, real_today: date) -> None:
    """A review of the assets, with whoever keeps them."""
    said = "All rooms walked through. Two laptops had the wrong teacher; mended at once."
    parts = [Duty.IT_SUPPORT, Duty.BUSINESS]
    review(digital_lead(place), ASSETS, said, parts, basis=Basis.SOME)


def review_contracts(place: Organisation, real_today: date) -> None:
    """The business manager goes through the contracts with the others."""
    said = "Every contract looked at. Notice of the broadband entered into the diary."
    review(actor_as(place, Role.BUSINESS), CONTRACTS, said, OTHERS)


def review_information(place: Organisation, real_today: date) -> None:
    """The DPO goes through what data is held of whom."""
    said = "Every entry looked at. The filter's logs are still to be described."
    review(actor_as(place, Role.DPO), INFORMATION, said, OTHERS)


def let_go(place: Organisation, real_today: date) -> None:
    """Two old laptops are to go: the technician proposes it, the headteacher approves it."""
    technician, head = (actor_as(place, role) for role in (Role.IT_SUPPORT, Role.HEADTEACHER))
    keys = list(Asset.objects.filter(tag__in=OLD).values_list("pk", flat=True))
    propose(technician, keys, why="The hinges are broken and they run no supported system")
    asked = Approval.objects.open().filter(object_id__in=keys).values_list("pk", flat=True)
    sign(head, list(asked), decision=State.APPROVED, typed=head.name)


def collected(place: Organisation, real_today: date) -> None:
    """They are wiped and collected, and the certificate comes."""
    old = Asset.objects.filter(tag__in=OLD).order_by("tag")
    gone = {"status": Status.DISPOSED, "wiped_on": today(), "disposed_on": today()}
    paper = {"certificate_on": today(), "location": "Collected"}
    mend(
        actor_as(place, Role.IT_SUPPORT),
        {
            each.pk: gone | paper | {"disposal_certificate": f"WR-{20417 + n}"}
            for n, each in enumerate(old)
        },
    )


def breaks(tag: str, trouble: Trouble, words: str, done: str) -> Step:
    """Somebody reports a fault, and it is mended within the day; or it was none."""

    def step(place: Organisation, real_today: date) -> None:
        asset = Asset.objects.get(tag=tag)
        ticket = report_broken(passer_by(place), asset, trouble=trouble, words=words)
        said = done or "It works: it was switched off at the wall"
        resolve(actor_as(place, Role.IT_SUPPORT), [ticket], resolution=said)

    return step


def ask_for_governor(place: Organisation, real_today: date) -> None:
    """The deputy asks for what the standards lack; naming the governor closes it by itself."""
    asked = requirement("DLG-1.7")
    origin = origin_of(asked, reverse("standards:requirement", args=[asked.id]))
    owner = Person.objects.get(name="Bo Rushmere")
    title = "Ask the governors who of them looks after digital technology"
    due_on = today() + timedelta(weeks=6)
    ask(digital_lead(place), origin, title=title, due_on=due_on, owner=owner)


def ask_and_be_told(place: Organisation, real_today: date) -> None:
    """Something is asked outside of any standard, and done."""
    lead, owner = digital_lead(place), Person.objects.get(name="Tess Wickham")
    title, due_on = "Label the new access points", today() + timedelta(weeks=1)
    to_do = ask(lead, Origin(), title=title, due_on=due_on, owner=owner)
    close(actor_as(place, Role.IT_SUPPORT), to_do, text="Done, with the ladder of the site team.")


def take_advice(place: Organisation, real_today: date) -> None:
    """The deputy has put into the strategy what the DPO advised."""
    lead = digital_lead(place)
    for to_do in ToDo.objects.open().filter(title__startswith="For the strategy"):
        close(lead, to_do, text="It stands in the strategy, on page 3.")


def state_leading(place: Organisation, real_today: date) -> None:
    """The deputy says what no record shows; at the first school the head agrees to more."""
    speak_of_leading(digital_lead(place))


def state_leading_with_head(place: Organisation, real_today: date) -> None:
    """The same, and an override that the headteacher agrees to; both run out after a term."""
    speak_of_leading(digital_lead(place), actor_as(place, Role.HEADTEACHER))


def look_over_some(place: Organisation, real_today: date) -> None:
    """Somebody goes from room to room with a list, and reaches half of the rooms."""
    some = Asset.objects.held().order_by("pk")[:3]
    due, ends = months(real_today, 8), months(real_today, 46)
    seen: dict[str, Any] = {"review_on": due, "support_ends_on": ends}
    seen |= {"encrypted": YesNo.YES, "personal_data": YesNo.YES, "replacement_cost": 640}
    mend(digital_lead(place), {each.pk: seen for each in some})
