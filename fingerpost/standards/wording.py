"""The words of the catalogue as pages say them to people."""

from .catalogue import SOURCES, Basis, Cadence, Confidence, Effort, Requirement, Strength

STRENGTHS = {
    Strength.MUST: "must",
    Strength.SHOULD: "should",
    Strength.CONSIDER: "could",
}
HEADINGS = {
    Strength.MUST: "What the school must do",
    Strength.SHOULD: "What the school should do",
    Strength.CONSIDER: "What the school could think about",
}
BASES = {
    Basis.LAW: "Law",
    Basis.STATUTORY_GUIDANCE: "Statutory guidance",
    Basis.INSURANCE: "A condition of insurance",
    Basis.FUNDING: "A condition of funding",
    Basis.DFE: "The DfE's own rule",
}
EFFORTS = {
    Effort.MINUTES: "a few minutes",
    Effort.HOURS: "a few hours",
    Effort.PROJECT: "a project",
}
CADENCES = {
    Cadence.CONTINUOUS: "all the time",
    Cadence.IMMEDIATE: "at once",
    Cadence.WEEKLY: "every week",
    Cadence.WITHIN_72_HOURS: "within 72 hours",
    Cadence.WITHIN_5_WORKING_DAYS: "within 5 working days",
    Cadence.WITHIN_14_DAYS: "within 14 days",
    Cadence.TERMLY: "every term",
    Cadence.ACADEMIC_YEAR: "every school year",
    Cadence.ANNUAL: "every year",
    Cadence.ON_CHANGE: "whenever something changes",
    Cadence.ON_EVENT: "whenever it happens",
    Cadence.AT_PROCUREMENT: "when you buy",
    Cadence.AT_REFRESH: "when you replace",
    Cadence.AT_RENEWAL: "when the contract is renewed",
}
CONFIDENCES = {
    Confidence.OFFICIAL_TEXT: "We have this from the official text.",
    Confidence.SECONDARY: "We have this at second hand: check the DfE’s page.",
    Confidence.OWN: "This is ours: it stands in no published standard.",
}
OUR_OWN = "Our own list, not the DfE’s"


def basis_in_words(asked: Requirement) -> str:
    """What stands behind a requirement, with its source."""
    if asked.basis is Basis.UNCLASSIFIED:
        text = "Our list" if asked.confidence is Confidence.OWN else "The published text"
        return f"{text} names no law or rule behind it"
    return f"{BASES[asked.basis]}: {asked.basis_source}"


def confidence_in_words(asked: Requirement) -> str:
    """How sure our wording is, and where it was taken from."""
    return f"{CONFIDENCES[asked.confidence]} Source: {SOURCES[asked.source]}."
