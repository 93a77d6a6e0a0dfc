"""Posting a letter, delivering it once, and trying for a day what the server cannot take now.

The log is of what leaves the house; the deed that caused a letter is on the record itself.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from email.utils import parseaddr

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F
from django.tasks import task

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import now
from fingerpost.foundation.tasks import queue
from fingerpost.foundation.tasks.models import Lane
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import current_scope, scope

from .letters import LETTERS
from .models import AGAIN, Mail, State
from .naming import name_of
from .outcome import Outcome, hand_over

PAUSES = tuple(timedelta(minutes=n) for n in (1, 5, 30, 120, 360, 720))
"""The waits before further tries: a server that does not know us takes a letter after minutes,
one that is mended overnight the next morning."""
TESTS_AN_HOUR = 5


class NothingToSend(DomainError):
    """Raised when a letter is on its way, sent or given up."""


class EnoughTests(DomainError):
    """Raised when somebody tests more often than there is anything to learn."""


def post(letter: str, to: str, *, key: str, about: Mapping[str, int | str] | None = None) -> Mail:
    """Queue a letter within the transaction in progress; the same key is posted once for ever."""
    organisation = current_scope().organisation_id
    mail = Mail(
        organisation_id=organisation,
        letter=LETTERS[letter].word,
        key=key,
        to=to,
        about=dict(about or {}),
    )
    mail.full_clean(validate_unique=False, validate_constraints=False)
    try:
        with transaction.atomic():
            mail.save()
    except IntegrityError:
        return Mail.objects.get(key=key)
    _queue(mail)
    return mail


def _queue(mail: Mail, at: datetime | None = None) -> None:
    key = f"mail {mail.pk} {mail.tries}"
    call = [mail.organisation_id, mail.pk]
    queue.put(deliver.module_path, call, {}, key=key, run_after=at, lane=Lane.LETTERS)


@task
def deliver(organisation: int, mail: int) -> str:
    """Deliver one letter; answers what became of it."""
    with scope(Organisation.objects.get(pk=organisation)):
        return send(Mail.objects.get(pk=mail))


def send(mail: Mail) -> str:
    """Send a letter that waits. Whoever finds one half sent cannot know, and says so."""
    waiting = Mail.objects.filter(pk=mail.pk, state=State.WAITING)
    if not waiting.update(state=State.SENDING, tries=F("tries") + 1):
        broken = Mail.objects.filter(pk=mail.pk, state=State.SENDING)
        broken.update(state=State.UNSURE, said="Fingerpost stopped while the letter was sent.")
        mail.refresh_from_db()
        return mail.state
    mail.refresh_from_db()
    words = LETTERS[mail.letter].compose(**mail.about)
    if words is None:
        return _note(mail, State.OVER)
    mail.subject = words.subject[:200]
    sender = Organisation.objects.get(pk=current_scope().organisation_id)
    if sender.is_demonstration:
        return _note(mail, State.OVER, "A demonstration sends no letters.")
    if not settings.MAIL_FROM:
        return _note(mail, State.FAILED, "No mail server is set up.")
    outcome = hand_over(words, mail.to, _named(mail), sender.name)
    if outcome.may_pass and mail.tries <= len(PAUSES):
        return _try_later(mail, outcome.said)
    return _note(mail, _state(outcome), outcome.said)


def _try_later(mail: Mail, said: str) -> str:
    with transaction.atomic():
        _queue(mail, now() + PAUSES[mail.tries - 1])
        return _note(mail, State.WAITING, said)


def _state(outcome: Outcome) -> State:
    if outcome.was_sent:
        return State.SENT
    return State.UNSURE if outcome.is_unsure else State.FAILED


def _note(mail: Mail, state: State, said: str = "") -> str:
    sent_at = now() if state == State.SENT else None
    Mail.objects.filter(pk=mail.pk).update(
        state=state, said=said, subject=mail.subject, sent_at=sent_at
    )
    return state.value


def _named(mail: Mail) -> str:
    return name_of(mail, parseaddr(settings.MAIL_FROM)[1].rpartition("@")[2])


@action("mail.test")
def test(actor: Actor, /, *, to: str) -> Mail:
    """Send a letter that says only that letters arrive."""
    an_hour_ago = now() - timedelta(hours=1)
    so_far = Mail.objects.filter(letter="test", posted_at__gt=an_hour_ago).count()
    if so_far >= TESTS_AN_HOUR:
        raise EnoughTests("Five tests in an hour are enough. Try again later.")
    mail = post("test", to, key=f"test {now().isoformat()}", about={"by": actor.name})
    trail.note(mail)
    return mail


@action("mail.send_again")
def send_again(actor: Actor, /, mail: Mail) -> None:
    """Have a letter sent again that did not get through, or perhaps did not."""
    again = Mail.objects.filter(pk=mail.pk, state__in=AGAIN)
    if not again.update(state=State.WAITING, tries=0, said=""):
        raise NothingToSend("This letter is on its way already.")
    mail.refresh_from_db()
    _queue(mail)
    trail.note(mail)


@action("mail.let_go")
def let_go(actor: Actor, /, mail: Mail) -> None:
    """Leave a letter that did not get through, since it is not needed any more."""
    left = Mail.objects.filter(pk=mail.pk, state__in=AGAIN)
    if not left.update(state=State.OVER):
        raise NothingToSend("This letter needs nothing of you any more.")
    trail.note(mail)


@action("mail.come_back")
def come_back(actor: Actor, /, mail: Mail, *, said: str) -> None:
    """Note that a letter that had left came back, and in whose words."""
    gone = Mail.objects.filter(pk=mail.pk, state__in=(State.SENT, State.UNSURE))
    if not gone.update(state=State.FAILED, said=f"It came back. {said}"[:300]):
        raise NothingToSend("This letter has come back already.")
    mail.refresh_from_db()
    trail.note(mail)
