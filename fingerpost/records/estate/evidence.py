"""What the asset register can prove (DfE leadership, devices, network, server and cyber standards)."""

from datetime import date, timedelta

from django.db.models import F, Q

from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.verdicts import Verdict

from .choices import Kind, Status, YesNo
from .holes import holes
from .models import Asset
from .querysets import AssetQuerySet
from .shares import Question, share

COMPUTERS = (Kind.LAPTOP, Kind.DESKTOP, Kind.CHROMEBOOK)
USER_DEVICES = (*COMPUTERS, Kind.TABLET, Kind.PHONE)
SUPPORTED = (
    *USER_DEVICES,
    Kind.SERVER,
    Kind.STORAGE,
    Kind.SWITCH,
    Kind.ACCESS_POINT,
    Kind.FIREWALL,
)
SERVERS = (Kind.SERVER, Kind.STORAGE)
YEAR = timedelta(days=365)


def _of(*kinds: Kind) -> tuple[AssetQuerySet, AssetQuerySet]:
    """The held assets of some kinds, and all of them with those that are gone."""
    everything = Asset.objects.of_kinds(*kinds) if kinds else Asset.objects.all()
    return everything.held(), everything


@evidence("estate.listed", reads=(Asset,))
def listed(today: date, limits: Limits) -> Finding:
    """A comparison of the register with a second source, such as device management or a purchase
    ledger. Until there is one, a register with devices in it shows only that it was begun."""
    held = Asset.objects.held().count()
    if not held:
        return Finding(
            Verdict.NOT_EVIDENCED,
            "The register holds no devices yet, so nothing shows it.",
            todo="Import your asset spreadsheet",
            go_to="/assets/import/",
        )
    because = f"{held:,} devices are listed. We cannot tell whether every device is: there is nothing to compare with yet."
    return Finding(Verdict.PARTLY, because, met=held, of=held)


@evidence("estate.dfe_fields", reads=(Asset,))
def dfe_fields(today: date, limits: Limits) -> Finding:
    """A description, serial number, holder, place, purchase date, age and review date on nearly
    every device that the school still has (the fields of DfE digital leadership standard 2)."""
    question = Question(
        "device",
        "devices",
        good=~holes(today)["any"].when,
        claim="have every detail that the DfE lists",
        denial="lack at least one",
        todo="Complete the details of {n}",
        query="missing=any",
    )
    return share(question, *_of(), today, limits)


@evidence("estate.review_dates", reads=(Asset,))
def review_dates(today: date, limits: Limits) -> Finding:
    """A date still to come, on nearly every device, on which the school will think about
    replacing it. Dates set all at once show that a date was entered, not that anybody looked."""
    question = Question(
        "device",
        "devices",
        good=Q(review_on__gte=today),
        claim="have a review date still to come",
        denial="do not",
        todo="Give {n} a review date",
        query="missing=review-due",
        mend="/assets/mend/?missing=review-due",
        runs_out="review_on",
    )
    return share(question, *_of(), today, limits)


@evidence("estate.support_dates", reads=(Asset,))
def support_dates(today: date, limits: Limits) -> Finding:
    """An end-of-support date on nearly every device that runs an operating system or firmware."""
    question = Question(
        "device",
        "devices",
        good=Q(support_ends_on__isnull=False),
        claim="show when their support ends",
        denial="do not",
        todo="Find out when support ends for {n}",
        query="missing=support",
        mend="/assets/mend/?missing=support",
    )
    return share(question, *_of(*SUPPORTED), today, limits)


@evidence("estate.tags", reads=(Asset,))
def tags(today: date, limits: Limits) -> Finding:
    """An asset tag on nearly every laptop, desktop, Chromebook, tablet and phone."""
    question = Question(
        "device",
        "devices",
        good=~Q(tag_key=""),
        claim="that people use have an asset tag",
        denial="do not",
        todo="Tag {n}",
        query="missing=tag",
        mend="/assets/mend/?missing=tag",
    )
    return share(question, *_of(*USER_DEVICES), today, limits)


@evidence("estate.encryption", reads=(Asset,))
def encryption(today: date, limits: Limits) -> Finding:
    """Encryption noted as "yes" on every device that is noted as holding personal data. A device
    whose personal data is "not known" is counted as holding some."""
    held, everything = _of(*USER_DEVICES, *SERVERS)
    sensitive = ~Q(personal_data__in=(YesNo.NO, YesNo.NOT_APPLICABLE))
    question = Question(
        "device",
        "devices",
        good=Q(encrypted=YesNo.YES),
        claim="that hold or may hold personal data are encrypted",
        denial="are not, or nobody knows",
        todo="Encrypt {n}, or note that they are encrypted",
        query="missing=encryption",
    )
    return share(question, held.filter(sensitive), everything.filter(sensitive), today, limits)


def _warranty_length(
    kinds: tuple[Kind, ...], years: int, word: str, today: date, limits: Limits
) -> Finding:
    """Devices bought with a warranty of so many years, a fortnight's tolerance for delivery."""
    span = YEAR * years - timedelta(days=14)
    question = Question(
        word,
        f"{word}s",
        good=Q(warranty_ends_on__gte=F("purchased_on") + span),
        claim=f"were bought with a warranty of {years} years",
        denial="were not, or a date is missing",
        todo="Record the warranty of {n}",
        query="missing=warranty&" + "&".join(f"kind={kind}" for kind in kinds),
        mend="/assets/mend/?missing=warranty&" + "&".join(f"kind={kind}" for kind in kinds),
    )
    return share(question, *_of(*kinds), today, limits)


