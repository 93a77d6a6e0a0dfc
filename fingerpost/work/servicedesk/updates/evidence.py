"""What the log of updates proves: how many were in place in time."""

from datetime import date, timedelta

from fingerpost.foundation.ui.filters import plural
from fingerpost.standards.evidence import Finding, Row, WrongRows, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.turning import A_DAY, over_time
from fingerpost.standards.verdicts import Verdict, of_share

from .models import Update
from .rules import Risk

FEW = 5
CAVEAT = "We cannot tell whether every update that came out is entered."


@evidence("updates.high_risk", reads=(Update,))
def high_risk(today: date, limits: Limits) -> Finding:
    """Each update against a serious hole in place within 14 days of its release, of those of the
    last year (DfE cyber security standard 5)."""
    return _in_time(Risk.HIGH, "serious update", today, limits)


@evidence("updates.instructed", reads=(Update,))
def instructed(today: date, limits: Limits) -> Finding:
    """Each instruction of the DfE carried out within 5 working days of the notice, of those of the
    last year (DfE cyber security standard 5)."""
    return _in_time(Risk.INSTRUCTED, "instruction of the DfE", today, limits)


def _in_time(risk: Risk, noun: str, today: date, limits: Limits) -> Finding:
    many = noun.replace("update", "updates").replace("instruction ", "instructions ")
    since = today - timedelta(days=limits.days)
    found = list(Update.objects.all().timed(risk, since).order_by("due_on", "pk"))
    turns = [each.due_on + A_DAY for each in found if each.due_on and not each.applied_on]

    def judge(day: date) -> Finding:
        counted = [e for e in found if e.applied_on or not e.was_in_time(day)]
        early = len(found) - len(counted)
        late = [each for each in counted if not each.was_in_time(day)]
        left = f" {early:,} left out, as there is still time." if early else ""
        if not counted:
            because = f"No {noun} of the last year is entered, so nothing shows it."
            if early:
                because = f"{plural(early, noun, many)} entered, with time left to install."
            todo = "Enter the last updates that came out"
            return Finding(Verdict.NOT_EVIDENCED, because, todo=todo, go_to="/desk/updates/")
        good, of = len(counted) - len(late), len(counted)
        return Finding(
            of_share(good, of, met=limits.met, partly=limits.partly),
            f"{good:,} of {plural(of, noun, many)} of the last year in place in time.{left}",
            met=good,
            of=of,
            left_out=(("still in time", early),) if early else (),
            oldest_on=min(each.published_on for each in counted),
            rows=_wrong(late, noun, many) if late else None,
            caveat=CAVEAT,
            todo=_next(late),
            go_to="/desk/updates/" if late else "",
        )

    return over_time(judge, turns, today)


def _next(late: list[Update]) -> str:
    waiting = [each for each in late if not each.applied_on]
    return f"Install {waiting[0].title}" if waiting else ""


def _wrong(late: list[Update], noun: str, many: str) -> WrongRows:
    rows = [Row(f"/desk/updates/{e.pk}/", (e.title, f"{e.due_on:%-d %B %Y}")) for e in late[:FEW]]
    name = noun if len(late) == 1 else many
    return WrongRows(len(late), name, ("Update", "Due by"), tuple(rows), "/desk/updates/")
