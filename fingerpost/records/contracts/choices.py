"""The words of the contract register: what is bought, what happens at the end, who holds what."""

from django.db import models


class Kind(models.TextChoices):
    BROADBAND = "broadband", "Broadband"
    BROADBAND_BACKUP = "broadband-backup", "Broadband: backup line"
    IT_SUPPORT = "it-support", "IT support"
    MIS = "mis", "Management information system"
    SAFEGUARDING = "safeguarding", "Safeguarding records"
    FILTERING = "filtering", "Filtering"
    MONITORING = "monitoring", "Monitoring"
    TELEPHONY = "telephony", "Telephony"
    PRINT = "print", "Print and copying"
    SOFTWARE = "software", "Software licence"
    SUBSCRIPTION = "subscription", "Subscription"
    CLOUD = "cloud", "Cloud service"
    LEASE = "lease", "Hardware lease"
    MAINTENANCE = "maintenance", "Maintenance"
    DISPOSAL = "disposal", "Disposal and recycling"
    COPYRIGHT = "copyright", "Copyright licence"
    INSURANCE = "insurance", "Insurance"
    OTHER = "other", "Other"


class Form(models.TextChoices):
    CONTRACT = "contract", "Contract"
    SUBSCRIPTION = "subscription", "Subscription"
    LICENCE = "licence", "Licence"
    LEASE = "lease", "Lease"
    IN_HOUSE = "in-house", "Done by our own staff"
    FREE = "free", "Free service"


class Status(models.TextChoices):
    DRAFT = "draft", "Being agreed"
    LIVE = "live", "In force"
    LEAVING = "leaving", "Ending: we said no"
    ENDED = "ended", "Ended"


class Standing(models.TextChoices):
    """Whether a contract still binds the school; lists walk one or the other."""

    HELD = "held", "Current"
    GONE = "gone", "Past"


class Renewal(models.TextChoices):
    """What happens at the end if nobody does anything."""

    UNKNOWN = "unknown", "Not known"
    AUTOMATIC = "automatic", "Renews by itself"
    ASKED = "asked", "Ends unless renewed"
    ROLLING = "rolling", "Rolls on month by month"
    EVERGREEN = "evergreen", "Runs until somebody ends it"
    PERPETUAL = "perpetual", "For ever"


class Unit(models.TextChoices):
    """The units of the school's calendar in which notice is counted."""

    CALENDAR_DAYS = "calendar-days", "Calendar days"
    WORKING_DAYS = "working-days", "Working days"
    MONTHS = "months", "Months"
    TERMS = "terms", "Full school terms"


class Basis(models.TextChoices):
    END = "end", "Before it ends"
    ANNIVERSARY = "anniversary", "Before an anniversary of its start"
    ANY = "any", "At any time"


class Method(models.TextChoices):
    UNKNOWN = "unknown", "Not known"
    EMAIL = "email", "By e-mail"
    POST = "post", "By post"
    PORTAL = "portal", "On the supplier’s site"


class Vat(models.TextChoices):
    """Which rate of value added tax is charged; vat.yaml has the rates."""

    UNKNOWN = "unknown", "Not known"
    STANDARD = "standard", "Standard rate"
    REDUCED = "reduced", "Reduced rate"
    NONE = "none", "Zero rate, exempt or outside VAT"


class Uplift(models.TextChoices):
    UNKNOWN = "unknown", "Not known"
    NONE = "none", "The price stays"
    FIXED = "fixed", "By a fixed percentage"
    CPI = "cpi", "With consumer prices (CPI)"
    RPI = "rpi", "With retail prices (RPI)"


class Billing(models.TextChoices):
    UNKNOWN = "unknown", "Not known"
    MONTHLY = "monthly", "Monthly"
    QUARTERLY = "quarterly", "Quarterly"
    TERMLY = "termly", "Termly"
    YEARLY = "yearly", "Yearly"
    ONCE = "once", "Once"


class Route(models.TextChoices):
    """How it was bought."""

    UNKNOWN = "unknown", "Not known"
    DFE = "dfe", "DfE-approved framework"
    FRAMEWORK = "framework", "Another framework"
    QUOTES = "quotes", "Quotes below the threshold"
    OPEN = "open", "Open procedure"
    DIRECT = "direct", "Direct award"
    EXEMPT = "exempt", "Exempt"


class YesNo(models.TextChoices):
    UNKNOWN = "unknown", "Not known"
    YES = "yes", "Yes"
    NO = "no", "No"


class Line(models.TextChoices):
    """How an internet line reaches the school (DfE broadband standard 1)."""

    UNKNOWN = "", "Not known, or no line"
    LEASED = "leased", "Leased line, full fibre"
    FTTP = "fttp", "Fibre to the premises"
    COPPER = "copper", "Partly copper: FTTC, ADSL or SoGEA"
    CABLE = "cable", "Cable"
    MOBILE = "mobile", "Mobile: 4G or 5G"
    SATELLITE = "satellite", "Satellite"


class AtEnd(models.TextChoices):
    """What becomes of personal data at the end (UK GDPR Article 28(3)(g))."""

    UNKNOWN = "unknown", "Not known"
    RETURNED = "returned", "Given back"
    DELETED = "deleted", "Deleted"
    BOTH = "both", "Given back, then deleted"


class Clause(models.TextChoices):
    """What a contract with a processor must say (UK GDPR Article 28(3))."""

    SUBJECT = "subject", "Subject matter and duration"
    PURPOSE = "purpose", "Nature and purpose"
    DATA = "data", "Types of data and whose they are"
    CONTROLLER = "controller", "Duties and rights of the controller"
    INSTRUCTIONS = "instructions", "Documented instructions only"
    CONFIDENTIALITY = "confidentiality", "Confidentiality"
    SECURITY = "security", "Security"
    SUB_PROCESSORS = "sub-processors", "Sub-processors only when authorised"
    RIGHTS = "rights", "Help with people’s rights"
    HELP = "help", "Help with security, breaches and assessments"
    AT_END = "at-end", "Deletion or return at the end"
    AUDIT = "audit", "Audit and information"


class Present(models.TextChoices):
    YES = "yes", "In the contract"
    PARTIAL = "partial", "In part"
    NO = "no", "Missing"


class Decision(models.TextChoices):
    """What is to happen at an end; only Fingerpost itself notes that nobody decided."""

    RENEW = "renew", "Renew it as it is"
    RENEGOTIATE = "renegotiate", "Renew it on better terms"
    REPLACE = "replace", "Say no, and buy something else"
    STOP = "stop", "Say no, and do without"
    DEFAULT = "default", "Renewed by default: nobody decided"


IN_FORCE = (Status.LIVE, Status.LEAVING)
CURRENT = (Status.DRAFT, *IN_FORCE)
PAST = (Status.ENDED,)
SAYS_NO = (Decision.REPLACE, Decision.STOP)
SAYS_YES = (Decision.RENEW, Decision.RENEGOTIATE)
ENDLESS = (Renewal.ROLLING, Renewal.EVERGREEN, Renewal.PERPETUAL)
"""Those that have no end of their own."""
USUALLY_PERSONAL = (
    Kind.MIS,
    Kind.SAFEGUARDING,
    Kind.FILTERING,
    Kind.MONITORING,
    Kind.CLOUD,
    Kind.SUBSCRIPTION,
)
"""What such services are for can hardly be done without data about people."""
