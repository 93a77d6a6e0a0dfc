"""Pages by key against an oracle that sorts the whole register in memory."""

from datetime import timedelta
from itertools import product

import pytest
from django.http import QueryDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fingerpost.foundation.registers.listing import page, page_of, written
from fingerpost.foundation.registers.selection import Selection
from fingerpost.foundation.tenancy.prepared import Prepared
from fingerpost.records.estate import actions
from fingerpost.records.estate.choices import GONE
from fingerpost.records.estate.models import Asset
from fingerpost.records.estate.register import ASSETS

from .build import TODAY, an_asset, shelved

pytestmark = pytest.mark.django_db
SIZE = 3
SORTS = ASSETS.sorts_by_word
ENOUGH = 9
"""More pages than any example has, so that a page that leads to itself ends the test."""
days = st.none() | st.integers(-3, 3).map(lambda n: TODAY + timedelta(days=n))
rows = st.lists(
    st.fixed_dictionaries(
        {
            "name": st.sampled_from(["a", "A b", "b", "é", "~1", "ß", "z~2"]),
            "kind": st.sampled_from(["laptop", "tablet", "ups"]),
            "status": st.sampled_from(["in-use", "spare", "lost", "disposed"]),
            "review_on": days,
            "purchased_on": days,
            "location": st.sampled_from(["", "Hall"]),
        }
    ),
    max_size=14,
)
FILTERS = [
    "",
    "status=in-use",
    "status=disposed",
    "kind=laptop",
    "kind=laptop&kind=ups",
    "kind=tablet&status=spare",
    "missing=review",
    "missing=location&kind=laptop",
    "missing=disposal-date",
    "missing=review&status=spare",
    "missing=review&status=lost",
    "due=overdue",
]
walks = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def expected(asked):
    """The ids that an address asks for, in order, the slow way."""
    found = [each for each in Asset.objects.all() if is_asked(each, asked)]
    return [each.pk for each in sorted(found, key=lambda e: (getattr(e, asked.order.column), e.pk))]


def is_asked(each, asked):
    if asked.kinds and each.kind not in asked.kinds:
        return False
    if asked.missing:
        return (not asked.status or each.status == asked.status) and (
            Asset.objects.lacking(asked.missing, TODAY).filter(pk=each.pk).exists()
        )
    if asked.due and not (each.review_on and each.review_on < TODAY):
        return False
    return each.status == asked.status if asked.status else each.status not in GONE


def all_pages(asked, *, few):
    """Every page from the first to the last, and every page back from there."""
    question = questions(asked.rows if few else asked.walk, asked.order, few=few, size=SIZE)
    forth = [page(question, asked.order, size=SIZE)]
    while forth[-1].after and len(forth) < ENOUGH:
        forth.append(page(question, asked.order, after=forth[-1].after, size=SIZE))
    back = [forth[-1]]
    while back[-1].before and len(back) < ENOUGH:
        back.append(page(question, asked.order, before=back[-1].before, size=SIZE))
    return [each.rows for each in forth], [each.rows for each in reversed(back)]


def questions(rows, sort, **shape):
    """The queries of a page, one for each way to go."""
    return lambda way: Prepared(lambda: page_of(rows(TODAY), sort, (), way, **shape))


@walks
@given(rows=rows, question=st.sampled_from(list(product(FILTERS, SORTS))), few=st.booleans())
def test_all_pages_together_are_the_sorted_list(school, rows, question, few):
    shelved(school, rows)
    asked = Selection.read(ASSETS, QueryDict(f"{question[0]}&sort={question[1]}"), TODAY)

    forth, back = all_pages(asked, few=few)

    assert [row[0] for each in forth for row in each] == expected(asked)
    assert back == forth
    assert all(len(each) == SIZE for each in forth[:-1])


@walks
@given(rows=rows, question=st.sampled_from(list(product(FILTERS, SORTS))))
def test_a_page_of_the_list_is_the_sorted_list(school, rows, question):
    shelved(school, rows)
    asked = Selection.read(ASSETS, QueryDict(f"{question[0]}&sort={question[1]}"), TODAY)

    found = asked.page((), asked.counts(TODAY), TODAY, after="", before="")

    assert [row[0] for row in found.rows] == expected(asked)


@walks
@given(rows=rows, question=st.sampled_from(FILTERS))
def test_counts_say_how_many_there_are(school, rows, question):
    shelved(school, rows)
    asked = Selection.read(ASSETS, QueryDict(question), TODAY)

    counts = asked.counts(TODAY)

    assert counts.total == len(expected(asked))
    for status, n in counts.statuses.items():
        found = Asset.objects.filter(status=status)
        assert n == (found.of_kinds(*asked.kinds) if asked.kinds else found).count()
    for kind, n in counts.kinds.items():
        assert n == Asset.objects.filter(status__in=asked.statuses(TODAY), kind=kind).count()


@pytest.mark.parametrize(
    "place",
    ["nonsense", "~", "x~y", "9~", "~9", "2026-01-01~1", "~" * 9, "9" * 30 + "~" + "9" * 30],
)
@pytest.mark.parametrize("sort", SORTS.values(), ids=lambda sort: sort.word)
def test_a_place_that_makes_no_sense_shows_a_page_all_the_same(school, place, sort):
    shelved(school, [{}, {}])

    for way in ({"after": place}, {"before": place}):
        question = questions(lambda today: Asset.objects.all(), sort, few=False)
        assert len(page(question, sort, **way).rows) in (1, 2)


def test_counts_stop_at_a_thousand():
    assert [written(n) for n in (0, 28, 1000, 1001)] == ["0", "28", "1,000", "1,000+"]


def test_a_gap_is_counted_again_after_a_deed_and_only_then(technician, django_assert_num_queries):
    laptop = an_asset(technician)
    asked = Selection.read(ASSETS, QueryDict("missing=location"), TODAY)
    assert asked.counts(TODAY).total == 1
    with django_assert_num_queries(1):  # the counters
        assert asked.counts(TODAY).total == 1

    actions.change(technician, laptop, revision=laptop.revision, location="Hall")

    assert asked.counts(TODAY).total == 0


def test_an_address_survives_being_read(school):
    spelled = "?status=spare&kind=laptop&kind=ups&missing=review&due=overdue&sort=purchase"

    assert Selection.read(ASSETS, QueryDict(spelled[1:]), TODAY).address() == spelled


def test_what_an_address_cannot_mean_is_left_out(school):
    asked = Selection.read(
        ASSETS, QueryDict("status=x&kind=y&missing=z&due=never&sort=price"), TODAY
    )

    assert asked == Selection(ASSETS)
