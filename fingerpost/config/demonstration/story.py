"""The story of the demonstration: eighteen months at three schools, told in the order of time.

A scene stands so long before the day on which the demonstration is loaded; whoever adds one adds a
line. docs/demonstration.md says what is to be seen of it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.work.servicedesk.choices import Trouble

from . import (
    cared_for,
    comings,
    earlier,
    governing,
    helped,
    old_desk,
    promised,
    scenes,
    surveyed,
    trust_wide,
)
from .cast import FERNWHISTLE, MOSSBECK, QUILLBROOK, TRUST
from .earlier import breaks, opens
from .school_year import close_for_snow, hold_mocks
from .seasons import mocks, school_day, september, snow_day
from .shown import show_insurer

type Step = Callable[[Organisation, date], None]
EIGHTEEN_MONTHS = timedelta(days=548)


@dataclass(frozen=True, slots=True)
class Scene:
    """What somebody does at a place on a day; of today's, at the very moment of loading."""

    day: date
    place: str
    step: Step
    is_now: bool = False


def story(today: date) -> list[Scene]:
    """All scenes, as seen from a day, on school days and in the order of time."""
    told = [Scene(today - _ago(weeks), place, step, not weeks) for weeks, place, step in SCENES]
    told += [Scene(september(today, ago=n), FERNWHISTLE, scenes.list_what_came) for n in (1, 0)]
    told.append(Scene(mocks(today), QUILLBROOK, hold_mocks))
    told.append(Scene(snow_day(today) - timedelta(days=1), FERNWHISTLE, close_for_snow))
    begun = begins(today)
    kept = [each for each in told if each.day > begun]
    return [
        each if each.is_now else Scene(school_day(each.day), each.place, each.step)
        for each in sorted(kept, key=lambda each: (each.is_now, each.day))
    ]


def begins(today: date) -> date:
    """The day on which the trust and its first schools are set up."""
    return school_day(today - EIGHTEEN_MONTHS)


def _ago(weeks: float) -> timedelta:
    return timedelta(days=round(weeks * 7))


