"""What the forecast can prove: that the school knows what it will have to replace."""

from datetime import date

from fingerpost.foundation.comparisons.models import Comparison
from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.verdicts import Verdict, of_share

from ..coverage import caveat
from ..models import Asset
from .figures import bases, figures
from .groups import serving
from .models import Figure
from .rules import refresh

REST = (
    "The written strategy itself is not kept in Fingerpost, so this is partly met at most. Useful "
    "lives are ours or yours, not the DfE’s."
)


@evidence("refresh.foreseen", reads=(Asset, Figure, Comparison), version=2)
def foreseen(today: date, limits: Limits) -> Finding:
    """A day by which to replace it, and a price, for each thing in school: the part of a strategy
    that says what will need replacing (DfE digital leadership standard 4)."""
    groups, rests_on = serving(), figures(bases(today))
    of = sum(each.n for each in groups)
    good = sum(each.n - each.unpriced for each in groups if refresh(each.known, rests_on))
    if not of:
        return Finding(
            Verdict.NOT_EVIDENCED,
            "No asset is in the register yet, so nothing shows it.",
            todo="Import your asset spreadsheet",
            go_to="/assets/import/",
        )
    known = of_share(good, of, met=limits.met, partly=limits.partly)
    noun = "thing in school has" if of == 1 else "things in school have"
    it = "it" if of == 1 else "them"
    return Finding(
        Verdict.PARTLY if known == Verdict.MET else known,
        f"{good:,} of {of:,} {noun} a day by which to replace {it} and a price. {REST}",
        met=good,
        of=of,
        caveat=caveat(today),
        todo="See what the forecast lacks" if good < of else "",
        go_to="/assets/replacing/" if good < of else "",
    )
