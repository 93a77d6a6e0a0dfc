"""The words of a ticket: what it is about, how it came in, how bad it is, and how it stands."""

from django.db.models import IntegerChoices, TextChoices


class Kind(TextChoices):
    """What somebody wants, in their own words; the last two are of IT itself."""

    INCIDENT = "incident", "Something is broken"
    REQUEST = "request", "I need something"
    QUESTION = "question", "How do I?"
    PROBLEM = "problem", "A cause behind several requests"
    CHANGE = "change", "A change to be made"


class Channel(TextChoices):
    """How it came in."""

    PORTAL = "portal", "Asked here"
    STICKER = "sticker", "From the label on a thing"
    EMAIL = "email", "By e-mail"
    PHONE = "phone", "By phone"
    IN_PERSON = "in-person", "In person"
    IMPORT = "import", "From another program"
    SYSTEM = "system", "By Fingerpost itself"


class Trouble(TextChoices):
    """What is wrong with a thing, in the words of whoever stands before it."""

    DEAD = "dead", "It does not turn on"
    BROKEN = "broken", "It is broken or damaged"
    PICTURE = "picture", "The picture or the sound is wrong"
    NETWORK = "network", "It does not connect"
    MISSING = "missing", "A part of it is missing"
    OTHER = "other", "Something else"


class Asker(TextChoices):
    """Who asks where no person of the list does; pupils never by name."""

    PUPIL = "pupil", "A pupil"
    VISITOR = "visitor", "A visitor"
    UNKNOWN = "unknown", "Somebody not known"


class Impact(TextChoices):
    """Whom it holds up."""

    SCHOOL = "school", "The whole school"
    GROUP = "group", "A year, a department or a site"
    SEVERAL = "several", "Several people"
    ONE = "one", "One person"


class Urgency(TextChoices):
    """How badly it holds them up."""

    STOPPED = "stopped", "Teaching or safeguarding has stopped"
    SLOWED = "slowed", "Badly slowed"
    WORKAROUND = "workaround", "There is a way round it"
    CAN_WAIT = "can-wait", "It can wait"


class Priority(IntegerChoices):
    """How soon it is taken; 1 comes first."""

    P1 = 1, "1 Now"
    P2 = 2, "2 Next"
    P3 = 3, "3 Soon"
    P4 = 4, "4 In turn"
    P5 = 5, "5 When there is time"


class Status(TextChoices):
    """How a ticket stands."""

    NEW = "new", "New"
    IN_PROGRESS = "in-progress", "In progress"
    WAITING_USER = "waiting-user", "Waiting for the person who asked"
    WAITING_SUPPLIER = "waiting-supplier", "Waiting for a supplier"
    WAITING_PARTS = "waiting-parts", "Waiting for parts"
    WAITING_DAY = "waiting-day", "Put off until later"
    WAITING_APPROVAL = "waiting-approval", "Waiting for approval"
    RESOLVED = "resolved", "Resolved"
    CLOSED = "closed", "Closed"


WAITING = (
    Status.WAITING_USER,
    Status.WAITING_SUPPLIER,
    Status.WAITING_PARTS,
    Status.WAITING_DAY,
    Status.WAITING_APPROVAL,
)


class Shelf(TextChoices):
    """Where a ticket lies; it follows from its status."""

    QUEUE = "queue", "In the queue"
    WAITING = "waiting", "Waiting"
    DONE = "done", "Done"


def shelf_of(status: str) -> Shelf:
    """The shelf on which a ticket of a status lies."""
    if status in WAITING:
        return Shelf.WAITING
    return Shelf.DONE if status in (Status.RESOLVED, Status.CLOSED) else Shelf.QUEUE


class EventKind(TextChoices):
    """What happened to a ticket; the clock is told by these alone."""

    OPENED = "opened", "Opened"
    TAKEN = "taken", "Taken on"
    RESPONDED = "responded", "Answered for the first time"
    WAITING_USER = "waiting-user", "Waits for the person who asked"
    WAITING_SUPPLIER = "waiting-supplier", "Waits for a supplier"
    WAITING_PARTS = "waiting-parts", "Waits for parts"
    WAITING_DAY = "waiting-day", "Put off until later"
    WAITING_APPROVAL = "waiting-approval", "Waits for approval"
    APPROVED = "approved", "Approved"
    NOT_APPROVED = "not-approved", "Not approved"
    RESUMED = "resumed", "Goes on"
    RESOLVED = "resolved", "Resolved"
    REOPENED = "reopened", "Opened again"
    CLOSED = "closed", "Closed"
    PRIORITY = "priority", "Priority changed"
    MERGED = "merged", "Merged"
    SPLIT = "split", "Split"
    REMINDED = "reminded", "Reminded"
    ESCALATED = "escalated", "Escalated"
    PROMPTED = "prompted", "Asked again for an answer"
    REWORDED = "reworded", "Words changed"
