"""For whom a guide is, and what it is about."""

from django.db.models import TextChoices


class Audience(TextChoices):
    """For whom a guide is written; technical notes are read by IT and the SLT digital lead only."""

    ALL = "all", "All staff"
    TEACHING = "teaching", "Teaching staff"
    OFFICE = "office", "Office and site staff"
    TECHNICAL = "technical", "IT support and the SLT digital lead alone"


class Topic(TextChoices):
    """What a guide is about, so that what is missing shows."""

    SIGNING_IN = "signing-in", "Logging in"
    PASSWORDS = "passwords", "Passwords"
    PROBLEMS = "problems", "Common problems"
    ASKING = "asking", "Asking for help"
    OTHER = "other", "Something else that staff do"
    NETWORK = "network", "Technical: plan of the network"
    ADDRESSES = "addresses", "Technical: addresses"
    SETTINGS = "settings", "Technical: settings of switches, Wi-Fi and firewall"
    SYSTEMS = "systems", "Technical: how a system is built and looked after"
    RECOVERY = "recovery", "Technical: how something is brought back"


COMMON = (Topic.SIGNING_IN, Topic.PASSWORDS, Topic.PROBLEMS, Topic.ASKING)
"""What the DfE names (IT support standard 5)."""
ANSWERS = (Topic.SIGNING_IN, Topic.PASSWORDS, Topic.PROBLEMS)
"""What staff look up before they ask, of those."""
OF_TECHNICIANS = (Topic.NETWORK, Topic.ADDRESSES, Topic.SETTINGS, Topic.SYSTEMS, Topic.RECOVERY)


class Useful(TextChoices):
    """What a reader said of it."""

    YES = "yes", "It helped"
    NO = "no", "It did not help"
