"""The words a catalogue may use, and no others."""

from enum import StrEnum

OWN = "local"
"""The publisher of our own lists."""


class Strength(StrEnum):
    """How firmly the publisher asks."""

    MUST = "must"
    SHOULD = "should"
    CONSIDER = "consider"


class Kind(StrEnum):
    """What sort of thing would meet it."""

    POLICY = "policy"
    REGISTER = "register"
    TECHNICAL = "technical"
    PROCESS = "process"
    TRAINING = "training"
    REVIEW = "review"


class Basis(StrEnum):
    """What stands behind it, when the published text names that."""

    UNCLASSIFIED = "unclassified"
    LAW = "law"
    STATUTORY_GUIDANCE = "statutory-guidance"
    INSURANCE = "insurance"
    FUNDING = "funding"
    DFE = "dfe"


class JudgedBy(StrEnum):
    """Who can tell whether it is met: the records, somebody who looks, or an outsider."""

    RECORDS = "records"
    PERSON = "person"
    OUTSIDE = "outside"


class Effort(StrEnum):
    """What it takes a school that lacks it."""

    MINUTES = "minutes"
    HOURS = "hours"
    PROJECT = "project"


class Cadence(StrEnum):
    """How often, or on what occasion, it comes round."""

    CONTINUOUS = "continuous"
    IMMEDIATE = "immediate"
    WEEKLY = "weekly"
    WITHIN_72_HOURS = "within-72-hours"
    WITHIN_5_WORKING_DAYS = "within-5-working-days"
    WITHIN_14_DAYS = "within-14-days"
    TERMLY = "termly"
    ACADEMIC_YEAR = "academic-year"
    ANNUAL = "annual"
    ON_CHANGE = "on-change"
    ON_EVENT = "on-event"
    AT_PROCUREMENT = "at-procurement"
    AT_REFRESH = "at-refresh"
    AT_RENEWAL = "at contract renewal"


class AppliesTo(StrEnum):
    """The kinds of school that are asked; none named means all of them."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    ALL_THROUGH = "all-through"
    COLLEGE = "college"
    ACADEMY_TRUST = "academy-trust"
    RPA_MEMBER = "rpa-member"


class Confidence(StrEnum):
    """What our wording rests on: a copy of the published text, what others wrote about it, or
    nothing published, which is said of our own lists and of nothing else."""

    OFFICIAL_TEXT = "official-text"
    SECONDARY = "secondary"
    OWN = "own"


class Part(StrEnum):
    """Who has a part in meeting a standard, as the publisher names them."""

    SLT_DIGITAL_LEAD = "slt-digital-lead"
    HEADTEACHER = "headteacher"
    SLT = "slt"
    GOVERNORS = "governors"
    IT_SUPPORT = "it-support"
    TRUST_IT_LEAD = "trust-it-lead"
    DPO = "dpo"
    DSL = "dsl"
    BUSINESS_PROFESSIONAL = "business-professional"
    HR = "hr"
    ESTATES = "estates"
    SENCO = "senco"
    EXAMS_OFFICER = "exams-officer"
    CURRICULUM_LEADS = "curriculum-leads"
    SUPPLIERS = "suppliers"
    BROADBAND_PROVIDER = "broadband-provider"
    ALL_STAFF = "all-staff"
    STUDENTS = "students"
    PARENTS = "parents"


PART_NAMES: dict[Part, str] = {
    Part.SLT_DIGITAL_LEAD: "SLT digital lead",
    Part.HEADTEACHER: "headteacher",
    Part.SLT: "senior leadership team (SLT)",
    Part.GOVERNORS: "governors or trustees",
    Part.IT_SUPPORT: "IT support",
    Part.TRUST_IT_LEAD: "trust IT lead",
    Part.DPO: "data protection officer (DPO)",
    Part.DSL: "designated safeguarding lead (DSL)",
    Part.BUSINESS_PROFESSIONAL: "school business professional",
    Part.HR: "human resources",
    Part.ESTATES: "estates or site team",
    Part.SENCO: "SENCO",
    Part.EXAMS_OFFICER: "exams officer",
    Part.CURRICULUM_LEADS: "curriculum leads",
    Part.SUPPLIERS: "suppliers",
    Part.BROADBAND_PROVIDER: "broadband provider",
    Part.ALL_STAFF: "all staff",
    Part.STUDENTS: "pupils and students",
    Part.PARENTS: "parents and carers",
}
