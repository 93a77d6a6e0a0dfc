"""The letter to whoever is asked: whether there is one, and what became of it."""

from django.conf import settings

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.mail.actions import post
from fingerpost.foundation.mail.models import Mail, MailQuerySet

from .models import ToDo


def write_to_owner(actor: Actor, to_do: ToDo) -> None:
    """Post a letter to whoever is asked, unless they asked themselves or no mail is set up."""
    address = address_of(to_do)
    if not settings.MAIL_FROM or not address or _is_own(to_do, actor.account_id):
        return
    about = {"to_do": to_do.pk, "owner": to_do.owner_id or 0}
    key = f"{_key(to_do)}{_letters(to_do).count() + 1}"
    post("asked", address, key=key, about=about)


def standing_of_letter(to_do: ToDo) -> str:
    """What became of the letter, or why there is none and somebody has to be told by hand."""
    if not to_do.is_open or _is_own(to_do, to_do.asked_account):
        return ""
    mail = _letters(to_do).by_latest().first()
    if mail is not None:
        return mail.standing
    if not settings.MAIL_FROM:
        return "None, as no mail server is set up. Tell them yourself."
    return "None, as no e-mail address was known. Tell them yourself."


def address_of(to_do: ToDo) -> str:
    """Where a letter to whoever is asked goes; nothing where no address is known."""
    if to_do.owner is None:
        return to_do.outside_email
    account = to_do.owner.account
    return account.email if account and account.is_active else to_do.owner.email


def _is_own(to_do: ToDo, account: int | None) -> bool:
    return account is not None and to_do.owner is not None and to_do.owner.account_id == account


def _key(to_do: ToDo) -> str:
    """How the keys of letters about it to whoever is asked now begin; a number follows."""
    return f"asked {to_do.pk} {to_do.owner_id or to_do.outside_email}"[:110] + " "


def _letters(to_do: ToDo) -> MailQuerySet:
    """The letters about it to whoever is asked now: several, if it came back to them."""
    return Mail.objects.filter(letter="asked", key__startswith=_key(to_do))
