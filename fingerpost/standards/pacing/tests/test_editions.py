"""A new edition of an open family is told once, and accepted on the record."""

from datetime import UTC, date, datetime

import pytest

from conftest import client_for, somebody
from fingerpost.foundation import deeds
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import pretend
from fingerpost.foundation.permissions import Role
from fingerpost.standards.catalogue import family
from fingerpost.standards.pacing.actions import accept_edition, close_family, open_family
from fingerpost.standards.pacing.falling_due import new_editions
from fingerpost.standards.pacing.models import Opening
from fingerpost.standards.pacing.reading import behind

pytestmark = pytest.mark.django_db
SLUG = "filtering-and-monitoring"
PAGE = f"/standards/{SLUG}/"
SUMMER = datetime(2026, 6, 1, 9, tzinfo=UTC)
AUTUMN = datetime(2026, 10, 1, 9, tzinfo=UTC)
DAY = AUTUMN.date()
TOLD = "There is a new edition, of 16 September 2026."


@pytest.fixture
def opened(school, head):
    """A school that opened the family under the earlier edition, in the autumn after."""
    with pretend(SUMMER):
        open_family(head, family(SLUG))
    with pretend(AUTUMN):
        yield head


def test_whoever_opened_it_before_is_told_until_somebody_accepts(opened):
    client = client_for(opened)
    assert TOLD in client.get(PAGE).text
    assert "Read what changed in Filtering and monitoring" in client.get("/").text
    [due] = new_editions(opened, DAY)
    assert (due.url, due.on) == (f"{PAGE}changed/", date(2026, 11, 15))

    client.post(f"{PAGE}accept/")

    assert TOLD not in client.get(PAGE).text
    assert not list(new_editions(opened, DAY))
    assert Entry.objects.filter(deed="pacing.accept").count() == 1


def test_whoever_opens_it_today_works_with_todays_edition(school, head):
    with pretend(AUTUMN):
        open_family(head, family(SLUG))

        assert not behind(DAY)
        assert Opening.objects.get().edition == date(2026, 9, 16)
        with pytest.raises(DomainError, match="in its latest edition already"):
            accept_edition(head, family(SLUG))


def test_an_opening_of_before_editions_were_kept_goes_by_its_day(opened):
    with deeds.begin("test"):
        Opening.objects.update(edition=None)
    assert [each.before.edition for each in behind(DAY)] == [date(2025, 11, 17)]

    accept_edition(opened, family(SLUG))

    assert not behind(DAY)


def test_a_closed_family_waits_for_nobody(opened):
    close_family(opened, family(SLUG))

    assert not behind(DAY)
    assert not list(new_editions(opened, DAY))


def test_only_leaders_accept(opened, school):
    reader = somebody("Tess Wickham", Role.IT_SUPPORT, school)

    with pytest.raises(NotAllowed):
        accept_edition(reader, family(SLUG))
    text = client_for(reader).get(f"{PAGE}changed/").text
    assert "Your headteacher or SLT digital lead accepts it." in text
    assert accept_edition(opened, family(SLUG)).edition == date(2026, 9, 16)


def test_the_page_tells_what_is_new_and_what_is_reworded(opened):
    text = client_for(opened).get(f"{PAGE}changed/").text

    assert "From 17 November 2025 to 16 September 2026" in text
    assert "New: 2" in text
    assert "Now asks something else: 2" in text
    assert "Was: SLT scopes needs, buys systems" in text


def test_a_family_of_one_edition_says_so(school, head):
    page = client_for(head).get("/standards/network-cabling/changed/").text

    assert "knows one edition of this family, of 16 September 2026" in page
    assert client_for(head).get("/standards/imagined/changed/").status_code == 404
