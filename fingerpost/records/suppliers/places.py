"""Whether the countries that a supplier names lie in the UK or the EU. No database."""

import re

from fingerpost.foundation.tenancy.keys import fold

from .choices import DataPlace

INSIDE = frozenset(
    """uk|united kingdom|great britain|gb|england|scotland|wales|northern ireland|london|cardiff
    |eu|european union|austria|belgium|bulgaria|croatia|cyprus|czechia|czech republic|denmark
    |estonia|finland|france|germany|greece|hungary|ireland|republic of ireland|eire|italy|latvia
    |lithuania|luxembourg|malta|netherlands|the netherlands|poland|portugal|romania|slovakia
    |slovenia|spain|sweden|dublin|frankfurt|amsterdam|paris""".replace("\n    ", "").split("|")
)
BETWEEN = re.compile(r"[,;/&+()]|\band\b|\bor\b")


def place_of(countries: str) -> str:
    """One country outside is enough; what is no country of the UK or the EU counts as one."""
    named = [" ".join(each.split()) for each in BETWEEN.split(fold(countries))]
    named = [each for each in named if each]
    if not named:
        return DataPlace.UNKNOWN
    return DataPlace.INSIDE if INSIDE.issuperset(named) else DataPlace.OUTSIDE
