"""What the asset register can prove, for the DfE standards on leadership, devices and networks."""

from datetime import date

from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.verdicts import Verdict

from .choices import COMPUTERS, MAY_HOLD_DATA, SERVERS, SUPPORTED, USER_DEVICES, Kind
from .holes import MAY_HOLD_PERSONAL_DATA
from .models import Asset
from .shares import Question, share

READS = (Asset,)


@evidence("estate.listed", reads=READS)
def listed(today: date, limits: Limits) -> Finding:
    """A comparison of the register with a second source, such as device management or a purchase
    ledger. Until there is one, a register with devices in it shows only that it was begun."""
    held = Asset.objects.held().count()
    if not held:
        return Finding(
            Verdict.NOT_EVIDENCED,
            "No devices are in the register yet, so nothing shows it.",
            todo="Import your asset spreadsheet",
            go_to="/assets/import/",
        )
    are = "One device is" if held == 1 else f"{held:,} devices are"
    return Finding(
        Verdict.PARTLY,
        f"{are} listed. We cannot tell whether every device is: there is nothing to compare "
        "with yet.",
        met=held,
        of=held,
    )


@evidence("estate.dfe_fields", reads=READS)
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


@evidence("estate.support_dates", reads=READS)
def support_dates(today: date, limits: Limits) -> Finding:
    """An end-of-support date on nearly every device that runs an operating system or firmware."""
    question = Question(
        "device",
        "devices",
        which="in need of updates",
        kinds=SUPPORTED,
        hole="support",
        claim="show when support ends",
        todo="Find out when support ends for {n}",
    )
    return share(question, today, limits)


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


def _warranty_length(
    kinds: tuple[Kind, ...], years: str, one: str, many: str, today: date, limits: Limits
) -> Finding:
    """Devices bought with a warranty of so many years, a fortnight's tolerance for delivery."""
    question = Question(
        one,
        many,
        kinds=kinds,
        hole="warranty-length",
        claim=f"were bought with a warranty of {years} years",
        doubt=", or a date is missing",
        todo="Record the warranty of {n}",
    )
    return share(question, today, limits)


@evidence("estate.computer_warranty", reads=READS)
def computer_warranty(today: date, limits: Limits) -> Finding:
    """A purchase date, and a warranty three years longer, on nearly every laptop and desktop."""
    return _warranty_length(COMPUTERS, "three", "computer", "computers", today, limits)


@evidence("estate.tablet_warranty", reads=READS)
def tablet_warranty(today: date, limits: Limits) -> Finding:
    """A purchase date, and a warranty two years longer, on nearly every tablet."""
    return _warranty_length((Kind.TABLET,), "two", "tablet", "tablets", today, limits)


@evidence("estate.switch_warranty", reads=READS)
def switch_warranty(today: date, limits: Limits) -> Finding:
    """A purchase date, and a warranty five years longer, on every network switch."""
    return _warranty_length((Kind.SWITCH,), "five", "switch", "switches", today, limits)


@evidence("estate.switch_support", reads=READS)
def switch_support(today: date, limits: Limits) -> Finding:
    """Every network switch still gets updates from its maker: its end of support is to come."""
    question = Question(
        "switch",
        "switches",
        kinds=(Kind.SWITCH,),
        hole="support-due",
        claim="get security updates today",
        doubt=", or nobody knows",
        todo="Replace {n}, or note when support ends",
        runs_out="support_ends_on",
    )
    return share(question, today, limits)


def _in_warranty(
    kinds: tuple[Kind, ...], one: str, many: str, today: date, limits: Limits
) -> Finding:
    question = Question(
        one,
        many,
        kinds=kinds,
        hole="warranty-due",
        claim="are under warranty",
        doubt=", or nobody knows",
        todo="Renew or record the warranty of {n}",
        runs_out="warranty_ends_on",
    )
    return share(question, today, limits)


@evidence("estate.wireless_warranty", reads=READS)
def wireless_warranty(today: date, limits: Limits) -> Finding:
    """A warranty that has not run out on every wireless access point."""
    return _in_warranty((Kind.ACCESS_POINT,), "access point", "access points", today, limits)


@evidence("estate.server_warranty", reads=READS)
def server_warranty(today: date, limits: Limits) -> Finding:
    """A warranty or support agreement that has not run out on every server and storage device."""
    return _in_warranty(
        SERVERS, "server or storage device", "servers and storage devices", today, limits
    )


def _renewal(kinds: tuple[Kind, ...], one: str, many: str, today: date, limits: Limits) -> Finding:
    question = Question(
        one,
        many,
        kinds=kinds,
        hole="review-due",
        claim="have a date still to come for thinking about a replacement",
        todo="Plan when to replace {n}",
        runs_out="review_on",
    )
    return share(question, today, limits)


@evidence("estate.switch_renewal", reads=READS)
def switch_renewal(today: date, limits: Limits) -> Finding:
    """A review date still to come on every network switch."""
    return _renewal((Kind.SWITCH,), "switch", "switches", today, limits)


@evidence("estate.wireless_renewal", reads=READS)
def wireless_renewal(today: date, limits: Limits) -> Finding:
    """A review date still to come on every wireless access point."""
    return _renewal((Kind.ACCESS_POINT,), "access point", "access points", today, limits)


@evidence("estate.server_renewal", reads=READS)
def server_renewal(today: date, limits: Limits) -> Finding:
    """A review date still to come on every server and storage device."""
    return _renewal(
        SERVERS, "server or storage device", "servers and storage devices", today, limits
    )


def _disposed(claim: str, todo: str, hole: str, today: date, limits: Limits) -> Finding:
    question = Question(
        "disposed device", "disposed devices", hole=hole, claim=claim, todo=todo, mend=False
    )
    return share(question, today, limits)


@evidence("estate.disposal_dates", reads=READS)
def disposal_dates(today: date, limits: Limits) -> Finding:
    """The date of secure disposal on every device whose status is "disposed of"."""
    return _disposed(
        "show the date of disposal", "Enter when {n} went", "disposal-date", today, limits
    )


@evidence("estate.disposal_certificates", reads=READS)
def disposal_certificates(today: date, limits: Limits) -> Finding:
    """The number of the disposal certificate on every device whose status is "disposed of"."""
    return _disposed(
        "show a certificate",
        "Enter the certificates of {n}",
        "disposal-certificate",
        today,
        limits,
    )
