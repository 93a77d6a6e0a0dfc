"""What the technician of the demonstration writes down, looks at and installs."""

from datetime import date, timedelta
from typing import Any

from fingerpost.foundation.now import now, today
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.work.servicedesk.guides import actions as guides
from fingerpost.work.servicedesk.guides.choices import Audience, Topic
from fingerpost.work.servicedesk.outages import actions as outages
from fingerpost.work.servicedesk.rounds import actions as rounds
from fingerpost.work.servicedesk.updates import actions as updates

from .playing import actor_as

A_YEAR = timedelta(days=365)
GUIDES = (
    (
        "Log in on a computer you have not used before",
        Topic.SIGNING_IN,
        "sign in, first time, new starter, supply",
        "The first time takes a few minutes longer, so do not begin it with a class in front of "
        "you.\n\n1. Press any key, and choose Other user\n2. Type the part of your school address "
        "before the @\n3. Type your password, and wait until your desktop is there\n\n"
        "- Does it say that the network cannot be reached? Look for the lead at the back\n"
        "- Did it work yesterday and not today? Somebody may have changed your password",
    ),
    (
        "Choose a new password",
        Topic.PASSWORDS,
        "forgotten, expired, locked out, reset, login",
        "Three words that have nothing to do with each other are easy to remember and hard to "
        "guess.\n\n1. Press Ctrl, Alt and Delete together\n2. Choose Change a password\n"
        "3. Type the old one once and the new one twice\n\n## If you have forgotten the old one\n\n"
        "Ask IT support in person or by the office. Nobody is told a new password by e-mail.",
    ),
    (
        "When the board in the classroom stays dark",
        Topic.PROBLEMS,
        "projector, display, screen, HDMI, no picture, no signal",
        "1. Look for a small light on the board: if there is none, switch it on at the wall\n"
        "2. Press Source on the remote until it says the name of the socket that you use\n"
        "3. On your laptop press Windows and P, and choose Extend\n\n"
        "- Choose Extend and not Duplicate, so that nobody sees your mail\n"
        "- Still dark, and a class waits? Say so when you ask: that request goes first",
    ),
    (
        "Ask IT for something so that it is done the first time",
        Topic.ASKING,
        "help desk, ticket, request, report",
        "Say what you wanted to do, what you saw instead, and in which room.\n\n"
        "- A photo of what you see saves a walk\n- One request for one thing\n"
        "- Write no pupil’s name. A worry about a child is not for IT: speak to the safeguarding "
        "lead\n\nYou read under My requests how it stands.",
    ),
    (
        "Print to the copier and fetch it with your card",
        Topic.OTHER,
        "printer, printing, photocopier, paper jam",
        "1. Print as always, to the printer called FollowMe\n2. Hold your card to the copier that "
        "is nearest\n3. Choose what you want and press Print\n\nWhat nobody fetches within a day "
        "goes by itself.",
    ),
    (
        "The network on one page",
        Topic.NETWORK,
        "",
        "## The way of a page from the internet\n\nLine, firewall, main switch in the server "
        "cupboard, switches in the library and in the hall, sockets.\n\n## If nothing works\n\n"
        "1. Is there a light on the firewall?\n2. Is the main switch on its battery?\n"
        "3. Ring the provider; the number stands on the contract",
    ),
)
LOOKS = (
    ("mail-disclaimer", 3, 3, ""),
    ("restore-test", 2, 3, "The mailbox came back empty; the supplier is asked"),
    ("firewall-rules", 5, 5, ""),
    ("auto-lock", 4, 5, "The computer in the library had been set to never; changed"),
)


def write_guides(place: Organisation, real_today: date) -> None:
    """Six guides, the last of them for IT alone."""
    technician = actor_as(place, Role.IT_SUPPORT)
    for title, topic, also, body in GUIDES:
        told: dict[str, Any] = {"title": title, "topic": topic, "also": also, "body": body}
        told["audience"] = Audience.TECHNICAL if topic == Topic.NETWORK else Audience.ALL
        told |= {"system": None, "owner": technician.name, "review_on": today() + A_YEAR}
        guides.write(technician, None, **told)


def look_round(place: Organisation, real_today: date) -> None:
    """Four of the checks that come round, each with a look at a few."""
    technician = actor_as(place, Role.IT_SUPPORT)
    for word, met, of, words in LOOKS:
        rounds.note(technician, word=word, met=met, of=of, words=words)


def look_at_backups(place: Organisation, real_today: date) -> None:
    """What is looked at every week."""
    technician = actor_as(place, Role.IT_SUPPORT)
    rounds.note(technician, word="backups-looked-at", met=3, of=3)


def install_updates(place: Organisation, real_today: date) -> None:
    """Two updates in time, one that took too long."""
    technician, day = actor_as(place, Role.IT_SUPPORT), today()
    for title, affects, came, took in (
        ("Security update of the operating system", "All laptops and desktops", 20, 9),
        ("Software of the firewall", "The firewall", 40, 19),
        ("Software of the Wi-Fi controller", "The controller and 14 access points", 30, 6),
    ):
        published = day - timedelta(days=came)
        update = updates.enter(
            technician, title=title, risk="high", affects=affects, published_on=published
        )
        updates.apply(technician, update, applied_on=published + timedelta(days=took))


def lose_wifi(place: Organisation, real_today: date) -> None:
    """The Wi-Fi fails in the hall for an hour of a morning."""
    technician, moment = actor_as(place, Role.IT_SUPPORT), now()
    outage = outages.begin(
        technician,
        service="Wi-Fi",
        place="hall and kitchen",
        words="The computers on a lead work.",
        began_at=moment - timedelta(minutes=55),
        planned=False,
    )
    cause = "A lead behind the stage was pulled out; it runs under a cover now."
    outages.end(technician, outage, ended_at=moment, cause=cause)
