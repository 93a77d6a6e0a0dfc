"""Work for accounts that nobody waits for."""

from django.tasks import task

from fingerpost.foundation.mail.actions import post
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.scope import scope

from .actions import organisations_of
from .models import Account


@task
def write_about_password(email: str, asked_at: str) -> None:
    """Post the letter of a forgotten password, if the address is that of an account here.

    Apart from the page that was asked, which so takes as long for a stranger's address.
    """
    account = Account.objects.filter(email=email, is_active=True).first()
    places = organisations_of(account, today()) if account else []
    if account is None or not places or places[0].is_demonstration:
        return
    with scope(places[0]):
        post(
            "password-reset",
            account.email,
            key=f"reset {account.pk} {asked_at}",
            about={"account": account.pk},
        )
