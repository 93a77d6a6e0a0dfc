"""Whether everything is listed, described, labelled and planned for."""

from dataclasses import replace
from datetime import date

from fingerpost.foundation.ui.filters import plural
from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.verdicts import Verdict

from ..choices import USER_DEVICES
from ..holes import PLANNING, due_for_review
from ..models import Asset
from ..shares import READS, Question, share


@evidence("estate.dfe_fields", reads=READS, version=2)
def dfe_fields(today: date, limits: Limits) -> Finding:
    """A description, serial number, holder, place, purchase date, age and review date on nearly
    every device that the school still has (the fields of DfE digital leadership standard 2)."""
    question = Question(
        "device",
        "devices",
        hole="any",
        claim="have every detail that the DfE lists",
        todo="Complete the details of {n}",
        mend=False,
    )
    found = share(question, today, limits)
    return replace(found, go_to="/assets/missing/") if found.rows else found


@evidence("estate.tags", reads=READS)
def tags(today: date, limits: Limits) -> Finding:
    """An asset tag on nearly every laptop, desktop, Chromebook, tablet and phone."""
    question = Question(
        "device",
        "devices",
        which="that people use",
        kinds=USER_DEVICES,
        hole="tag",
        claim="have an asset tag",
        todo="Tag {n}",
    )
    return share(question, today, limits)


@evidence("estate.review_dates", reads=READS)
def review_dates(today: date, limits: Limits) -> Finding:
    """A date still to come, on nearly every device, on which the school will think about
    replacing it. Dates set all at once show that a date was entered, not that anybody looked."""
    question = Question(
        "device",
        "devices",
        hole="review-due",
        claim="have a review date still to come",
        todo="Give {n} a review date",
        runs_out="review_on",
    )
    return share(question, today, limits)


@evidence("estate.replacement_costs", reads=READS, version=2)
def replacement_costs(today: date, limits: Limits) -> Finding:
    """What a replacement would cost, on nearly every device whose review date has passed or falls
    within two years. It shows the list and its costs, not the advice."""
    question = Question(
        "device",
        "devices",
        which="due for a review within two years",
        among=due_for_review(today),
        hole="replacement-cost",
        claim="show what a replacement would cost",
        todo="Enter what it would cost to replace {n}",
    )
    found = share(question, today, limits)
    undated = Asset.objects.held().filter(review_on=None).count()
    if undated and found.verdict == Verdict.NOT_EVIDENCED:
        todo = f"Give {plural(undated, 'device', 'devices')} a review date"
        found = replace(found, todo=todo, go_to="/assets/mend/?missing=review")
    later = Asset.objects.held().filter(review_on__gt=today + PLANNING).order_by("review_on")
    joins = later.values_list("review_on", flat=True).first()
    return replace(found, due_again_on=joins - PLANNING) if joins else found
