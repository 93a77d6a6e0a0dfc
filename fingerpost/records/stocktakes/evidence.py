"""What going to look can prove: that the register is kept, and what stands in a server room."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from django.db.models import Count

from fingerpost.foundation.calendar.loading import READS as CALENDAR
from fingerpost.foundation.now import LONDON
from fingerpost.foundation.people.models import Appointment, Duty, LocalTitle, Person
from fingerpost.foundation.people.titles import spoken
from fingerpost.foundation.places.models import Room, Use
from fingerpost.foundation.ui.filters import plural, written_date
from fingerpost.records.estate.choices import GONE, PORTABLE, Status
from fingerpost.records.estate.models import Asset
from fingerpost.records.upkeep import reading as reviews
from fingerpost.records.upkeep.models import Review
from fingerpost.records.upkeep.rules import Cadence
from fingerpost.standards.evidence import Finding, Row, WrongRows, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.rules.posts import posts
from fingerpost.standards.turning import over_time
from fingerpost.standards.verdicts import Verdict, of_share

from .expecting import AWAY, COUNTED, listed_in
from .looks import in_words, last_looks, last_seen, last_stocktakes, seen_lines, unseen_since
from .models import Line, Sheet, Stocktake
from .outcomes import Outcome

A_DAY = timedelta(days=1)
SHOWN = 10
HELD = (Appointment, Person, LocalTitle)
REVIEW = ("Review the register of assets", "/assets/reviews/")
TODO, GO_TO = "Take stock of the school, room by room", "/stocktakes/"
NOT_YET = Finding(
    Verdict.NOT_EVIDENCED,
    "No stocktake has been finished yet, so nothing shows it.",
    todo=TODO,
    go_to=GO_TO,
)


@evidence("stocktakes.register_kept", reads=(Asset, Line, Stocktake, *HELD), version=2)
def register_kept(today: date, limits: Limits) -> Finding:
    """Nearly every device that should be in the building was seen in a stocktake within a year,
    and an SLT digital lead, who owns the register, is named."""
    of = Asset.objects.filter(status__in=COUNTED).count()
    if not of or not Stocktake.objects.finished().exists():
        return NOT_YET
    seen, held = Counter(last_seen().values()), posts(Duty.SLT_DIGITAL_LEAD)
    span, lead = timedelta(days=limits.days), spoken()[Duty.SLT_DIGITAL_LEAD]

    def judge(day: date) -> Finding:
        good = sum(n for when, n in seen.items() if when + span >= day)
        is_led = held.holder(Duty.SLT_DIGITAL_LEAD, day) is not None
        return _kept(good, of, "" if is_led else lead, limits)

    found = over_time(judge, [*held.turns(today), *(day + span + A_DAY for day in seen)], today)
    left_out = _left_out()
    said = ", ".join(f"{n:,} {word}" for word, n in left_out)
    left = f" {plural(sum(n for _, n in left_out), 'was', 'were')} left out: {said}."
    return replace(
        found,
        because=found.because + (left if left_out else ""),
        left_out=left_out,
        oldest_on=min(seen, default=None),
        rows=_unseen(today - span) if found.met < of else None,
    )


def _kept(good: int, of: int, vacant: str, limits: Limits) -> Finding:
    verdict = of_share(good, of, met=limits.met, partly=limits.partly)
    because = f"{good:,} of {plural(of, 'device', 'devices')} {'was' if good == 1 else 'were'}"
    because += f" seen in a stocktake in the last {in_words(limits.days)}"
    if vacant:
        name = (f"Name the {vacant}"[:160], "/people/who-does-what/")
        todo = name if verdict == Verdict.MET else (TODO, GO_TO)
        worse = Verdict.PARTLY if verdict == Verdict.MET else verdict
        because += f"; nobody is named as {vacant}, who owns the register"
        return Finding(worse, f"{because}.", met=good, of=of, todo=todo[0], go_to=todo[1])
    todo = (TODO, GO_TO) if verdict != Verdict.MET else ("", "")
    return Finding(verdict, f"{because}.", met=good, of=of, todo=todo[0], go_to=todo[1])


@evidence("stocktakes.register_reviewed", reads=(Sheet, Stocktake, Review, *CALENDAR), version=2)
def register_reviewed(today: date, limits: Limits) -> Finding:
    """A review of the asset register within the term; or a stocktake of the whole school, finished
    within about a term, with every room counted. A stocktake of some rooms is a part of it."""
    whole, latest = last_stocktakes()
    review = reviews.latest(["assets"]).get("assets")
    until = None
    if review:
        until = reviews.enough_until(review, Cadence.TERMLY, reviews.terms_known(today))
    if latest is None and review is None:
        because = "Nobody has reviewed the asset register or finished a stocktake yet, so nothing "
        return replace(NOT_YET, because=f"{because}shows it.", todo=REVIEW[0], go_to=REVIEW[1])
    span = timedelta(days=limits.days)

    def judge(day: date) -> Finding:
        if review and until and until >= day:
            because = f"The asset register was reviewed on {written_date(review.reviewed_on)}: "
            because += f"{review.gaps:,} of {plural(review.rows, 'row', 'rows')} had a gap."
            return Finding(Verdict.MET, because, met=1, of=1, oldest_on=review.reviewed_on)
        if whole and whole + span >= day:
            because = f"The whole school was gone through on {written_date(whole)}."
            return Finding(Verdict.MET, because, met=1, of=1, oldest_on=whole)
        if latest and latest + span >= day:
            because = f"Some rooms were gone through on {written_date(latest)}, but not every room "
            because += f"in the last {in_words(limits.days)}."
            return Finding(
                Verdict.PARTLY, because, of=1, oldest_on=latest, todo=REVIEW[0], go_to=REVIEW[1]
            )
        return _long_ago(review, until, latest, limits)

    turns = [day + span + A_DAY for day in (whole, latest) if day]
    return over_time(judge, [*turns, until + A_DAY] if until else turns, today)


def _long_ago(
    review: Review | None, until: date | None, stocktake: date | None, limits: Limits
) -> Finding:
    """When the register was last reviewed, or gone through, neither of them lately."""
    said, days = [], [stocktake, review and review.reviewed_on]
    if review:
        because = f"The asset register was last reviewed on {written_date(review.reviewed_on)}; "
        said.append(f"{because}it was due again by {written_date(until)}.")
    if stocktake:
        because = f"The last stocktake was finished on {written_date(stocktake)}, "
        said.append(f"{because}and none in the last {in_words(limits.days)}.")
    return Finding(
        Verdict.NOT_MET,
        " ".join(said),
        of=1,
        oldest_on=max(day for day in days if day),
        todo=REVIEW[0],
        go_to=REVIEW[1],
    )


@evidence("stocktakes.server_room", reads=(Asset, Line, Sheet, Stocktake, Room), version=2)
def server_room(today: date, limits: Limits) -> Finding:
    """Every server room was looked through in a stocktake within a year, and neither that look nor
    the register shows a laptop, tablet or phone there."""
    rooms = list(Room.objects.in_use().filter(use=Use.SERVER_ROOM).order_by("pk"))
    if not rooms:
        because = "No room is listed as a server room, so nothing shows it."
        todo = "Say which room is the server room"
        return Finding(Verdict.NOT_EVIDENCED, because, todo=todo, go_to="/rooms/")
    sheets = last_looks(rooms)
    wrong = _portable(rooms, sheets)
    if wrong:
        return _kept_there(wrong)
    if not sheets:
        because = f"Nobody has looked through {_the(rooms)} in a stocktake yet."
        return Finding(Verdict.NOT_EVIDENCED, because, todo=TODO, go_to=GO_TO)
    span = timedelta(days=limits.days)
    looks = [each.finished_at.astimezone(LONDON).date() for each in sheets.values()]  # type: ignore[union-attr]

    def judge(day: date) -> Finding:
        fresh = sum(look + span >= day for look in looks)
        because = (
            f"{fresh:,} of {plural(len(rooms), 'server room was', 'server rooms were')} looked "
        )
        because += f"through in the last {in_words(limits.days)}; no laptop, tablet or phone was "
        because += "seen there."
        if fresh == len(rooms):
            return Finding(Verdict.MET, because, met=fresh, of=fresh)
        return Finding(Verdict.PARTLY, because, met=fresh, of=len(rooms), todo=TODO, go_to=GO_TO)

    found = over_time(judge, [look + span + A_DAY for look in looks], today)
    return replace(found, oldest_on=min(looks))


def _left_out() -> tuple[tuple[str, int], ...]:
    out = Asset.objects.listed().filter(status__in=(*AWAY, *GONE))
    rows = out.values_list("status").order_by()
    found = dict(rows.annotate(n=Count("pk")))
    return tuple((Status(key).label.lower(), n) for key, n in sorted(found.items()))


def _unseen(since: date) -> WrongRows:
    unseen = unseen_since(since)
    total = unseen.count()
    return WrongRows(
        total=total,
        noun="device" if total == 1 else "devices",
        headings=("Asset", "What", "Where"),
        first=tuple(_row(asset) for asset in unseen.order_by("name_key", "pk")[:SHOWN]),
        all_url="/stocktakes/unseen/",
    )


def _row(asset: Asset) -> Row:
    where = asset.location or "not set"
    return Row(f"/assets/{asset.pk}/", (asset.reference, asset.name, where))


def _portable(rooms: list[Room], sheets: dict[int, Sheet]) -> list[Asset]:
    """What runs on a battery and is in a server room, by the register or by the last look."""
    portable = Asset.objects.filter(kind__in=PORTABLE, status__in=COUNTED)
    listed = list(portable.filter(listed_in(rooms)))
    met = seen_lines().filter(sheet__in=sheets.values(), asset__in=portable, moves=False)
    there = met.filter(outcome=Outcome.MISPLACED).select_related("asset")
    return sorted(
        {*listed, *(line.asset for line in there if line.asset)}, key=lambda asset: asset.pk
    )


def _kept_there(wrong: list[Asset]) -> Finding:
    there = plural(len(wrong), "laptop, tablet or phone is", "laptops, tablets or phones are")
    return Finding(
        Verdict.NOT_MET,
        f"{there} kept in a server room.",
        of=len(wrong),
        rows=WrongRows(
            total=len(wrong),
            noun="device" if len(wrong) == 1 else "devices",
            headings=("Asset", "What", "Where"),
            first=tuple(_row(asset) for asset in wrong[:SHOWN]),
            all_url="/rooms/",
        ),
        todo="Keep devices with batteries somewhere else",
        go_to=f"/assets/{wrong[0].pk}/",
    )


def _the(rooms: list[Room]) -> str:
    return "the server room" if len(rooms) == 1 else "the server rooms"
