"""What the text of a cell means: money, yes or no, a choice, a serial number."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from .columns import folded

_BLANK = frozenset(
    {
        "", "-", "--", "---", "–", "—", ".", "?", "n/a", "na", "#n/a", "none", "not known",
        "unknown", "not checked", "not recorded", "not set", "not applicable", "tbc", "tba",
        "to be confirmed",
    }
)  # fmt: skip
_AMOUNT = re.compile(
    r"(?P<open>\()?\s*[-−]?\s*(£|GBP)?\s*[-−]?\s*(?P<figures>[\d.,]*\d[.]?)\s*(GBP)?\s*[-−]?\s*"
    r"(?P<close>\))?"
)
_FIGURES = re.compile(r"(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?")
_MOST_MONEY = Decimal("9999999999.99")
_YES = frozenset({"yes", "y", "true", "t", "1", "on", "✓", "✔"})
_NO = frozenset({"no", "n", "false", "f", "0", "off", "✗", "✘"})
_SCIENTIFIC = re.compile(r"\d(\.\d+)?E\+\d{1,3}", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s\u00ad\u200b-\u200d\u2060\ufeff\u2010-\u2015\u2212-]+")
_PLACEHOLDERS = frozenset(
    {
        "0123456789", "123456789", "1234567890", "12345", "123456", "12345678", "987654321",
        "SN12345", "SN123456", "TOBEFILLEDBYOEM", "OEM", "SYSTEMSERIALNUMBER", "SERIALNUMBER",
        "BASEBOARDSERIALNUMBER", "CHASSISSERIALNUMBER", "SERIAL", "DEFAULTSTRING", "DEFAULT",
        "INVALID", "NOTAPPLICABLE",
        "NOTAVAILABLE", "NOTKNOWN", "NOTPRESENT", "NOTSPECIFIED", "NOSERIAL", "NOSERIALNUMBER",
        "EMPTY", "NA", "NONE", "NULL", "NIL", "UNKNOWN", "TBC", "TBA", "TEST", "ASSET", "ILLEGIBLE",
    }
)  # fmt: skip


class BadValue(ValueError):
    """A cell that does not hold what its column needs; the message is for the person."""


def blank(text: str) -> bool:
    """Whether a cell says nothing, or says in words that nobody knows."""
    return text.strip().casefold() in _BLANK


def parse_money(text: str) -> Decimal:
    """An amount in pounds; two readings of one amount are never chosen between."""
    amount = text.strip()
    found = _AMOUNT.fullmatch(amount)
    figures = _FIGURES.fullmatch(found["figures"]) if found else None
    if not found or not figures or bool(found["open"]) != bool(found["close"]):
        raise BadValue(_why_not_money(text, amount))
    pence = (figures[2] or "").ljust(2, "0")
    if len(pence) == 3 or pence[2:].strip("0"):
        raise BadValue(
            f"“{text}” is unclear: an amount has two figures for pence, such as 1250.00."
        )
    value = Decimal(f"{(figures[1] or '0').replace(',', '')}.{pence[:2]}")
    if value > _MOST_MONEY:
        raise BadValue(f"“{text}” is more money than a school has. Check the amount.")
    signs = len(re.findall("[-−(]", amount))
    if signs > 1:
        raise BadValue(f"“{text}” has two minus signs. Write it with one, such as -50.00.")
    return -value if signs else value


def _why_not_money(text: str, amount: str) -> str:
    if re.fullmatch(r"-?[$€¥].*|.*[$€¥]", amount):
        return f"“{text}” is not in pounds. Write the amount in pounds, such as 1250.00."
    if re.search("vat", amount, re.IGNORECASE):
        return f"“{text}” says something about VAT. Put only the amount here, such as 1250.00."
    if re.fullmatch(r"[-(]?£?[\d., ]+\)?", amount):
        return f"“{text}” is unclear: write it as pounds and pence, such as 1,250.00."
    return f"“{text}” is not an amount of money. Write it as pounds and pence, such as 1250.00."


def parse_yes_no(text: str) -> bool:
    """Yes or no, in the ways that spreadsheets say it."""
    word = text.strip().casefold()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise BadValue(f"“{text}” is neither yes nor no. Write Yes or No.")


def choosing(choices: Mapping[str, str], aliases: Mapping[str, str]) -> Callable[[str], str]:
    """A reader of cells that name one of some choices (value to label) by value, label or alias;
    it answers the value."""
    known = {folded(alias): value for alias, value in aliases.items()}
    known |= {folded(label): value for value, label in choices.items()}
    known |= {folded(value): value for value in choices}

    def parse(text: str) -> str:
        wanted = folded(text)
        if wanted in known:
            return known[wanted]
        raise BadValue(f"“{text}” is not one of: {', '.join(choices.values())}.")

    return parse


def normal_serial(text: str) -> str:
    """A serial number as it is compared: capitals, without spaces and dashes."""
    return _BETWEEN.sub("", text).upper()


def placeholder_serial(text: str) -> bool:
    """Whether a serial number is what a maker or a person writes when there is none."""
    serial = re.sub(r"[^A-Z0-9]", "", normal_serial(text))
    return serial in _PLACEHOLDERS or len(set(serial)) <= 1


def scientific(text: str) -> bool:
    """Whether a spreadsheet rounded a long number away, as in 1.23E+15."""
    return _SCIENTIFIC.fullmatch(text.strip()) is not None
