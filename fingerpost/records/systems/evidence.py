"""What the register of systems can prove: of signing in, of what matters most, of downtime."""

from dataclasses import replace
from datetime import date

from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.shares import Share, reads_of, share
from fingerpost.standards.verdicts import Verdict

from .choices import Criticality
from .holes import ONLINE, SIGNED_IN
from .models import System
from .register import SYSTEMS

READS = reads_of(System)
KNOWN = ("system", "systems")


@evidence("systems.single_sign_on", reads=READS)
def single_sign_on(today: date, limits: Limits) -> Finding:
    """Single sign-on, and no other way to sign in, for each current system to which people sign
    in. A system of which nobody said how is counted as one with a password of its own."""
    asked = Share(
        "system that people sign in to",
        "systems that people sign in to",
        hole="single-sign-on",
        among=SIGNED_IN,
        claim=("has single sign-on only", "have single sign-on only"),
        denied=("has not, or nobody knows", "have not, or nobody knows"),
        todo="Bring {n} under single sign-on",
    )
    return share(SYSTEMS, asked, today, limits)


@evidence("systems.second_step", reads=READS)
def second_step(today: date, limits: Limits) -> Finding:
    """A second step asked of everybody who signs in to an online system. The other parts of the
    cyber security standards are not looked at here, so this alone is never more than partly."""
    asked = Share(
        "online system that people sign in to",
        "online systems that people sign in to",
        hole="online-second-step",
        among=ONLINE & SIGNED_IN,
        claim=("asks everybody for a second step", "ask everybody for a second step"),
        denied=("does not, or nobody knows", "do not, or nobody knows"),
        todo="Switch the second step on for {n}",
    )
    found = share(SYSTEMS, asked, today, limits)
    if found.verdict != Verdict.MET:
        return found
    said = f"{found.because} The other cyber security standards were not looked at."
    return replace(found, verdict=Verdict.PARTLY, because=said)


@evidence("systems.priorities", reads=READS)
def priorities(today: date, limits: Limits) -> Finding:
    """How critical each current system is, and at least one that comes first."""
    asked = Share(
        *KNOWN,
        hole="criticality",
        claim=("says how critical it is", "say how critical they are"),
        denied=("does not", "do not"),
        todo="Say how critical {n} are",
    )
    found = share(SYSTEMS, asked, today, limits)
    if found.verdict != Verdict.MET:
        return found
    first = System.objects.all().listed().filter(criticality=Criticality.FIRST).count()
    if first:
        are = "is" if first == 1 else "are"
        return replace(found, because=f"{found.because} {first:,} {are} the most critical.")
    return replace(
        found,
        verdict=Verdict.PARTLY,
        because=f"{found.because} None of them comes first, which shows no priority.",
        todo="Say which systems come first",
        go_to="/systems/",
    )


@evidence("systems.downtime", reads=READS)
def downtime(today: date, limits: Limits) -> Finding:
    """The longest time that each current system may be down, in hours."""
    asked = Share(
        *KNOWN,
        hole="downtime",
        claim=("says how long it may be down", "say how long they may be down"),
        denied=("does not", "do not"),
        todo="Say how long {n} may be down",
    )
    return share(SYSTEMS, asked, today, limits)
