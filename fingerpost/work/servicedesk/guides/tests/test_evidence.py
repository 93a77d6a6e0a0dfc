"""What ways to ask prove once guides stand beside them."""

from datetime import date

import pytest

from fingerpost.standards.evidence import Finding, apply
from fingerpost.standards.verdicts import Verdict
from fingerpost.work.servicedesk.expectations.tests.test_evidence import kept
from fingerpost.work.servicedesk.guides.choices import Topic
from fingerpost.work.servicedesk.guides.evidence import with_guides

from .test_guides import written

TODAY = date(2027, 3, 2)
AGREED = Finding(Verdict.MET, "Agreed.", met=1, of=1, holds_until=date(2027, 9, 30))
LACKS = Finding(Verdict.PARTLY, "It names no second way to ask.", of=1)
NONE, OVERDUE = "No guide for staff", "is overdue"


@pytest.mark.parametrize(
    ("found", "days", "verdict", "because", "until"),
    [
        (AGREED, [], "partly", NONE, None),
        (AGREED, [date(2027, 3, 1)], "partly", OVERDUE, None),
        (AGREED, [date(2027, 3, 2)], "met", "1 guide in date", date(2027, 3, 2)),
        (AGREED, [date(2027, 3, 1), date(2028, 3, 2)], "met", "1 guide", date(2027, 9, 30)),
        (LACKS, [date(2028, 3, 2)], "partly", "no second way", None),
        (LACKS, [], "partly", "no second way", None),
    ],
)
def test_guides_stand_beside_what_was_agreed(found, days, verdict, because, until):
    told = with_guides(found, days, TODAY)

    assert (told.verdict, told.holds_until) == (verdict, until)
    assert because in told.because


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("topic", "told", "verdict"),
    [
        (Topic.PASSWORDS, {}, "met"),
        (Topic.ASKING, {}, "partly"),
        (Topic.PASSWORDS, {"review_on": TODAY.replace(day=1)}, "partly"),
    ],
)
def test_they_must_answer_what_staff_look_up(school, technician, topic, told, verdict):
    kept(school)
    written(technician, topic, **told)

    assert apply("support.ways", TODAY).verdict == verdict
