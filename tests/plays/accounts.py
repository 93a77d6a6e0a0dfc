"""What Fingerpost's own accounts show."""

from datetime import timedelta

from fingerpost.foundation.accounts.factors.tests.build import code_of
from fingerpost.foundation.now import today
from fingerpost.foundation.ui.filters import written_date

from . import NOT_EVIDENCED, NOT_MET, PARTLY, play
from .school import CAST

ACCESS = "/people/access/"
LEADERS_AND_IT = ("tess", "dita", "hugh")


def say_whose(visitor):
    """Put the first account of nobody on the list of people, under the name that it signs in by."""
    visitor.open(ACCESS).follow("say whose it is").send()


def set_up_an_app(visitor):
    """As the app on a phone would, from the letters that the page shows."""
    page = visitor.open("/account/app/add/").page.html
    letters = page.select_one(".letters").get_text().replace(" ", "")
    visitor.send(code=code_of(letters))


def leaves(visitor, name, days_ago):
    visitor.open(f"/people/?q={name}").follow("PER-").follow("Note leaving")
    visitor.send(on=written_date(today() - timedelta(days=days_ago)))


@play("accounts.own_accounts")
def own_accounts(school):
    yield NOT_MET
    for _ in CAST:
        say_whose(school.hugh)
    yield PARTLY


@play("accounts.leavers")
def leavers(school):
    yield NOT_EVIDENCED
    for _ in CAST:
        say_whose(school.hugh)
    leaves(school.hugh, "Tess Wickham", days_ago=9)
    yield NOT_MET
    leaves(school.hugh, "Pia Oakleaf", days_ago=1)
    yield PARTLY


@play("accounts.second_step")
def second_step(school):
    yield NOT_MET
    for who in CAST:
        set_up_an_app(getattr(school, who))
    yield PARTLY


@play("accounts.administrators")
def administrators(school):
    yield NOT_MET
    for who in LEADERS_AND_IT:
        set_up_an_app(getattr(school, who))
    yield PARTLY


@play("accounts.guessing")
def guessing(school):
    yield PARTLY


@play("accounts.weak_passwords")
def weak_passwords(school):
    yield PARTLY
