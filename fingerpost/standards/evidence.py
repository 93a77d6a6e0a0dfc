"""The socket that other apps plug live evidence into. This app never imports theirs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ImproperlyConfigured
from django.db.models import Model

from .limits import Limits
from .own_limits import Own, limits_here, own_limits
from .verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Row:
    """One wrong row: where to open it, and its cells as the page shows them."""

    url: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WrongRows:
    """The rows that keep a requirement from being met: how many, the first few, where all are."""

    total: int
    noun: str
    headings: tuple[str, ...]
    first: tuple[Row, ...]
    all_url: str
    mend_url: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What the records say about a requirement today.

    `because` is one sentence with the count and what the count left out. `holds_until` is the
    last day on which the same data still suffices. `due_again_on` is the first day on which the
    rule may answer otherwise though no record changed. `todo` is the next step as an order, and
    `go_to` where it is done.
    """

    verdict: Verdict
    because: str
    met: int = 0
    of: int = 0
    left_out: tuple[tuple[str, int], ...] = ()
    oldest_on: date | None = None
    holds_until: date | None = None
    due_again_on: date | None = None
    rows: WrongRows | None = None
    caveat: str = ""
    todo: str = ""
    go_to: str = ""


Look = Callable[[date, Limits], Finding]


@dataclass(frozen=True, slots=True)
class Rule:
    """A piece of live evidence: its key, what it reads, and the version of its reasoning."""

    key: str
    look: Look
    reads: tuple[type[Model], ...]
    version: int = 1
    wants: str = ""
    of_ourselves: bool = False
    """Whether it looks at Fingerpost alone, which answers before the school has kept a record."""


RULES: dict[str, Rule] = {}


def evidence(
    key: str, *, reads: Sequence[type[Model]], version: int = 1, of_ourselves: bool = False
) -> Callable[[Look], Look]:
    """Offer a rule to the catalogue under a key such as "estate.review_dates".

    The rule's docstring says what would turn it to met; pages print it.
    """

    def plug_in(look: Look) -> Look:
        if key in RULES:
            raise ImproperlyConfigured(f"Two evidence rules are called {key}.")
        if not look.__doc__:
            raise ImproperlyConfigured(f"The evidence rule {key} does not say what it wants.")
        wants = " ".join(look.__doc__.split())
        RULES[key] = Rule(key, look, tuple(reads), version, wants, of_ourselves)
        return look

    return plug_in


def apply(key: str, today: date, own: Own | None = None) -> Finding:
    """Apply one rule to the organisation in scope. The rule can see nothing else."""
    own = own_limits() if own is None else own
    return RULES[key].look(today, limits_here(key, today, own))