SCENES: tuple[tuple[float, str, Step], ...] = (
    # A small beginning: one family of standards, three names, one list
    (77, FERNWHISTLE, comings.say_first_names),
    (76, FERNWHISTLE, scenes.bring_list),
    (75, FERNWHISTLE, earlier.ask_for_governor),
    (72, FERNWHISTLE, earlier.review_assets_of_old),
    (70, FERNWHISTLE, comings.say_who_does_what_now),
    (70, QUILLBROOK, comings.say_first_names),
    (68, FERNWHISTLE, opens("it-support", "laptops-desktops-and-tablets")),
    (66, TRUST, scenes.enter_trust_suppliers),
    (62, FERNWHISTLE, scenes.take_first_stock),
    (60, FERNWHISTLE, scenes.enter_suppliers),
    (60, QUILLBROOK, scenes.enter_assets),
    # It grows
    (58, FERNWHISTLE, scenes.enter_contracts),
    (58, TRUST, scenes.enter_trust_contracts),
    (57, FERNWHISTLE, breaks("LT-05", Trouble.NETWORK, "No Wi-Fi since Monday", "New driver")),
    (56, QUILLBROOK, opens("laptops-desktops-and-tablets")),
    (55, FERNWHISTLE, earlier.review_assets_of_old),
    (54, FERNWHISTLE, opens("broadband-internet")),
    (53, FERNWHISTLE, scenes.enter_systems),
    (52, FERNWHISTLE, earlier.state_leading_with_head),
    (50, QUILLBROOK, comings.lead_leaves),
    (49, FERNWHISTLE, scenes.check_ten_well),
    (48, FERNWHISTLE, earlier.review_contracts),
    (48, FERNWHISTLE, scenes.keep_broadband),
    (47, FERNWHISTLE, earlier.ask_and_be_told),
    (46, FERNWHISTLE, breaks("DP-02", Trouble.PICTURE, "It is all green", "New cable")),
    # It dips: nobody is head, what was said runs out, a review does not come
    (44, FERNWHISTLE, comings.head_leaves),
    (42, FERNWHISTLE, scenes.end_mail_server),
    (40, QUILLBROOK, comings.lead_comes),
    (39, FERNWHISTLE, comings.head_comes),
    (38, QUILLBROOK, scenes.engage_for_faults),
    (37, FERNWHISTLE, scenes.set_review_dates),
    (36, FERNWHISTLE, comings.hold_list_of_staff),
    (36, QUILLBROOK, opens("cyber-security")),
    (35, FERNWHISTLE, earlier.let_go),
    (34, FERNWHISTLE, earlier.collected),
    # It recovers
    (33, FERNWHISTLE, earlier.state_leading),
    (33, FERNWHISTLE, scenes.hear_of_falls),
    (32, FERNWHISTLE, earlier.review_assets_of_old),
    (32, FERNWHISTLE, earlier.review_contracts),
    (31, FERNWHISTLE, scenes.turn_contracts),
    (30, FERNWHISTLE, scenes.enter_information),
    (30, FERNWHISTLE, opens("filtering-and-monitoring", "cyber-security")),
    (30, QUILLBROOK, earlier.state_leading),
    (28, FERNWHISTLE, breaks("PR-01", Trouble.DEAD, "Nothing happens", "")),
    (26, FERNWHISTLE, scenes.turn_contracts),
    (25, FERNWHISTLE, scenes.decide_about_apps),
    (24, FERNWHISTLE, scenes.engage_for_everything),
    (24, QUILLBROOK, earlier.look_over_some),
    (23.5, FERNWHISTLE, cared_for.write_guides),
    (23, FERNWHISTLE, scenes.renew_certificate),
    (22, FERNWHISTLE, earlier.take_advice),
    (21, FERNWHISTLE, governing.issue_page),
    (20.5, FERNWHISTLE, governing.discuss_page),
    (20, FERNWHISTLE, opens("servers-and-storage")),
    (17, FERNWHISTLE, breaks("LT-09", Trouble.BROKEN, "The lid is loose", "Screws tightened")),
    (15, FERNWHISTLE, scenes.take_out_subscription),
    (14, FERNWHISTLE, earlier.review_information),
    (13, FERNWHISTLE, earlier.review_contracts),
    (12, FERNWHISTLE, comings.look_at_posts_again),
    (12, MOSSBECK, trust_wide.join),
    (11, FERNWHISTLE, scenes.check_suppliers_again),
    (10, FERNWHISTLE, scenes.turn_contracts),
    (9, FERNWHISTLE, promised.sign_who_supports_what),
    (9, FERNWHISTLE, promised.agree_on_support),
    (9, FERNWHISTLE, helped.count_costs),
    (8.3, FERNWHISTLE, helped.helps(0)),
    (8, FERNWHISTLE, scenes.advise_again),
    (8, FERNWHISTLE, scenes.hear_of_falls),
    # The last weeks
    (7, FERNWHISTLE, helped.helps(1)),
    (6, FERNWHISTLE, helped.helps(2)),
    (5, FERNWHISTLE, helped.helps(3)),
    (4, FERNWHISTLE, helped.helps(4)),
    (1, FERNWHISTLE, helped.leave_open),
    (1, FERNWHISTLE, helped.helps(5)),
    (0.5, FERNWHISTLE, helped.helps(6)),
    (5.5, MOSSBECK, trust_wide.begin),
    (7, FERNWHISTLE, cared_for.look_round),
    (6, FERNWHISTLE, surveyed.ask_staff),
    (3.6, FERNWHISTLE, surveyed.say_what_follows),
    (4, FERNWHISTLE, cared_for.install_updates),
    (4, FERNWHISTLE, scenes.accept_editions),
    (4, FERNWHISTLE, earlier.take_advice),
    (3.7, FERNWHISTLE, scenes.enter_software),
    (3, FERNWHISTLE, scenes.take_stock),
    (3, QUILLBROOK, scenes.ask_to_count_more),
    (2, FERNWHISTLE, scenes.move_things),
    (2, TRUST, trust_wide.ask_all),
    (1.3, FERNWHISTLE, cared_for.lose_wifi),
    (1, FERNWHISTLE, scenes.look_twice),
    (1, QUILLBROOK, trust_wide.say_done),
    (0.7, FERNWHISTLE, scenes.ask_around),
    (0.7, FERNWHISTLE, scenes.speak_up),
    (0.5, FERNWHISTLE, scenes.decide_on_contracts),
    (0.4, FERNWHISTLE, scenes.let_auditor_in),
    (0.3, FERNWHISTLE, show_insurer),
    (0.2, FERNWHISTLE, old_desk.move_in),
    (0.2, QUILLBROOK, old_desk.move_in),
    (0.2, MOSSBECK, old_desk.move_in),
    (0, FERNWHISTLE, cared_for.look_at_backups),
    (0, FERNWHISTLE, scenes.turn_contracts),
    (0, FERNWHISTLE, helped.look_back),
    (0, FERNWHISTLE, helped.ask_with_class),
    (0, FERNWHISTLE, scenes.report_fault),
    (0, FERNWHISTLE, scenes.hear_from_devices),
    (0, MOSSBECK, trust_wide.open_more),
    (0, MOSSBECK, trust_wide.let_support_end),
)
"""Weeks ago, where, and what happens."""
