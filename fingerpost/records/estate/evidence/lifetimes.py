"""How long things are covered, supported and planned for, each kind by what the DfE asks of it."""

from dataclasses import dataclass
from datetime import date

from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits

from ..choices import COMPUTERS, SERVERS, SUPPORTED, Kind
from ..shares import READS, Question, share
from ..systems import proposed

BOUGHT = ("purchase", "Enter when the school bought {n}")
"""Until then nobody can tell for how long."""


@dataclass(frozen=True, slots=True)
class Group:
    """Things of some kinds, and what one and many of them are called."""

    one: str
    many: str
    kinds: tuple[Kind, ...]

    def asked(
        self,
        hole: str,
        claim: str,
        todo: str,
        doubt: str = "",
        runs_out: str = "",
        beside: str = "",
        first: tuple[str, str] = ("", ""),
    ) -> Question:
        """A question about all of them."""
        return Question(
            self.one,
            self.many,
            kinds=self.kinds,
            hole=hole,
            claim=claim,
            todo=todo,
            doubt=doubt,
            runs_out=runs_out,
            beside=beside,
            first=first,
        )

    def bought_with(self, years: str) -> Question:
        """Bought with a warranty of so many years, a fortnight's tolerance for the delivery."""
        return self.asked(
            "warranty-length",
            f"were bought with a warranty of {years} years",
            "Record the warranty of {n}",
            ", or a date is missing",
            first=BOUGHT,
        )

    def updated_for(self, years: str) -> Question:
        """Bought with so many years of updates to come, a fortnight's tolerance as well."""
        return self.asked(
            "support-length",
            f"were bought with {years} years of updates to come",
            "Find out when support ends for {n}",
            ", or a date is missing",
            beside=proposed(),
            first=BOUGHT,
        )

    def in_warranty(self) -> Question:
        return self.asked(
            "warranty-due",
            "are under warranty",
            "Renew or record the warranty of {n}",
            ", or nobody knows",
            runs_out="warranty_ends_on",
        )

    def supported(self) -> Question:
        return self.asked(
            "support-due",
            "get security updates today",
            "Replace {n}, or note when support ends",
            ", or nobody knows",
            runs_out="support_ends_on",
            beside=proposed(),
        )

    def planned(self) -> Question:
        return self.asked(
            "review-due",
            "have a date still to come for thinking about a replacement",
            "Plan when to replace {n}",
            runs_out="review_on",
        )


COMPUTER = Group("computer", "computers", COMPUTERS)
TABLET = Group("tablet", "tablets", (Kind.TABLET,))
SWITCH = Group("switch", "switches", (Kind.SWITCH,))
ACCESS_POINT = Group("access point", "access points", (Kind.ACCESS_POINT,))
SERVER = Group("server or storage device", "servers and storage devices", SERVERS)


@evidence("estate.support_dates", reads=READS, version=2)
def support_dates(today: date, limits: Limits) -> Finding:
    """An end-of-support date on nearly every device that runs an operating system or firmware."""
    question = Question(
        "device",
        "devices",
        which="that must be kept up to date",
        kinds=SUPPORTED,
        hole="support",
        claim="show when support ends",
        todo="Find out when support ends for {n}",
        beside=proposed(),
    )
    return share(question, today, limits)


@evidence("estate.computer_warranty", reads=READS, version=2)
def computer_warranty(today: date, limits: Limits) -> Finding:
    """A purchase date, and a warranty three years longer, on nearly every laptop and desktop."""
    return share(COMPUTER.bought_with("three"), today, limits)


@evidence("estate.tablet_warranty", reads=READS, version=2)
def tablet_warranty(today: date, limits: Limits) -> Finding:
    """A purchase date, and a warranty two years longer, on nearly every tablet."""
    return share(TABLET.bought_with("two"), today, limits)


@evidence("estate.switch_warranty", reads=READS, version=2)
def switch_warranty(today: date, limits: Limits) -> Finding:
    """A purchase date, and a warranty five years longer, on every network switch."""
    return share(SWITCH.bought_with("five"), today, limits)


@evidence("estate.computer_updates", reads=READS, version=2)
def computer_updates(today: date, limits: Limits) -> Finding:
    """A purchase date, and an end of support five years later, on nearly every laptop and
    desktop."""
    return share(COMPUTER.updated_for("five"), today, limits)


@evidence("estate.tablet_updates", reads=READS, version=2)
def tablet_updates(today: date, limits: Limits) -> Finding:
    """A purchase date, and an end of support three years later, on nearly every tablet."""
    return share(TABLET.updated_for("three"), today, limits)


@evidence("estate.switch_support", reads=READS)
def switch_support(today: date, limits: Limits) -> Finding:
    """Every network switch still gets updates from its maker: its end of support is to come."""
    return share(SWITCH.supported(), today, limits)


@evidence("estate.wireless_warranty", reads=READS)
def wireless_warranty(today: date, limits: Limits) -> Finding:
    """A warranty that has not run out on every wireless access point."""
    return share(ACCESS_POINT.in_warranty(), today, limits)


@evidence("estate.server_warranty", reads=READS)
def server_warranty(today: date, limits: Limits) -> Finding:
    """A warranty or support agreement that has not run out on every server and storage device."""
    return share(SERVER.in_warranty(), today, limits)


@evidence("estate.switch_renewal", reads=READS)
def switch_renewal(today: date, limits: Limits) -> Finding:
    """A review date still to come on every network switch."""
    return share(SWITCH.planned(), today, limits)


@evidence("estate.wireless_renewal", reads=READS)
def wireless_renewal(today: date, limits: Limits) -> Finding:
    """A review date still to come on every wireless access point."""
    return share(ACCESS_POINT.planned(), today, limits)


@evidence("estate.server_renewal", reads=READS)
def server_renewal(today: date, limits: Limits) -> Finding:
    """A review date still to come on every server and storage device."""
    return share(SERVER.planned(), today, limits)
