"""One of every kind of chart, about a school that is made up."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace as Row

from django.template import engines

from fingerpost.foundation.ui.charts.bars import bars_of
from fingerpost.foundation.ui.charts.columns import columns_of
from fingerpost.foundation.ui.charts.days import Coming, days_of
from fingerpost.foundation.ui.charts.grid import grid_of
from fingerpost.foundation.ui.charts.lines import lines_of
from fingerpost.foundation.ui.charts.parts import Series
from fingerpost.foundation.ui.charts.ribbon import Run, ribbon_of
from fingerpost.foundation.ui.charts.ring import ring_of
from fingerpost.foundation.ui.filters import money, pounds

YEARS = ("2026/27", "2027/28", "2028/29", "2029/30", "2030/31")
MONTHS = [date(2026 + (3 + n) // 12, (3 + n) % 12 + 1, 1) for n in range(13)]


def series(name, *values):
    return Series(name, tuple(map(Decimal, values)))


NOW = series("As planned", "29664", "12400.50", "31470.54", "8000", "22150")
LONGER = series("Laptops for 6 years", "9000", "29900", "12100", "31000", "8200")
OTHER = series("Capital grant", "4000", "0", "12000", "2500", "0")
SCHOOLS = [
    ("Fernwhistle", (("met", "Met"), ("partly", "Partly met"), ("not_met", "Not met"))),
    ("Owlbrook", (("not_evidenced", "Not evidenced"), ("met", "Met"), ("", "Does not apply"))),
]
RUNS = [
    Run(
        "Broadband", "open", date(2026, 10, 1), date(2026, 12, 31), "Say no by 31 December: £4,200"
    ),
    Run("Telephones", "coming", date(2027, 1, 4), date(2027, 3, 2), "Say no by 2 March: £980"),
    Run("Print", "passed", date(2026, 6, 1), date(2026, 8, 28), "Day passed undecided: £2,150"),
    Run("Library", "decided", date(2026, 7, 1), date(2026, 9, 30), "Ends, as decided: £310"),
]
COMING = [
    Coming(date(2026, 11, 16), "Decide about Print", True, "Bo Rushmere"),
    Coming(date(2026, 12, 3), "Look at the firewall rules again", True, "Tess Wickham"),
    Coming(date(2026, 12, 3), "Take stock of the whole school again", True, "Tess Wickham"),
    Coming(date(2027, 1, 14), "Say no to the broadband contract", False, "Bo Rushmere"),
]
FAMILIES = [
    Row(name="Leadership", core=True, met=23, fading=5, partly=11, not_met=6, not_evidenced=11),
    Row(name="Cabling", core=False, met=0, fading=0, partly=0, not_met=0, not_evidenced=18),
]
STRETCHES = [
    Row(kind="not_evidenced", days=25, text="Not evidenced to 3 March"),
    Row(kind="partly", days=75, text="Partly met to today"),
]
EXAMPLES = {
    "bars": bars_of(
        "What replacing costs, by type",
        [("Laptops", Decimal(29664)), ("Interactive displays", Decimal(8200))],
        heads=("Type", "Cost"),
        write=money,
    ),
    "columns": columns_of(
        "What replacing costs each year", YEARS, [NOW, OTHER], write=money, short=pounds
    ),
    "lines": lines_of("The plan, and what if", YEARS, [NOW, LONGER], write=money),
    "ring": ring_of("Who pays", [("Revenue", 41), ("Capital grant", 18), ("Parents", 3)]),
    "ribbon": ribbon_of("Last days to say no", MONTHS, RUNS, date(2026, 11, 21)),
    "days": days_of("The next 90 days", COMING, date(2026, 11, 21), date(2027, 2, 19)),
    "grid": grid_of("How schools stand", ("Lead", "Cyber", "Filter"), SCHOOLS),
}
PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Every kind of chart</title>
<link rel="stylesheet" href="../fingerpost/foundation/ui/static/built/app.css">
</head>
<body class="govuk-template__body">
<main class="govuk-width-container">
{% import "ui/charts.html" as charts %}
<h1>Every kind of chart</h1>
<p>Written by tests/test_charts.py; the style sheet is there once script/bootstrap has run.</p>
{% for kind, chart in examples.items() %}
<h2>{{ kind }}</h2>
{{ charts[kind](chart, kind) }}
{% endfor %}
<h2>strip</h2>
{{ charts.strip(stretches, "Partly met since 3 March", "stretches") }}
<table id="stretches">
<thead><tr><th scope="col">State</th><th scope="col">Days</th></tr></thead>
<tbody>
{% for each in stretches %}
<tr><td>{{ each.text }}</td><td>{{ each.days }}</td></tr>
{% endfor %}
</tbody>
</table>
<h2>wheel</h2>
{{ charts.wheel(families, "families") }}
<table id="families">
<thead><tr><th scope="col">Family</th><th scope="col">Met</th></tr></thead>
<tbody>
{% for each in families %}
<tr><td>{{ each.name }}</td><td>{{ each.met }}</td></tr>
{% endfor %}
</tbody>
</table>
</main>
</body>
</html>
"""


def page():
    """All of them on one page, as docs/charts.html keeps it."""
    drawn = engines["jinja2"].env.from_string(PAGE)
    text = drawn.render(examples=EXAMPLES, stretches=STRETCHES, families=FAMILIES)
    return "\n".join(line.rstrip() for line in text.splitlines() if line.strip()) + "\n"
