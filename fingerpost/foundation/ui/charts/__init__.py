"""The geometry of our charts, one short file for each kind; the macros in jinja2/ui/charts.html
draw it. Lengths are in per cent of the chart, so that words keep their size on a phone."""
