"""Which column of a stranger's spreadsheet is which field, and which must not come in at all."""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence


def folded(header: str) -> str:
    """A heading without case, spaces, hyphens, underscores, accents and punctuation."""
    plain = unicodedata.normalize("NFKD", header).casefold()
    return "".join(char for char in plain if char.isalnum())


def propose(
    headers: Sequence[str], aliases: Mapping[str, str], empty: Collection[int] = ()
) -> dict[int, str]:
    """Column number to field, where several could be it: one that holds something, the field's own
    name, then the alias that stands first among the known ones."""
    known: dict[str, tuple[int, str]] = {}
    own = ((field, field) for field in aliases.values())
    for rank, (heading, field) in enumerate((*own, *aliases.items())):
        known.setdefault(folded(heading), (rank, field))
    best: dict[str, tuple[bool, int, int]] = {}
    for index, header in enumerate(headers):
        if found := known.get(folded(header)):
            rank, field = found
            standing = (index in empty, rank, index)
            best[field] = min(best.get(field, standing), standing)
    return dict(sorted((index, field) for field, (_, _, index) in best.items()))


# Special-category and needless personal data, as whole words. Words that an asset list uses in
# another sense (battery health, send date, fingerprint reader, user principal name) are left out.
_REFUSED: Mapping[str, str] = {
    "special educational needs or a disability": r"""
        sen | ehcp? | ehc\ plan | special\ (educational\ )?needs? | disability | disabilities
        | send(\ (status|needs?|support|code|type|category|provision|register|stage|flag|pupils?))?$
        | (pupil|child|student)\ send""",
    "free school meals or pupil premium": r"""
        fsm\d? | free\ (school\ )?meals? | freeschoolmeals? | pupil\ premium | pupilpremium
        | ppg | ever\ ?6""",
    "ethnic origin or first language": r"""
        ethnicity | ethnic | race | racial | nationality | country\ of\ birth | eal
        | (first|home)\ language | mother\ tongue""",
    "religion or belief": r"religion | religious | faith | beliefs? | denomination",
    "health": r"""
        medical | medication | allerg(y|ies|en|ens) | dietary | sickness | sick\ leave | disease
        | (mental|physical)\ health | health\ (conditions?|needs?|care\ plan)
        | healthcare\ plan | pregnan(t|cy) | maternity""",
    "a date of birth": r"""
        date\ of\ birth | dateofbirth | birth\ ?da(te|y)s? | dob | d\ o\ b | year\ of\ birth""",
    "a National Insurance number": r"""
        national\ insurance | nat\ ins | nino | ni\ (number|num|no|nr) | ninumber""",
    "sexual orientation or gender identity": r"""
        sexual | sexuality | gender\ (identity|reassignment) | transgender""",
    "trade union membership": r"trade\ unions? | tradeunion | union\ (member|membership|rep|name)",
    "political opinion": r"political | politics",
    "biometric data": r"biometrics?\ (data|consent|template|id) | biometrics",
    "criminal records": r"criminal | convictions?",
    "the care or protection of a child": r"""
        looked\ after | lac | cla\ status | in\ care$ | child\ protection | cp\ (plan|flag)
        | social\ worker | safeguarding\ (concerns?|notes?|flag|incidents?)""",
    "a pupil's national number": r"""
        unique\ pupil\ (number|no|id) | (pupil|former|student)\ upn
        | unique\ learner\ number | uln""",
    "a family's contact details": r"""
        next\ of\ kin | emergency\ contacts? | parental\ responsibility
        | (parent|guardian|carer)s?\ (name|e?\ ?mail|phone|mobile|contact|address)""",
}
_PATTERNS = {
    kind: re.compile(rf"(?<!\S)(?:{pattern})(?!\S)", re.VERBOSE)
    for kind, pattern in _REFUSED.items()
}
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


def refused_column(header: str) -> str | None:
    """Why a column must stay out of Fingerpost, or None when nothing speaks against it."""
    plain = unicodedata.normalize("NFKD", header).replace("'", "").replace("’", "")
    readings = {
        " ".join(re.findall(r"[a-z0-9]+", plain.lower())),
        " ".join(_WORD.findall(plain)).lower(),
    }
    for kind, pattern in _PATTERNS.items():
        if any(pattern.search(reading) for reading in readings):
            return f"“{header.strip()}” seems to hold {kind}, so it stays out."
    return None
