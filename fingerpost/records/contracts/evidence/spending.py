"""What the contract register can prove of present and committed spending."""

from datetime import date

from django.db.models import Q

from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.verdicts import Verdict, of_share

from ..choices import ENDLESS
from ..holes import HAS_VALUE, PAID
from ..models import Contract
from .shares import CAVEAT, nothing, wrong

COMMITTED = HAS_VALUE & (Q(ends_on__isnull=False) | Q(renewal__in=ENDLESS))
REST = (
    "What else a strategy starts from, such as risks, pupils’ access to technology and training "
    "needs, is not kept in Fingerpost, so this is partly met at most."
)


@evidence("contracts.spending", reads=(Contract,))
def spending(today: date, limits: Limits) -> Finding:
    """What each paid contract in force costs now, and until when that is agreed: the part of a
    strategy's facts that is about money (DfE digital leadership standard 4)."""
    paid = Contract.objects.all().in_force().filter(PAID)
    of, good = paid.count(), paid.filter(COMMITTED).count()
    if not of:
        because = "No paid contracts are listed as in force, so nothing shows it."
        return nothing(because, "List your paid contracts")
    known = of_share(good, of, met=limits.met, partly=limits.partly)
    noun = "paid contract shows what it costs" if of == 1 else "paid contracts show what they cost"
    return Finding(
        Verdict.PARTLY if known == Verdict.MET else known,
        f"{good:,} of {of:,} {noun} and until when. {REST}",
        met=good,
        of=of,
        rows=wrong(
            paid.exclude(COMMITTED), "paid contract" if of - good == 1 else "paid contracts"
        ),
        caveat=CAVEAT,
        todo="Look at what contracts cost, and fill in what is missing" if good < of else "",
        go_to="/contracts/spending/" if good < of else "",
    )
