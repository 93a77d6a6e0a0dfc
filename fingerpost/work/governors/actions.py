"""Writing on the governors' page and issuing it; asking, answering and noting a meeting."""

from datetime import date
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError

from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit.models import Chain
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.turns import hold

from .drafting import draft, sealed
from .models import Issue, Meeting, Question, Words
from .terms import period_of

NOTHING_SAID = {"introduction": "", "decisions": "", "risks": ""}


class Moved(DomainError):
    """The page says something else by now than what somebody read before issuing it."""


@action("governors.write")
def write(actor: Actor, /, *, introduction: str, decisions: str, risks: str) -> Words:
    """Say what people are to read on the next page beside what the records say."""
    hold(actor.organisation)
    values = {"introduction": introduction, "decisions": decisions, "risks": risks}
    held = Words.objects.select_for_update().first()
    if held is None:
        return add(Words(organisation=actor.organisation, **values))
    if not alter(held, values):
        raise DomainError("There is nothing to save: the words are these already.")
    return held


@action("governors.issue")
def issue(actor: Actor, /, *, read: str) -> Issue:
    """Freeze the page as it was read, with its hash and the head of the record.

    `read` is the hash of the draft that somebody read. Raises Moved if the page differs by now.
    """
    hold(actor.organisation)
    day, school = today(), actor.organisation
    last = Issue.objects.all().latest_first().first()
    edition = last.edition + 1 if last else 1
    body = draft(school, day).body
    content = sealed(school.name, edition, day, body)
    if content != read:
        raise Moved("The page has changed since you read it. Read it again, then issue it.")
    issued = add(
        Issue(
            organisation=school,
            edition=edition,
            term=str(period_of(school, day)),
            issued_on=day,
            issued_by=actor.name,
            account=actor.account_id,
            body=body,
            content=content,
            record=_head_of_record(),
        ),
        content=content,
    )
    for each in Question.objects.all().to_show().exclude(answered_on=None):
        alter(each, {"shown_in": issued})
    if words := Words.objects.first():
        alter(words, NOTHING_SAID)
    return issued


def _head_of_record() -> str:
    """Where the record stands, as `verify-audit --anchor` takes it."""
    chain = Chain.objects.own().first()
    return f"{chain.length}:{chain.head}" if chain else "empty"


@action("governors.ask")
def ask(actor: Actor, /, issue: Issue, *, section: str, words: str) -> Question:
    """Ask about a section of the newest page."""
    hold(actor.organisation)
    newest = Issue.objects.all().latest_first().first()
    if newest != issue:
        raise DomainError("A newer page is there by now. Ask about that one.")
    about = issue.page.section(section)
    if about is None:
        raise ValidationError({"section": "Choose what you ask about"})
    return add(
        Question(
            organisation=actor.organisation,
            issue=issue,
            section=about.key,
            heading=about.heading,
            is_confidential=about.key in issue.page.confidential_keys,
            words=words.strip(),
            asked_by=actor.name,
            account=actor.account_id,
            asked_on=today(),
        )
    )


@action("governors.answer")
def answer(actor: Actor, /, question: Question, *, answer: str, link: str = "") -> Question:
    """Answer a governor, or say it better while no page has shown it."""
    hold(actor.organisation)
    held = Question.objects.select_for_update(of=("self",)).get(pk=question.pk)
    if held.shown_in_id:
        raise DomainError("Governors have read this answer on a page, so it stays as it is.")
    if link and not _is_of_fingerpost(link):
        said = "Enter an address of Fingerpost that begins with a slash, such as /standards/"
        raise ValidationError({"link": said})
    values = {"answer": answer.strip(), "link": link, "answered_by": actor.name}
    if not alter(held, {**values, "answered_on": today()}):
        raise DomainError("There is nothing to save: that is the answer already.")
    return held


def _is_of_fingerpost(link: str) -> bool:
    parts = urlsplit(link)
    return link.startswith("/") and not link.startswith("//") and not parts.netloc


@action("governors.note_meeting")
def note_meeting(actor: Actor, /, issue: Issue, *, met_on: date, minute: str) -> Meeting:
    """Say at which meeting governors discussed a page, and where the minutes say so."""
    hold(actor.organisation)
    if not issue.issued_on <= met_on <= today():
        said = "Enter a day on or after the page was issued, and no later than today"
        raise ValidationError({"met_on": said})
    return add(
        Meeting(
            organisation=actor.organisation,
            issue=issue,
            met_on=met_on,
            minute=minute.strip(),
            noted_by=actor.name,
        )
    )
