"""Whether what has gone went in an orderly way."""

from datetime import date

from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits

from ..holes import MAY_HOLD_PERSONAL_DATA
from ..models import Asset
from ..shares import Question, share

READS = (Asset,)
ONE, MANY = "disposed device", "disposed devices"


@evidence("estate.disposal_dates", reads=READS)
def disposal_dates(today: date, limits: Limits) -> Finding:
    """The date of secure disposal on every device whose status is "disposed of"."""
    question = Question(
        ONE,
        MANY,
        hole="disposal-date",
        claim="show the date of disposal",
        todo="Enter when {n} went",
        mend=False,
    )
    return share(question, today, limits)


@evidence("estate.disposal_certificates", reads=READS)
def disposal_certificates(today: date, limits: Limits) -> Finding:
    """The number of the disposal certificate on every device whose status is "disposed of"."""
    question = Question(
        ONE,
        MANY,
        hole="disposal-certificate",
        claim="show a certificate",
        todo="Enter the certificates of {n}",
        mend=False,
    )
    return share(question, today, limits)


@evidence("estate.wiped", reads=READS)
def wiped(today: date, limits: Limits) -> Finding:
    """The day on which its data was wiped or destroyed, on every disposed device that may have
    held personal data."""
    question = Question(
        ONE,
        MANY,
        which="that may have held personal data",
        among=MAY_HOLD_PERSONAL_DATA,
        hole="wiped",
        claim="show when the data was wiped or destroyed",
        todo="Enter when the data of {n} was wiped",
    )
    return share(question, today, limits)
