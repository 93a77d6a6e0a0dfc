"""Whether another list knows the same devices."""

from collections.abc import Collection
from datetime import date
from functools import partial

from fingerpost.foundation.comparisons.matching import key_of_row
from fingerpost.foundation.comparisons.models import Answer, Comparison
from fingerpost.foundation.spot_checks.models import SpotCheck
from fingerpost.foundation.ui.filters import plural, written_date
from fingerpost.standards.evidence import Finding, Row, WrongRows, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.spot_checked import as_spot_checked
from fingerpost.standards.turning import over_time
from fingerpost.standards.verdicts import Verdict, of_share

from ..choices import Kind
from ..comparing import NETWORK, PROTECTION
from ..coverage import Coverage, Lists, coverage, devices, lists
from ..models import Asset

READS = (Asset, Comparison, Answer, SpotCheck)
COMPARE = "/assets/comparisons/"
SHOWN = 10
PROTECTED = (Kind.LAPTOP, Kind.DESKTOP, Kind.SERVER)


@evidence("estate.listed", reads=READS, version=2)
def listed(today: date, limits: Limits) -> Finding:
    """A comparison of the register with another list within a term, such as device management or
    the purchase ledger, in which nearly every device is in both or answered for. Until there is
    one, a register with devices in it shows only that it was begun. It is not met if the register
    lacks too many of the devices that are known."""
    held = devices()
    if not held:
        return Finding(
            Verdict.NOT_EVIDENCED,
            "No devices are in the register yet, so nothing shows it.",
            todo="Import your asset spreadsheet",
            go_to="/assets/import/",
        )
    known = lists()
    judge = partial(_listed, known, held, limits)
    return as_spot_checked(over_time(judge, known.turns(limits.days), today), "assets")


def _listed(known: Lists, held: frozenset[int], limits: Limits, day: date) -> Finding:
    found = coverage(known, held, day, limits.days)
    n = len(held)
    if not found.comparisons:
        return Finding(
            Verdict.PARTLY,
            f"{plural(n, 'device is', 'devices are')} listed, and {_no_list(known, n)}: "
            "we cannot tell whether every device is listed.",
            met=n,
            of=n,
            todo="Compare the register with another list",
            go_to=COMPARE,
        )
    of, met = n + len(found.only_there), len(found.both) + found.answered
    lacking = sum(known.answers.get(key, date.min) < day for key in found.only_there)
    waiting = len(found.only_here) + len(found.only_there) - found.answered
    return Finding(
        _of_listed(met, of - lacking, of, limits),
        f"{len(found.both):,} of {plural(n, 'device is', 'devices are')} in another list too "
        f"({found.names}); {len(found.only_here):,} only here, {len(found.only_there):,} only "
        f"there, {found.answered:,} of these answered.{_not_compared(found)}",
        met=met,
        of=of,
        left_out=(("not compared", len(found.not_compared)),) if found.not_compared else (),
        rows=_waiting(known, found, day),
        todo=_ask(waiting, found),
        go_to=COMPARE if _ask(waiting, found) else "",
    )


def _of_listed(confirmed: int, in_register: int, of: int, limits: Limits) -> Verdict:
    """Met by what other lists confirm; not met by what they have and the register has not."""
    if of_share(in_register, of, met=limits.met, partly=limits.partly) == Verdict.NOT_MET:
        return Verdict.NOT_MET
    verdict = of_share(confirmed, of, met=limits.met, partly=limits.partly)
    return Verdict.MET if verdict == Verdict.MET else Verdict.PARTLY


def _no_list(known: Lists, n: int) -> str:
    if not known.comparisons:
        return f"there is nothing to compare {'it' if n == 1 else 'them'} with yet"
    last = known.comparisons[0]
    return f"the last comparison, with {last.source_name}, was on {written_date(last.at)}"


def _not_compared(found: Coverage) -> str:
    n = len(found.not_compared)
    return f" {plural(n, 'was', 'were')} not compared with any list." if n else ""


def _ask(waiting: int, found: Coverage) -> str:
    if waiting:
        return f"Answer for {plural(waiting, 'row that is', 'rows that are')} in one list only"
    return "Compare the rest with another list" if found.not_compared else ""


def _waiting(known: Lists, found: Coverage, day: date) -> WrongRows | None:
    """The devices that are only here, without a reason; those only there are in no register."""
    open_here = [pk for pk in found.only_here if known.answers.get(key_of_row(pk), date.min) < day]
    at = f"{COMPARE}{found.comparisons[0].pk}/?show=only-here"
    return _wrong(open_here, len(open_here), at) if open_here else None