@evidence("estate.computer_warranty", reads=(Asset,))
def computer_warranty(today: date, limits: Limits) -> Finding:
    """A purchase date, and a warranty three years longer, on nearly every laptop and desktop."""
    return _warranty_length(
        (Kind.LAPTOP, Kind.DESKTOP, Kind.CHROMEBOOK), 3, "computer", today, limits
    )


@evidence("estate.tablet_warranty", reads=(Asset,))
def tablet_warranty(today: date, limits: Limits) -> Finding:
    """A purchase date, and a warranty two years longer, on nearly every tablet."""
    return _warranty_length((Kind.TABLET,), 2, "tablet", today, limits)


@evidence("estate.switch_warranty", reads=(Asset,))
def switch_warranty(today: date, limits: Limits) -> Finding:
    """A purchase date, and a warranty five years longer, on every network switch."""
    return _warranty_length((Kind.SWITCH,), 5, "switch", today, limits)


@evidence("estate.switch_support", reads=(Asset,))
def switch_support(today: date, limits: Limits) -> Finding:
    """Every network switch still gets updates from its maker: its end of support is to come."""
    question = Question(
        "switch",
        "switches",
        good=Q(support_ends_on__gte=today),
        claim="still get security updates",
        denial="do not, or nobody knows",
        todo="Replace {n} that get no updates, or note when support ends",
        query="missing=support-due&kind=switch",
        mend="/assets/mend/?missing=support-due&kind=switch",
        runs_out="support_ends_on",
    )
    return share(question, *_of(Kind.SWITCH), today, limits)


def _in_warranty(
    kinds: tuple[Kind, ...], one: str, many: str, today: date, limits: Limits
) -> Finding:
    kind = "&".join(f"kind={each}" for each in kinds)
    question = Question(
        one,
        many,
        good=Q(warranty_ends_on__gte=today),
        claim="are under warranty",
        denial="are not, or nobody knows",
        todo="Renew or record the warranty of {n}",
        query=f"missing=warranty-due&{kind}",
        mend=f"/assets/mend/?missing=warranty-due&{kind}",
        runs_out="warranty_ends_on",
    )
    return share(question, *_of(*kinds), today, limits)


@evidence("estate.wireless_warranty", reads=(Asset,))
def wireless_warranty(today: date, limits: Limits) -> Finding:
    """A warranty that has not run out on every wireless access point."""
    return _in_warranty((Kind.ACCESS_POINT,), "access point", "access points", today, limits)


@evidence("estate.server_warranty", reads=(Asset,))
def server_warranty(today: date, limits: Limits) -> Finding:
    """A warranty or support agreement that has not run out on every server and storage device."""
    return _in_warranty(SERVERS, "server", "servers", today, limits)


def _renewal(kinds: tuple[Kind, ...], one: str, many: str, today: date, limits: Limits) -> Finding:
    kind = "&".join(f"kind={each}" for each in kinds)
    question = Question(
        one,
        many,
        good=Q(review_on__gte=today),
        claim="have a date still to come for deciding on their replacement",
        denial="do not",
        todo="Plan when to replace {n}",
        query=f"missing=review-due&{kind}",
        mend=f"/assets/mend/?missing=review-due&{kind}",
        runs_out="review_on",
    )
    return share(question, *_of(*kinds), today, limits)


@evidence("estate.switch_renewal", reads=(Asset,))
def switch_renewal(today: date, limits: Limits) -> Finding:
    """A review date still to come on every network switch."""
    return _renewal((Kind.SWITCH,), "switch", "switches", today, limits)


@evidence("estate.wireless_renewal", reads=(Asset,))
def wireless_renewal(today: date, limits: Limits) -> Finding:
    """A review date still to come on every wireless access point."""
    return _renewal((Kind.ACCESS_POINT,), "access point", "access points", today, limits)


@evidence("estate.server_renewal", reads=(Asset,))
def server_renewal(today: date, limits: Limits) -> Finding:
    """A review date still to come on every server and storage device."""
    return _renewal(SERVERS, "server", "servers", today, limits)


def _disposed(good: Q, claim: str, todo: str, hole: str, today: date, limits: Limits) -> Finding:
    disposed = Asset.objects.disposed()
    question = Question(
        "disposed device",
        "disposed devices",
        good=good,
        claim=claim,
        denial="do not",
        todo=todo,
        query=f"status={Status.DISPOSED}&missing={hole}",
    )
    return share(question, disposed, disposed.none(), today, limits)


@evidence("estate.disposal_dates", reads=(Asset,))
def disposal_dates(today: date, limits: Limits) -> Finding:
    """The date of secure disposal on every device whose status is "disposed of"."""
    return _disposed(
        Q(disposed_on__isnull=False),
        "show the date of disposal",
        "Enter when {n} went",
        "disposal-date",
        today,
        limits,
    )


@evidence("estate.disposal_certificates", reads=(Asset,))
def disposal_certificates(today: date, limits: Limits) -> Finding:
    """The number of the disposal certificate on every device whose status is "disposed of"."""
    return _disposed(
        ~Q(disposal_certificate=""),
        "show a certificate",
        "Enter the certificates of {n}",
        "disposal-certificate",
        today,
        limits,
    )
