"""Whether devices are safe: encrypted, of a proper edition, supported, under management."""

from dataclasses import replace
from datetime import date

from fingerpost.records.licences.evidence import enough_seats
from fingerpost.records.licences.models import Licence
from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits, limits_for
from fingerpost.standards.verdicts import Verdict

from ..choices import MAY_HOLD_DATA, PORTABLE, SUPPORTED, USER_DEVICES, Kind
from ..holes import MAY_HOLD_PERSONAL_DATA, unseen_days
from ..shares import READS, Question, share
from ..systems import proposed


@evidence("estate.encryption", reads=READS)
def encryption(today: date, limits: Limits) -> Finding:
    """Encryption noted as "yes" on every device that is noted as holding personal data. A device
    whose personal data is "not known" is counted as holding some."""
    question = Question(
        "device",
        "devices",
        which="that may hold personal data",
        kinds=MAY_HOLD_DATA,
        among=MAY_HOLD_PERSONAL_DATA,
        hole="encryption",
        claim="are encrypted",
        doubt=", or nobody knows",
        todo="Encrypt {n}, or note that it is done",
        mend=False,
    )
    return share(question, today, limits)


@evidence("estate.editions", reads=READS)
def editions(today: date, limits: Limits) -> Finding:
    """A business or education edition noted as the operating system of nearly every device that
    people use: of Windows any but Home; ChromeOS, iPadOS and macOS have no other."""
    question = Question(
        "device",
        "devices",
        which="that people use",
        kinds=USER_DEVICES,
        hole="edition",
        claim="have a business or education edition",
        doubt=", or nobody knows",
        todo="Upgrade {n}, or note which edition it is",
    )
    return share(question, today, limits)


@evidence("estate.safe_systems", reads=READS)
def safe_systems(today: date, limits: Limits) -> Finding:
    """A business or education edition, and an end of support still to come, on every device that
    people use."""
    question = Question(
        "device",
        "devices",
        which="that people use",
        kinds=USER_DEVICES,
        hole="safe-system",
        claim="have a business or education edition that still gets updates",
        doubt=", or nobody knows",
        todo="Upgrade or replace {n}, or note system and end of support",
        mend=False,
        runs_out="support_ends_on",
        beside=proposed(),
    )
    return share(question, today, limits)


@evidence("estate.supported", reads=(*READS, Licence), version=2)
def supported(today: date, limits: Limits) -> Finding:
    """An end of support still to come on every device that runs an operating system or firmware,
    and a licence, with enough seats, for every licensed program in use."""
    question = Question(
        "device",
        "devices",
        which="that must be kept up to date",
        kinds=SUPPORTED,
        hole="support-due",
        claim="get security updates today",
        doubt=", or nobody knows",
        todo="Replace {n}, or note when support ends",
        runs_out="support_ends_on",
        beside=proposed(),
    )
    found = share(question, today, limits)
    if found.verdict != Verdict.MET:
        return found
    return _licensed(found, enough_seats(today, limits_for("licences.enough_seats", today)))


def _licensed(found: Finding, software: Finding) -> Finding:
    """Devices that are supported, and what is known of the licences of their software."""
    said = software.because if software.of else "Nothing shows yet whether software is licensed."
    together = replace(
        found,
        because=f"{found.because} {said}",
        due_again_on=_sooner(found.due_again_on, software.due_again_on),
        caveat=f"{found.caveat} {software.caveat}".strip(),
    )
    if software.verdict == Verdict.MET:
        return replace(together, holds_until=_sooner(found.holds_until, software.holds_until))
    return replace(
        together,
        verdict=Verdict.PARTLY,
        holds_until=None,
        todo=found.todo or software.todo,
        go_to=found.go_to or software.go_to,
    )


def _sooner(*days: date | None) -> date | None:
    return min((day for day in days if day), default=None)


def _managed(which: str, kinds: tuple[Kind, ...], today: date, limits: Limits) -> Finding:
    """Seen by device management of late; how late is the same figure for every such rule."""
    days = unseen_days(today)
    question = Question(
        "device",
        "devices",
        which=which,
        kinds=kinds,
        hole="check-in",
        claim=f"were seen by device management in the last {days} days",
        doubt=", or nobody knows",
        todo="Find {n}, or enter when device management last heard from it",
        runs_out="last_seen_on",
        lasts=days,
    )
    return share(question, today, limits)


@evidence("estate.managed", reads=READS)
def managed(today: date, limits: Limits) -> Finding:
    """A recent check-in with device management, on nearly every device that people use."""
    return _managed("that people use", USER_DEVICES, today, limits)


@evidence("estate.portable_managed", reads=READS)
def portable_managed(today: date, limits: Limits) -> Finding:
    """A recent check-in with device management, on nearly every laptop, Chromebook, tablet and
    phone: what is under management can be locked and wiped from a distance."""
    return _managed("that people carry", PORTABLE, today, limits)
