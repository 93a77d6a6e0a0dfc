"""A trust of many schools, and what its pages cost."""

from benchmark.browser import Browser
from benchmark.pages import Page
from benchmark.prepare import begin

SCHOOLS, ROWS = 100, 10


def prepare_trust() -> str:
    """Answers the session cookie of whoever leads the IT of the trust."""
    begin()
    from benchmark.rows import fill, let_in, session_cookie
    from fingerpost.foundation.actor import system
    from fingerpost.foundation.now import today
    from fingerpost.foundation.organisations import actions as organisations
    from fingerpost.foundation.permissions import Role
    from fingerpost.foundation.tenancy.models import Kind
    from fingerpost.foundation.tenancy.scope import scope
    from fingerpost.standards.catalogue import families
    from fingerpost.standards.pacing.actions import open_family
    from fingerpost.standards.pacing.reading import FIRST

    trust = organisations.set_up(name="Bench Trust", kind=Kind.TRUST)
    for n in range(SCHOOLS):
        school, lead, _ = fill(ROWS + n % 7, f"Bench School {n}")
        with scope(school):
            organisations.join_trust(system(school), school, trust, since=today())
            for each in families():
                if each.slug != FIRST:
                    open_family(lead, each)
    director = let_in(trust, "trust@school.example", "Bea Trust", Role.TRUST_IT_LEAD)
    return session_cookie(director)


def pages_of_trust(browser: Browser) -> list[Page]:
    """The grid as it opens, and as wide as it can be."""
    browser.get("/trust/")
    return [
        Page(f"trust grid of {SCHOOLS} schools", "/trust/", 30),
        Page("the same, all twelve families", "/trust/?families=all", 30),
        Page("home of a trust", "/", 0),
    ]
