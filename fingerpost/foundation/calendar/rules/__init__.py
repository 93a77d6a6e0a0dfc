"""Counting time as schools do: everything that falls due gets a day, and a sentence that says why.

Nothing here asks the database: a `SchoolCalendar` holds all there is to know.
"""

from .clocks import (
    Anchor,
    act_by,
    breach_alarms,
    breach_due,
    foi_due,
    information_request_due,
    next_due,
)
from .counting import add, count_between, notice_by, reply_by, subtract
from .days import Day, DayKind, Mark, NoTermDates, SchoolCalendar, SupportWindow
from .due import Due, DueAt
from .school_year import AcademicYear, Season, TermDates, TermName
from .spans import (
    UNITS,
    CalendarDays,
    Months,
    SchoolDays,
    Span,
    SupportHours,
    Terms,
    WorkingDays,
)
from .support import NoSupportHours, Pause, add_support_hours, support_hours_between

__all__ = [
    "UNITS",
    "AcademicYear",
    "Anchor",
    "CalendarDays",
    "Day",
    "DayKind",
    "Due",
    "DueAt",
    "Mark",
    "Months",
    "NoSupportHours",
    "NoTermDates",
    "Pause",
    "SchoolCalendar",
    "SchoolDays",
    "Season",
    "Span",
    "SupportHours",
    "SupportWindow",
    "TermDates",
    "TermName",
    "Terms",
    "WorkingDays",
    "act_by",
    "add",
    "add_support_hours",
    "breach_alarms",
    "breach_due",
    "count_between",
    "foi_due",
    "information_request_due",
    "next_due",
    "notice_by",
    "reply_by",
    "subtract",
    "support_hours_between",
]
