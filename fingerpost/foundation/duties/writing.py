"""The letters about what is asked for."""

from django.conf import settings
from django.urls import reverse

from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.mail.letters import Words, letter
from fingerpost.foundation.now import today
from fingerpost.foundation.ui.filters import written_date

from .digest import weekly_words
from .models import ToDo


@letter("asked", "Somebody is asked to do something")
def asked(to_do: int, owner: int) -> Words | None:
    """What whoever is asked reads; nothing once it is done, withdrawn or somebody else's."""
    held = ToDo.objects.open().filter(pk=to_do).select_related("owner__account").first()
    if held is None or (held.owner_id or 0) != owner:
        return None
    account = Account.objects.filter(pk=held.asked_account or 0, is_active=True).first()
    asker = account.email if account else ""
    subject = f"{held.asked_by} asks you for something by {written_date(held.due_on)}"
    said = f"{held.asked_by} asks you, by {written_date(held.due_on)}: {held.title}"
    if held.owner is not None and held.owner.account is not None:
        page = settings.PUBLIC_URL + reverse("duties:show", args=[held.pk])
        return Words(subject, (said,), ("Sign in to read more and to answer", page), asker)
    how = ", by answering this letter" if asker else ""
    answer = f"Tell {held.asked_by} when it is done{how}."
    return Words(subject, tuple(each for each in (said, held.words, answer) if each), None, asker)


@letter("weekly", "The weekly letter: what waits for somebody")
def weekly(account: int) -> Words | None:
    """What waits for somebody this week; nothing once it is done, or they want no letter."""
    return weekly_words(account, today())
