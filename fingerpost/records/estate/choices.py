"""The words of the asset register: kinds, statuses, and how a thing was come by."""

from django.db import models


class Kind(models.TextChoices):
    LAPTOP = "laptop", "Laptop"
    DESKTOP = "desktop", "Desktop"
    TABLET = "tablet", "Tablet"
    CHROMEBOOK = "chromebook", "Chromebook"
    DISPLAY = "display", "Interactive display or projector"
    SERVER = "server", "Server"
    STORAGE = "storage", "Storage"
    SWITCH = "switch", "Network switch"
    ACCESS_POINT = "access-point", "Wireless access point"
    FIREWALL = "firewall", "Firewall or router"
    UPS = "ups", "Battery back-up (UPS)"
    PRINTER = "printer", "Printer or copier"
    PHONE = "phone", "Phone"
    CAMERA = "camera", "Camera or visualiser"
    PERIPHERAL = "peripheral", "Accessory"
    OTHER = "other", "Other"


class Status(models.TextChoices):
    ON_ORDER = "on-order", "On order"
    SPARE = "spare", "Spare"
    IN_USE = "in-use", "In use"
    ON_LOAN = "on-loan", "On loan"
    IN_REPAIR = "in-repair", "In repair"
    SET_ASIDE = "set-aside", "Set aside after an incident"
    DISPOSAL_PROPOSED = "disposal-proposed", "Disposal proposed"
    DISPOSAL_APPROVED = "disposal-approved", "Disposal approved"
    LOST = "lost", "Lost"
    STOLEN = "stolen", "Stolen"
    DISPOSED = "disposed", "Disposed of"


class Standing(models.TextChoices):
    """Whether the school should still have a thing; lists walk one or the other."""

    HELD = "held", "In school"
    GONE = "gone", "Gone"


class Acquired(models.TextChoices):
    NEW = "new", "New"
    REFURBISHED = "refurbished", "Refurbished"
    SECOND_HAND = "second-hand", "Second-hand"
    DONATED = "donated", "Donated"
    LEASED = "leased", "Leased"


AGES_BY_PURCHASE = (Acquired.NEW, Acquired.LEASED)
"""What was new on the day of its purchase, so that its age counts from it."""


class YesNo(models.TextChoices):
    YES = "yes", "Yes"
    NO = "no", "No"
    UNKNOWN = "unknown", "Not known"
    NOT_APPLICABLE = "not-applicable", "Does not apply"


GONE = (Status.LOST, Status.STOLEN, Status.DISPOSED)
HELD = tuple(status for status in Status if status not in GONE)
"""What still stands in the school's cupboards and rooms, or should."""

LEAVING = (Status.DISPOSAL_PROPOSED, Status.DISPOSAL_APPROVED, Status.DISPOSED)

STAYING = tuple(status for status in HELD if status not in LEAVING)
"""What is not on its way out either."""

COMPUTERS = (Kind.LAPTOP, Kind.DESKTOP, Kind.CHROMEBOOK)
USER_DEVICES = (*COMPUTERS, Kind.TABLET, Kind.PHONE)
PORTABLE = (Kind.LAPTOP, Kind.CHROMEBOOK, Kind.TABLET, Kind.PHONE)
SERVERS = (Kind.SERVER, Kind.STORAGE)
SUPPORTED = (*USER_DEVICES, *SERVERS, Kind.SWITCH, Kind.ACCESS_POINT, Kind.FIREWALL)
"""What runs an operating system or firmware that its maker stops mending one day."""
MAY_HOLD_DATA = (*USER_DEVICES, *SERVERS)
UPDATE_YEARS = {**dict.fromkeys(COMPUTERS, 5), Kind.TABLET: 3}
"""How long after the purchase the DfE asks that security updates come."""
WARRANTY_YEARS = {**dict.fromkeys(COMPUTERS, 3), Kind.TABLET: 2, Kind.SWITCH: 5}
"""The length of warranty that the DfE asks for when such a thing is bought."""
