"""The line of days to come: one mark a day, what is late left of today."""

from datetime import date, timedelta

from fingerpost.foundation.ui.charts.days import LATE, Coming, days_of

TODAY = date(2026, 11, 23)
LAST = TODAY + timedelta(days=90)


def drawn(*days, is_mine=True):
    coming = [Coming(TODAY + timedelta(days=n), f"Thing {n}", is_mine, "Tess") for n in days]
    return days_of("The next 90 days", coming, TODAY, LAST)


def test_a_day_has_one_mark_and_says_how_much_falls_on_it():
    (mark,) = drawn(45, 45, 45).marks

    assert (mark.kind, mark.x) == ("mine", 50.0)
    assert mark.said == "7 January 2027: Thing 45, and 2 more"
    assert mark.height > drawn(45).marks[0].height


def test_what_is_late_stands_left_of_today_in_one_mark():
    chart = drawn(-40, -3, 0)

    assert [(each.kind, each.x) for each in chart.marks] == [("late", 0.0), ("mine", LATE)]
    assert chart.now == LATE
    assert drawn(0).now == 0


def test_what_is_somebody_elses_is_told_apart():
    assert [each.kind for each in drawn(3, is_mine=False).marks] == ["others"]


def test_what_comes_after_the_last_day_is_left_out():
    assert len(drawn(90, 91).marks) == 1
    assert "1 mark: 1 thing" in drawn(90, 91).desc


def test_the_months_stand_where_they_begin():
    assert [name for name, _ in drawn(1).months] == ["Dec", "Jan", "Feb"]
