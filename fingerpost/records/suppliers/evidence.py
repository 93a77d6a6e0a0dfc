"""What the supplier register can prove: of data, of backups, of failures, of accessibility."""

from datetime import date

from fingerpost.foundation.spot_checks.models import SpotCheck
from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits

from .models import Supplier
from .shares import Question, share

READS = (Supplier, SpotCheck)
HOLDERS = ("supplier that may hold personal data", "suppliers that may hold personal data")
SERVICES = ("supplier of an online service", "suppliers of online services")


@evidence("suppliers.guarantees", reads=READS, version=4)
def guarantees(today: date, limits: Limits) -> Finding:
    """The day on which the DPO looked at the answers of each supplier in use that holds personal
    data. One whose data role is not known is counted as holding some."""
    question = Question(
        *HOLDERS,
        to_check="to-check-data",
        hole="checked",
        claim=("had its data protection checked", "had their data protection checked"),
        denied=("had not", "had not"),
        todo="Check the data protection of {n}",
    )
    return share(question, today, limits)


@evidence("suppliers.assurance", reads=READS, version=4)
def assurance(today: date, limits: Limits) -> Finding:
    """The day, within the last year, on which the DPO looked at the answers of each supplier in use
    that holds personal data. One whose data role is not known is counted as holding some."""
    question = Question(
        *HOLDERS,
        to_check="to-check-data",
        hole="checked-due",
        claim=(
            "had its data protection checked within a year",
            "had their data protection checked within a year",
        ),
        denied=("had not", "had not"),
        todo="Check the data protection of {n} again",
        lasts_from="checked_on",
    )
    return share(question, today, limits)


@evidence("suppliers.data_place", reads=READS, version=3)
def data_place(today: date, limits: Limits) -> Finding:
    """Countries in the UK or the EU only, for each supplier in use that holds personal data. A
    transfer further away that the DPO has confirmed as lawful needs a statement."""
    question = Question(
        *HOLDERS,
        to_check="to-check-data",
        hole="hosting",
        claim=("keeps it in the UK or the EU", "keep it in the UK or the EU"),
        denied=("does not, or nobody knows", "do not, or nobody knows"),
        todo="Find out where {n} keep it",
    )
    return share(question, today, limits)


@evidence("suppliers.backups", reads=READS, version=3)
def backups(today: date, limits: Limits) -> Finding:
    """The day, within the last year, on which each supplier of an online service in use told the
    school how it backs up."""
    question = Question(
        *SERVICES,
        to_check="to-check-online",
        hole="backups-due",
        claim=("told us within a year how it backs up", "told us within a year how they back up"),
        denied=("did not", "did not"),
        todo="Ask {n} about backups",
        lasts_from="backups_on",
    )
    return share(question, today, limits)


@evidence("suppliers.continuity", reads=READS, version=3)
def continuity(today: date, limits: Limits) -> Finding:
    """The day, within the last year, on which each critical supplier in use said what it does if
    its own service fails. Say first which suppliers are critical."""
    question = Question(
        "critical supplier",
        "critical suppliers",
        to_check="to-check-critical",
        hole="continuity-due",
        claim=("said within a year what it does in a failure", "said within a year what they do"),
        denied=("did not", "did not"),
        todo="Ask {n} what happens in a failure",
        lasts_from="continuity_on",
    )
    return share(question, today, limits)


@evidence("suppliers.accessibility", reads=READS, version=3)
def accessibility(today: date, limits: Limits) -> Finding:
    """The day on which each supplier of hardware, software or an online service in use was asked
    how accessible its products are."""
    question = Question(
        "supplier of hardware or software",
        "suppliers of hardware or software",
        to_check="to-check-products",
        hole="accessibility",
        claim=("was asked about accessibility", "were asked about accessibility"),
        denied=("was not", "were not"),
        todo="Ask {n} about accessibility",
    )
    return share(question, today, limits)
