"""Examples worked by hand, each with the trap that it is there for."""

from decimal import Decimal

import pytest

from fingerpost.foundation.calendar.rules import (
    Anchor,
    CalendarDays,
    DayKind,
    Months,
    NoTermDates,
    Pause,
    SchoolCalendar,
    SchoolDays,
    Season,
    SupportHours,
    Terms,
    WorkingDays,
    act_by,
    add,
    add_support_hours,
    breach_alarms,
    breach_due,
    foi_due,
    information_request_due,
    next_due,
    notice_by,
    reply_by,
    support_hours_between,
)

from .build import at, calendar, day, marks, windows

SCHOOL = calendar()
P2, P3 = SupportHours(Decimal(1)), SupportHours(Decimal(16))


@pytest.mark.parametrize(
    ("span", "last"),
    [
        (CalendarDays(90), "2026-12-31"),
        (Months(3), "2026-12-31"),
        (WorkingDays(30), "2027-02-15"),  # Good Friday and Easter Monday are no working days
        (Terms(1), "2026-12-31"),  # the term began on a Monday, after the New Year
    ],
)
def test_the_last_day_to_give_notice_of_a_contract_that_ends_on_31_march_2027(span, last):
    assert notice_by(SCHOOL, day("2027-03-31"), span).on == day(last)


def test_notice_on_a_sunday_is_given_on_the_friday_before():
    found = notice_by(SCHOOL, day("2027-04-10"), CalendarDays(90))

    assert found.on == day("2027-01-08")
    assert found.because == (
        "90 calendar days before Saturday 10 April, so Sunday 10 January; "
        "that is no working day, so Friday 8 January"
    )


def test_a_terms_notice_needs_a_whole_term_before_the_end():
    assert notice_by(SCHOOL, day("2027-08-31"), Terms(1)).on == day("2027-04-09")
    assert notice_by(SCHOOL, day("2027-07-20"), Terms(1)).on == day("2026-12-31")


def test_acting_on_a_notice_starts_ten_working_days_before_and_twelve_by_post():
    assert act_by(SCHOOL, day("2026-12-31")).on == day("2026-12-15")
    assert act_by(SCHOOL, day("2026-12-31"), by_post=True).on == day("2026-12-11")


def test_a_breach_clock_runs_through_the_night_on_which_the_clocks_go_back():
    found = breach_due(at("2026-10-23 16:20"))

    assert found.at == at("2026-10-26 15:20")
    assert found.because == (
        "72 hours from Friday 23 October 2026 at 16:20, every hour counted, and the clocks change "
        "on the way, so Monday 26 October 2026 at 15:20"
    )


def test_alarms_stand_before_the_end_of_a_breach_clock():
    alarms = breach_alarms(at("2026-10-23 16:20"))

    assert list(alarms) == [12, 24, 48, 60, 68]
    assert alarms[68] == at("2026-10-26 11:20")


def test_freedom_of_information_takes_20_school_days_over_the_summer():
    found = foi_due(SCHOOL, day("2026-07-13"))

    assert found.on == day("2026-09-18")
    assert found.because == (
        "20 school days from Monday 13 July: the summer holiday 23 July to 1 September does not "
        "count, so Friday 18 September; 60 working days would be Tuesday 6 October, which is later"
    )


def test_sixty_working_days_are_the_longest_that_freedom_of_information_takes():
    shut = marks(DayKind.CLOSURE, *(f"2026-09-{n:02}" for n in range(2, 31)))
    found = foi_due(calendar(marks=shut), day("2026-07-13"))

    assert found.on == day("2026-10-06")
    assert "20 school days would be later" in found.because


def test_a_college_has_20_working_days():
    assert foi_due(SCHOOL, day("2026-07-13"), of_a_college=True).on == day("2026-08-10")


def test_an_information_request_takes_a_month_that_ends_in_february():
    assert information_request_due(SCHOOL, day("2027-01-31")).on == day("2027-03-01")
    complex_one = information_request_due(SCHOOL, day("2027-01-31"), is_complex=True)
    assert complex_one.on == day("2027-04-30")


def test_five_school_days_step_over_half_term_and_say_so():
    found = add(SCHOOL, day("2026-02-12"), SchoolDays(5))

    assert found.on == day("2026-02-26")
    assert found.because == (
        "5 school days from Thursday 12 February: half-term 16 to 20 February does not count, "
        "so Thursday 26 February"
    )


def test_several_things_that_do_not_count_are_all_named():
    inset = marks(DayKind.INSET, "2027-01-04", "2027-01-05")
    found = add(calendar(marks=inset), day("2026-12-17"), SchoolDays(2))

    assert found.because == (
        "2 school days from Thursday 17 December 2026: the Christmas holiday 21 December to "
        "1 January and the INSET day 4 to 5 January do not count, so Wednesday 6 January 2027"
    )


