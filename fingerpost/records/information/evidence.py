"""What the register of data can prove: that it is kept, whole, and known to the DPO."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from django.db.models import QuerySet

from fingerpost.foundation.people.models import Appointment
from fingerpost.foundation.ui.filters import plural, written_date
from fingerpost.records.systems.models import System
from fingerpost.standards.evidence import Finding, Row, WrongRows, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.shares import Share, sentence
from fingerpost.standards.verdicts import Verdict, of_share

from .actions import dpo
from .choices import OPEN, Answer, Status, Whose
from .models import Advice, Answered, InformationAsset

HOME, ASKED = "/information-assets/", "/information-assets/questions/"
DRAFTS = f"{HOME}?missing=to-decide"
OF_BOTH = {
    "pupils": (Whose.PUPILS, Whose.BOTH),
    "staff": (Whose.STAFF, Whose.BOTH),
}
FIRST = 10
HOLDERS = ("system that holds personal data", "systems that hold personal data")


@evidence("information.register", reads=(InformationAsset, Appointment), version=2)
def register(today: date, limits: Limits) -> Finding:
    """A data protection officer who owns the register, live entries about pupils and about staff,
    and no draft that waits."""
    listed = InformationAsset.objects.all().listed()
    live, of = listed.filter(status=Status.LIVE), listed.count()
    if not of:
        because = "No information assets are in the register, so nothing shows it."
        todo = "List the data that you hold"
        return Finding(Verdict.NOT_EVIDENCED, because, todo=todo, go_to=HOME)
    n = live.count()
    lacks = [who for who, kinds in OF_BOTH.items() if not live.filter(whose__in=kinds).exists()]
    said = f"{n:,} of {plural(of, 'information asset is', 'information assets are')} live"
    if lacks:
        said += f"; none of them is about {' or '.join(lacks)}"
    officer = dpo()
    if officer is None:
        said += "; nobody is named as the data protection officer, who owns the register"
    verdict = of_share(n, of, met=limits.met, partly=limits.partly)
    if verdict == Verdict.MET and (lacks or officer is None):
        verdict = Verdict.PARTLY
    todo, go_to = _next(of - n, lacks)
    return Finding(
        verdict,
        f"{said}.",
        met=n,
        of=of,
        caveat="We cannot tell whether all data that the school holds is listed.",
        todo="" if verdict == Verdict.MET else todo,
        go_to="" if verdict == Verdict.MET else go_to,
    )


def _next(drafts: int, lacks: Sequence[str]) -> tuple[str, str]:
    """The next step towards a whole register, and where it is done."""
    if drafts:
        return f"Decide about {plural(drafts, 'draft', 'drafts')}", DRAFTS
    if lacks:
        return f"List the data that you hold about {' and '.join(lacks)}", HOME
    return "Name the data protection officer", "/people/roles/dpo/"


@evidence("information.systems", reads=(System, InformationAsset, Answered), version=2)
def systems(today: date, limits: Limits) -> Finding:
    """A live information asset for each current system that holds personal data: one that names
    the system, or one of which the data protection officer says that it covers it."""
    answered = Answered.objects.filter(model=System._meta.label)
    none = answered.filter(answer=Answer.NO).values("object_id")
    seem = System.objects.all().listed().with_personal_data()
    held = seem.exclude(pk__in=none)
    live = InformationAsset.objects.filter(status=Status.LIVE, archived_on=None)
    bad = held.exclude(pk__in=live.exclude(system=None).values("system"))
    bad = bad.exclude(pk__in=answered.filter(asset__in=live).values("object_id"))
    claim, denied = ("has a live entry", "have a live entry"), ("has not", "have not")
    drafts = InformationAsset.objects.filter(status__in=OPEN, archived_on=None, system__in=bad)
    begun = drafts.count()
    todo = f"Decide about {plural(begun, 'draft', 'drafts')}" if begun else "Enter data of {n}"
    asked = Share(*HOLDERS, hole="", claim=claim, denied=denied, todo=todo)
    found = _share(held, bad, limits, asked, DRAFTS if begun else ASKED)
    rest = seem.filter(pk__in=none).count()
    if not rest:
        return found
    hold = "it holds" if rest == 1 else "they hold"
    said = f" {rest:,} left out: the DPO answered that {hold} none."
    return replace(
        found,
        because=found.because + said,
        left_out=(("of which the DPO answered that they hold none", rest),),
    )


@evidence("information.told", reads=(System, InformationAsset, Answered), version=2)
def told(today: date, limits: Limits) -> Finding:
    """Each current system that holds personal data is in the register, as a draft at least, or the
    data protection officer has answered the question that Fingerpost asks about it."""
    held = System.objects.all().listed().with_personal_data()
    known = InformationAsset.objects.filter(archived_on=None).exclude(system=None)
    answered = Answered.objects.filter(model=System._meta.label)
    bad = held.exclude(pk__in=known.values("system")).exclude(pk__in=answered.values("object_id"))
    claim, denied = ("is known to the DPO", "are known to the DPO"), ("is not", "are not")
    todo = "Answer the question about {n}"
    asked = Share(*HOLDERS, hole="", claim=claim, denied=denied, todo=todo)
    return _share(held, bad, limits, asked, ASKED)


@evidence("information.advice", reads=(Advice,))
def advice(today: date, limits: Limits) -> Finding:
    """Advice of the data protection officer on the strategy within the term, or that nothing has
    to change."""
    last = Advice.objects.order_by("-on", "-pk").first()
    todo, page = "Advise on the strategy", f"{HOME}advice/"
    if last is None:
        because = "The DPO has given no advice on the strategy yet, so nothing shows it."
        return Finding(Verdict.NOT_EVIDENCED, because, todo=todo, go_to=page)
    until = last.on + timedelta(days=limits.days)
    said = f"The DPO last advised on the strategy on {written_date(last.on)}"
    said += "." if last.text else ", that nothing has to change."
    if today > until:
        late = last.on + timedelta(days=365) < today
        verdict = Verdict.NOT_MET if late else Verdict.PARTLY
        turn = None if late else last.on + timedelta(days=366)
        because = f"{said} It was due again by {written_date(until)}."
        return Finding(verdict, because, of=1, due_again_on=turn, todo=todo, go_to=page)
    again = until + timedelta(days=1)
    return Finding(Verdict.MET, said, met=1, of=1, holds_until=until, due_again_on=again)


def _share(
    held: "QuerySet[System]", bad: "QuerySet[System]", limits: Limits, asked: Share, go_to: str
) -> Finding:
    of, n = held.count(), bad.count()
    if not of:
        because = f"No {asked.many} are in the register, so nothing shows it."
        todo = "Say which systems hold personal data"
        return Finding(Verdict.NOT_EVIDENCED, because, todo=todo, go_to="/systems/")
    rows = WrongRows(
        total=n,
        noun=asked.one if n == 1 else asked.many,
        headings=("System", "Name", "Owner"),
        first=tuple(
            Row(f"/systems/{each.pk}/", (f"SYS-{each.number:04d}", each.name, each.owner_name))
            for each in bad.order_by("name_key", "pk")[:FIRST]
        ),
        all_url=go_to,
    )
    return Finding(
        of_share(of - n, of, met=limits.met, partly=limits.partly),
        sentence(asked, of - n, of),
        met=of - n,
        of=of,
        rows=rows if n else None,
        caveat="Systems of which nobody said whether they hold personal data are not counted.",
        todo=asked.todo.format(n=plural(n, "system", "systems")) if n else "",
        go_to=go_to if n else "",
    )