def _wrong(keys: Collection[int], total: int, all_url: str) -> WrongRows:
    shown = Asset.objects.filter(pk__in=sorted(keys)[:SHOWN]).order_by("pk")
    return WrongRows(
        total=total,
        noun="row" if total == 1 else "rows",
        headings=("Asset", "What", "Assigned to"),
        first=tuple(
            Row(f"/assets/{each.pk}/", (each.reference, each.name, each.assigned_to or "not set"))
            for each in shown
        ),
        all_url=all_url,
    )


def _on_list(
    kinds: tuple[Kind, ...],
    source: str,
    words: tuple[str, str, str, str],
    today: date,
    limits: Limits,
) -> Finding:
    """Devices that should all be in one list; what else is asked, that list does not say."""
    one, many, tool, beyond = words
    held = devices(*kinds)
    if not held:
        return Finding(
            Verdict.NOT_EVIDENCED,
            f"No {many} are in the register yet, so nothing shows it.",
            todo=f"List your {many}",
            go_to="/assets/",
        )
    known = lists((source,))

    def judge(day: date) -> Finding:
        found = coverage(known, held, day, limits.days)
        if not found.comparisons:
            return Finding(
                Verdict.NOT_EVIDENCED,
                f"No list of {tool} was compared with the register lately, so nothing shows it.",
                todo=f"Compare the register with the list of {tool}",
                go_to=COMPARE,
            )
        on_purpose = {
            pk for pk in found.only_here if known.answers.get(key_of_row(pk), date.min) >= day
        }
        good, of = len(found.both), len(held) - len(on_purpose)
        verdict = of_share(good, of, met=limits.met, partly=limits.partly)
        missing = held - found.both - on_purpose
        at = _shown_in(found, missing)
        left = f" {len(on_purpose):,} left out: not in it on purpose." if on_purpose else ""
        return Finding(
            Verdict.PARTLY if verdict == Verdict.MET else verdict,
            f"{good:,} of {plural(of, one, many)} {'is' if good == 1 else 'are'} in the list of "
            f"{tool} ({found.names}).{left} {beyond}",
            met=good,
            of=of,
            left_out=(("not in it on purpose", len(on_purpose)),) if on_purpose else (),
            rows=_wrong(missing, len(missing), at) if missing else None,
            todo=f"See to {plural(len(missing), one, many)} missing there" if missing else "",
            go_to=at if missing else "",
        )

    return as_spot_checked(over_time(judge, known.turns(limits.days), today), "assets")


def _shown_in(found: Coverage, missing: frozenset[int]) -> str:
    """Where devices that a list lacks are shown: without a number they were set aside."""
    last = found.comparisons[0]
    if missing & found.only_here:
        return f"{COMPARE}{last.pk}/?show=only-here"
    return f"{COMPARE}{last.pk}/?show=aside" if last.aside else COMPARE


@evidence("estate.protected", reads=READS, version=2)
def protected(today: date, limits: Limits) -> Finding:
    """Nearly every laptop, desktop and server is in the list of the virus protection, compared
    with the register within a month. Whether it is up to date somebody has to say."""
    words = (
        "laptop, desktop or server",
        "laptops, desktops and servers",
        "the virus protection",
        "It does not say whether the protection is up to date.",
    )
    return _on_list(PROTECTED, PROTECTION, words, today, limits)


@evidence("estate.switches_in_tool", reads=READS, version=2)
def switches_in_tool(today: date, limits: Limits) -> Finding:
    """Every network switch is in the list of the tool that manages the network, compared with the
    register within a term. Whether the tool warns of failures somebody has to say."""
    words = ("switch", "switches", "the network tool", "It does not say whether the tool warns.")
    return _on_list((Kind.SWITCH,), NETWORK, words, today, limits)


@evidence("estate.access_points_in_tool", reads=READS, version=2)
def access_points_in_tool(today: date, limits: Limits) -> Finding:
    """Every wireless access point is in the list of the tool that manages the network, compared
    with the register within a term. Whether the tool warns of failures somebody has to say."""
    words = (
        "access point",
        "access points",
        "the network tool",
        "It does not say whether the tool warns.",
    )
    return _on_list((Kind.ACCESS_POINT,), NETWORK, words, today, limits)
