"""What the written situations say a school has, as deeds of the people of the cast."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from conftest import somebody
from fingerpost.foundation.now import pretend
from fingerpost.foundation.people.actions import add_person, appoint
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.foundation.spot_checks.actions import deeds_of
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.records.contracts.actions import create as add_contract
from fingerpost.records.estate.actions import create as add_asset
from fingerpost.records.estate.actions import mend as mend_assets
from fingerpost.records.estate.models import Asset
from fingerpost.records.licences.actions import create as add_licence
from fingerpost.standards.findings import refresh
from fingerpost.standards.judging.tests.build import agree, attest, leave_out, override
from fingerpost.standards.states import state_of_all
from fingerpost.work.servicedesk.guides.actions import write
from fingerpost.work.servicedesk.guides.choices import Topic
from fingerpost.work.servicedesk.rounds.actions import note
from fingerpost.work.servicedesk.rounds.shelf import checks
from fingerpost.work.servicedesk.updates import actions as updates

BOOK = Path(__file__).parent.parent / "docs" / "situations.md"
TODAY = datetime(2026, 11, 20, 9, tzinfo=UTC)
DESCRIBED = {"assigned_to": "Year 4", "location": "Room 4", "purchased_on": date(2024, 9, 1)}
STEPS: list[tuple[re.Pattern[str], Callable[..., None]]] = []


@dataclass
class Situation:
    """A school as it is written down: what it has, and what is to be said of it."""

    title: str
    has: list[str] = field(default_factory=list)
    says: list[tuple[str, str, str]] = field(default_factory=list)
    """(requirement, verdict in words, sentence)"""
    fell: list[tuple[str, str]] = field(default_factory=list)
    """(requirement, when it fell, from what and why), as its owner hears it."""


def situations() -> Iterator[Situation]:
    for part in BOOK.read_text().split("\n## ")[1:]:
        title, _, text = part.partition("\n")
        has, _, says = text.partition("\nFingerpost says:\n")
        found = Situation(title, re.findall(r"^- (.+)$", has, re.MULTILINE))
        found.says = re.findall(r"^- ([A-Z]+-[\d.]+) ([a-z ]+?): (.+)$", says, re.MULTILINE)
        found.fell = re.findall(r"^- ([A-Z]+-[\d.]+) (fell on .+)$", says, re.MULTILINE)
        yield found


def step(pattern: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """What a line of a situation does; its groups are what is told to do it."""

    def learn(does: Callable[..., None]) -> Callable[..., None]:
        STEPS.append((re.compile(pattern), does))
        return does

    return learn


def do(line: str, school: Organisation) -> None:
    """Let a line of a situation be so; one that nobody understands is a mistake in the book."""
    known = [(found, does) for pattern, does in STEPS if (found := pattern.fullmatch(line))]
    assert len(known) == 1, f"{len(known)} steps understand {line!r}"
    found, does = known[0]
    does(school, *found.groups())


def day(words: str) -> date:
    return datetime.strptime(f"{words} +0000", "%d %B %Y %z").date()


def on(words: str) -> pretend:
    return pretend(datetime.combine(day(words), TODAY.timetz()))


def technician(school: Organisation):
    return somebody("Tess Wickham", Role.IT_SUPPORT, school)


def lead(school: Organisation):
    return somebody("Dita Fernside", Role.SLT_DIGITAL_LEAD, school)


def head(school: Organisation):
    return somebody("Hugh Larkmoor", Role.HEADTEACHER, school)


def contract(school: Organisation, **values) -> None:
    """A contract in force, of which nothing else is known."""
    usual = {"supplier_name": "Cablewick Ltd", "starts_on": date(2024, 4, 1)}
    add_contract(lead(school), **usual, ends_on=date(2027, 3, 31), **values)


@step(r"(\d+) laptops?, fully described(?:, to look at again on (.+))?")
def described(school, n, review):
    for number in range(int(n)):
        values = DESCRIBED | {
            "serial": f"FW {number:04}",
            "review_on": day(review) if review else None,
        }
        add_asset(technician(school), name="Signpost 14", kind="laptop", **values)


@step(r"On (.+) the technician sets the review date of all (\d+) assets to (.+), in one go")
def set_alike(school, when, n, review):
    keys = Asset.objects.values_list("pk", flat=True)
    assert len(keys) == int(n)
    with on(when):
        mend_assets(
            technician(school), {key: {"review_on": day(review)} for key in keys}, same=day(review)
        )


@step(r"(\d+) laptops? of which nothing but the name is known")
def bare(school, n):
    for _ in range(int(n)):
        add_asset(technician(school), name="Signpost 14", kind="laptop")


@step(r"(\d+) switch(?:es)?, supported by the maker until (.+)")
def switches(school, n, until):
    for _ in range(int(n)):
        ends = day(until)
        add_asset(technician(school), name="Junction 24", kind="switch", support_ends_on=ends)


@step(r"A spot check on (.+) that found (\d+) of (\d+) assets right")
def spot_check(school, when, right, of):
    deeds, actor = deeds_of(REGISTERS["asset"]), technician(school)
    with on(when):
        check = deeds.begin(actor)
        rows = list(check.rows.order_by("pk"))
        assert len(rows) == int(of)
        for n, row in enumerate(rows):
            deeds.answer(actor, row, answer="right" if n < int(right) else "wrong")
        deeds.finish(actor, check)


@step(r"On (.+) the technician makes the check “(.+)” and finds (\d+) of (\d+) right")
def checked(school, when, title, right, of):
    word = next(word for word, each in checks().items() if each.title == title)
    with on(when):
        note(technician(school), word=word, met=int(right), of=int(of), words="As noted there")


@step(r"A serious update that came out on (.+), (?:in place since (.+)|not in place)")
def updated(school, came, since):
    told = {"title": "Junction OS 4.2", "risk": "high", "affects": "9 switches"}
    update = updates.enter(technician(school), **told, published_on=day(came))
    if since:
        updates.apply(technician(school), update, applied_on=day(since))


@step(r"A guide about (.+), to look at again on (.+)")
def guide(school, topic, review):
    topic = next(each for each in Topic if each.label.lower() == topic)
    values = {"title": "How it is done", "audience": "all", "body": "1. Press", "also": ""}
    values |= {"topic": topic, "system": None, "owner": "Tess Wickham", "review_on": day(review)}
    write(technician(school), None, **values)


@step(r"(.+), who is (a|no) senior leader, was appointed SLT digital lead on (.+)")
def appointed(school, name, a, since):
    person = add_person(head(school), name=name, is_slt=a == "a")
    how = {"since": day(since), "appointed_on": day(since)}
    appoint(head(school), person, duty=Duty.SLT_DIGITAL_LEAD, **how)


@step(r"A contract for (?:internet|a second internet line) by full fibre(, as a backup)?")
def line(school, backup):
    kind = "broadband-backup" if backup else "broadband"
    contract(school, title="Internet by full fibre", kind=kind, line="fttp")


@step(r"(\d+) contracts? (with|without) a yearly value")
def valued(school, n, has):
    value = 4200 if has == "with" else None
    for number in range(int(n)):
        contract(school, title=f"Service {number} {has}", kind="other", value_year=value)


@step(r"(\d+) contracts? under which personal data (?:is|are) handled, (with|without) terms for it")
def handled(school, n, terms):
    agreed = {"data_agreed_on": date(2024, 4, 1)} if terms == "with" else {}
    for number in range(int(n)):
        known = {"title": f"Records {number} {terms}", "kind": "mis", "personal_data": "yes"}
        contract(school, **known | agreed)


@step(r"A licence for (\d+) people that (\d+) use, to (.+)")
def licence(school, bought, used, until):
    add_licence(
        technician(school),
        product="Wordsmith",
        kind="subscription",
        metric="user",
        bought=int(bought),
        used=int(used),
        used_on=date(2026, 10, 1),
        ends_on=day(until),
    )


@step(r"On (.+) Fingerpost looked, and found (\S+) (met|partly met)")
def looked_at(school, when, id, verdict):
    with on(when):
        refresh(day(when), everything=True)
        assert state_of_all(school)[id].verdict.label.lower() == verdict


@step(r"On (.+) the digital lead says that (\S+) is met, until (.+)")
def said(school, when, id, until):
    with on(when):
        attest(lead(school), id, true_on=day(when), until=day(until))


@step(r"On (.+) the digital lead overrides (\S+) to met, until (.+?)(, and the head agrees)?")
def overridden(school, when, id, until, agreed):
    with on(when):
        judgement = override(lead(school), "met", id, until=day(until))
        if agreed:
            agree(head(school), judgement)


@step(r"On (.+) the digital lead says that (\S+) does not apply, until (.+), and the head agrees")
def left_out(school, when, id, until):
    with on(when):
        agree(head(school), leave_out(lead(school), id, until=day(until)))