def test_a_snow_day_entered_afterwards_moves_a_school_day_and_no_working_day():
    snow = calendar(marks=marks(DayKind.CLOSURE, "2026-02-03", label="snow"))

    assert add(SCHOOL, day("2026-02-02"), SchoolDays(1)).on == day("2026-02-03")
    assert add(snow, day("2026-02-02"), SchoolDays(1)).on == day("2026-02-04")
    assert add(snow, day("2026-02-02"), WorkingDays(1)).on == day("2026-02-03")


@pytest.mark.parametrize(
    ("first", "span", "last"),
    [
        ("2027-01-31", Months(1), "2027-02-28"),
        ("2028-01-31", Months(1), "2028-02-29"),
        ("2027-11-30", Months(3), "2028-02-29"),
        ("2028-02-29", Months(12), "2029-02-28"),
        ("2026-12-24", WorkingDays(1), "2026-12-29"),  # Boxing Day on a Saturday: its Monday
        ("2027-12-24", WorkingDays(1), "2027-12-29"),  # both at the weekend: Monday and Tuesday
        ("2026-10-12", Terms(1), "2027-03-25"),
        ("2026-09-01", Terms(1), "2026-12-18"),
        ("2026-09-02", Terms(1), "2027-03-25"),
    ],
)
def test_a_span_after_a_day(first, span, last):
    assert add(SCHOOL, day(first), span).on == day(last)


def test_a_reply_on_a_bank_holiday_may_wait_for_the_next_working_day():
    found = reply_by(SCHOOL, day("2026-02-25"), Months(1))
    easter = reply_by(SCHOOL, day("2027-02-26"), Months(1))

    assert found.on == day("2026-03-25")
    assert easter.on == day("2027-03-30")
    assert "that is Good Friday, so Tuesday 30 March" in easter.because


def test_support_hours_stop_over_half_term():
    found = add_support_hours(SCHOOL, at("2026-10-22 15:30"), P3)

    assert found.at == at("2026-11-02 13:30")
    assert "half-term 26 to 30 October does not count" in found.because


def test_support_hours_stand_still_while_somebody_waits_for_the_user():
    waited = Pause(at("2026-10-23 10:00"), at("2026-11-02 09:15"))
    opened = at("2026-10-22 15:30")

    assert add_support_hours(SCHOOL, opened, P3, [waited]).at == at("2026-11-03 12:45")
    used = support_hours_between(SCHOOL, opened, at("2026-11-02 11:00"), [waited])
    assert used == SupportHours(Decimal("5.25"))
    assert add_support_hours(SCHOOL, opened, P3, [Pause(at("2026-10-23 10:00"))]) is None


def test_reduced_hours_in_half_term_bring_an_answer_forward():
    opened = at("2026-10-23 16:40")
    reduced = calendar(windows=windows() + windows(Season.HOLIDAY, 9, 15))

    assert add_support_hours(SCHOOL, opened, P2).at == at("2026-11-02 08:40")
    assert add_support_hours(reduced, opened, P2).at == at("2026-10-26 09:40")


def test_a_question_about_school_days_needs_term_dates_and_working_days_do_not():
    nothing = SchoolCalendar(as_known_on=day("2026-11-21"))

    assert add(nothing, day("2026-12-24"), WorkingDays(1)).on == day("2026-12-29")
    assert not nothing.is_school_day(day("2026-12-25"))
    with pytest.raises(NoTermDates, match="no term dates for 2026/27 yet"):
        add(nothing, day("2026-11-21"), SchoolDays(1))


@pytest.mark.parametrize(
    ("done", "was_due", "due"),
    [
        ("2026-08-10", "2026-09-30", "2027-09-30"),  # a little early: no drift
        ("2026-09-30", "2026-09-30", "2027-09-30"),
        ("2026-07-01", "2026-09-30", "2027-07-01"),  # more than 60 days early: a new start
        ("2026-11-05", "2026-09-30", "2027-11-05"),  # late: a new start
    ],
)
def test_what_recurs_keeps_its_day_unless_it_was_done_late(done, was_due, due):
    assert next_due(SCHOOL, day(done), Months(12), was_due_on=day(was_due)).on == day(due)


@pytest.mark.parametrize(
    ("every", "anchor", "due"),
    [
        (Terms(1), Anchor.KEPT, "2027-03-25"),  # once inside each term of the school's own
        (Months(3), Anchor.ROLLING, "2027-01-12"),
        (Months(3), Anchor.TERM_END, "2027-03-25"),
        (Months(3), Anchor.ACADEMIC_YEAR, "2027-08-31"),
    ],
)
def test_what_recurs_may_hold_on_to_the_school_year(every, anchor, due):
    found = next_due(SCHOOL, day("2026-10-12"), every, anchor=anchor)

    assert found.on == day(due)
    assert found.because.startswith(str(every))


def test_a_term_that_begins_in_august_needs_no_dates_of_the_year_before():
    assert add(calendar(2026), day("2026-08-20"), Terms(1)).on == day("2026-12-18")
    with pytest.raises(NoTermDates, match="2024/25"):
        add(calendar(2026), day("2025-07-20"), Terms(1))
