"""Charts are honest: lengths are shares, sums are sums, and nothing is lost in the table."""

from datetime import date
from decimal import Decimal

from fingerpost.foundation.ui.charts.bars import bars_of
from fingerpost.foundation.ui.charts.columns import BOTTOM, TOP, columns_of
from fingerpost.foundation.ui.charts.grid import grid_of
from fingerpost.foundation.ui.charts.lines import lines_of
from fingerpost.foundation.ui.charts.parts import TONES, Series
from fingerpost.foundation.ui.charts.ribbon import Run, ribbon_of
from fingerpost.foundation.ui.charts.ring import ring_of
from fingerpost.foundation.ui.filters import money

MONTHS = [date(2026, 9, 1), date(2026, 10, 1), date(2026, 11, 1)]
REVENUE = Series("Revenue", (Decimal("300.50"), Decimal(0)))
GRANT = Series("Grant", (Decimal(100), Decimal(80)))


def test_the_longest_bar_fills_the_width():
    drawn = bars_of("Cost", [("Laptops", 50), ("Phones", 10)])

    assert [bar.width for bar in drawn.bars] == [100, 20]
    assert drawn.desc == "One bar each for 2; the most is 50 in Laptops."


def test_the_year_below_a_column_stands_on_a_line_of_its_own():
    drawn = columns_of("Course", ("Autumn 2026/27", "2027"), [REVENUE])

    assert [each.lines for each in drawn.columns] == [["Autumn", "2026/27"], ["2027"]]


def test_columns_stack_their_parts_to_the_sum():
    drawn = columns_of("Cost", ("2027", "2028"), [REVENUE, GRANT], write=money)
    tall, short = drawn.columns

    assert sum(block.height for block in tall.blocks) == BOTTOM - TOP
    assert [block.said for block in tall.blocks] == [
        "2027, Revenue: £300.50",
        "2027, Grant: £100",
    ]
    assert len(short.blocks) == 1
    assert drawn.table.rows == (
        ("2027", "£300.50", "£100", "£400.50"),
        ("2028", "£0", "£80", "£80"),
    )


def test_a_band_is_drawn_and_told():
    drawn = columns_of("Asked", ("4 May", "11 May"), [GRANT], band="Exams", banded=["11 May"])

    assert [each.is_in_band for each in drawn.columns] == [False, True]
    assert drawn.desc.endswith("Exams: 11 May.")
    assert drawn.table.heads[-1] == "Exams"
    assert [row[-1] for row in drawn.table.rows] == ["No", "Yes"]
    assert not columns_of("Asked", ("4 May", "11 May"), [GRANT], band="Exams").band


def test_what_cannot_be_told_apart_becomes_all_others():
    many = [Series(f"Fund {n}", (n,)) for n in range(1, 10)]
    drawn = columns_of("Cost", ("2027",), many)

    assert len(drawn.names) == TONES
    assert drawn.names[-1] == "All others"
    assert drawn.columns[0].total == "45"


def test_a_line_reaches_the_top_at_its_most():
    [line] = lines_of("Cost", ("2027", "2028"), [GRANT]).lines

    assert [point.y for point in line.points] == [TOP, round(BOTTOM - (BOTTOM - TOP) * 0.8, 2)]
    assert len(line.joins) == 1


def test_a_ring_closes():
    drawn = ring_of("Who pays", [("Revenue", 3), ("Parents", 1)])

    assert [(arc.before, arc.length) for arc in drawn.arcs] == [(0, 75), (75, 25)]
    assert drawn.total == "4"


def test_a_ribbon_keeps_within_its_months():
    early = Run("Print", "passed", date(2026, 5, 1), date(2026, 9, 16), "passed")
    drawn = ribbon_of("Days", MONTHS, [early], date(2026, 10, 1))

    [band] = drawn.bands
    assert (band.x, band.width) == (0, percent_of(15, 61))
    assert drawn.now == percent_of(30, 61)
    assert drawn.table.rows[0][1] == "1 May 2026"


def test_a_cell_where_nothing_applies_stays_empty():
    rows = [("Fernwhistle", [("met", "Met"), ("", "Does not apply")])]
    drawn = grid_of("Schools", ("One", "Two"), rows)

    assert [mark.said for mark in drawn.marks] == ["Fernwhistle, One: Met"]
    assert drawn.table.rows == (("Fernwhistle", "Met", "Does not apply"),)


def test_charts_of_nothing_can_be_drawn():
    assert bars_of("Cost", []).desc.endswith("there is nothing to show yet.")
    assert columns_of("Cost", ("2027",), []).columns[0].total == "0"
    assert lines_of("Cost", ("2027",), []).lines == ()
    assert ring_of("Parts", []).total == "0"


def percent_of(days, of):
    return round(100 * days / of, 2)
