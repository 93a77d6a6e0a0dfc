"""What falls due about data: questions to the DPO, drafts to decide, and reviews."""

from collections.abc import Iterator
from datetime import date

from fingerpost.foundation.duties.falling import Due, duty
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.permissions import Role
from fingerpost.standards.spot_checked import check_again

from .choices import OPEN, Status
from .models import InformationAsset
from .sources import questions

MOST = 100


@duty(
    "information-questions",
    "Systems, contracts and apps that may hold personal data",
    falls_to=Duty.DPO,
    view="information-assets.answer",
    done_when="you have answered",
    also=frozenset({Role.DPO}),
    counted=("question about personal data", "questions about personal data"),
    page="/information-assets/questions/",
)
def asked(today: date, until: date) -> Iterator[Due]:
    for source, row in questions():
        title = f"Does {source.name(row)} hold personal data that is not in the register?"
        yield Due(today, title, f"/information-assets/questions/{source.word}/{row.pk}/")


@duty(
    "information-drafts",
    "Drafts of information assets",
    falls_to=Duty.DPO,
    view="information-assets.decide",
    done_when="the entry is live, or retired",
    also=frozenset({Role.DPO}),
    counted=("draft in the register of data", "drafts in the register of data"),
    page="/information-assets/?missing=to-decide",
)
def drafts(today: date, until: date) -> Iterator[Due]:
    waiting = InformationAsset.objects.filter(status__in=OPEN, archived_on=None)
    for each in waiting.order_by("pk")[:MOST]:
        yield Due(today, f"Decide about {each.name}", f"/information-assets/{each.pk}/")


@duty(
    "information-reviews",
    "Information assets to look at again",
    falls_to=Duty.DPO,
    view="information-assets.view",
    done_when="the entry has a later review date, or is retired",
)
def reviews(today: date, until: date) -> Iterator[Due]:
    live = InformationAsset.objects.filter(status=Status.LIVE, archived_on=None)
    for each in live.filter(review_sort__lte=until).order_by("review_sort", "pk")[:MOST]:
        yield Due(each.review_sort, f"Look at {each.name} again", f"/information-assets/{each.pk}/")


duty(
    "information-spot-checks",
    "Spot checks of the information assets",
    falls_to=Duty.DPO,
    view="information-assets.view",
    done_when="a spot check of the information assets is finished",
)(check_again("information-assets"))
