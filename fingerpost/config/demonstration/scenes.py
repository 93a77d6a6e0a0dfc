"""The scenes of the story at one place: each says whose deed it is, and lets it be done."""

from datetime import date

from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import Role, ServiceLine
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.records.estate.actions import create, mend
from fingerpost.records.estate.models import Asset
from fingerpost.standards.falls.actions import hear
from fingerpost.standards.falls.reading import shown_here

from . import (
    asked,
    contracts,
    information,
    judged,
    moving,
    outside,
    reported,
    second_looks,
    software,
    stocktake,
    suppliers,
    systems,
    upkeep,
)
from .brought_in import import_assets
from .contracts import a_year_before
from .playing import actor_as, digital_lead
from .things import assets, check_ins, months


def bring_list(place: Organisation, real_today: date) -> None:
    """The deputy drops the spreadsheet that the office has kept so far."""
    held = assets(place.name, real_today, until=today())
    import_assets(digital_lead(place), held, "IT equipment.csv")
    moving.link_people(digital_lead(place))


def list_what_came(place: Organisation, real_today: date) -> None:
    """What was bought over the summer comes in as the seller's list."""
    bought = assets(place.name, real_today, since=a_year_before(today()), until=today())
    known = set(Asset.objects.values_list("serial", flat=True))
    import_assets(
        actor_as(place, Role.IT_SUPPORT),
        [each for each in bought if each["serial"] not in known],
        "Delivery note.csv",
    )


def enter_assets(place: Organisation, real_today: date) -> None:
    """Somebody who has no spreadsheet types in what they find."""
    for values in assets(place.name, real_today, until=today()):
        create(digital_lead(place), **values)


def enter_suppliers(place: Organisation, real_today: date) -> None:
    """The business manager lists them, and the first are checked and approved."""
    business, dpo = (actor_as(place, role) for role in (Role.BUSINESS, Role.DPO))
    suppliers.enter_own(business, dpo, real_today)
    suppliers.check_first(digital_lead(place), dpo, business)


def enter_systems(place: Organisation, real_today: date) -> None:
    systems.enter_systems(actor_as(place, Role.IT_SUPPORT), real_today)


def enter_information(place: Organisation, real_today: date) -> None:
    information.enter_information(
        actor_as(place, Role.BUSINESS), actor_as(place, Role.DPO), real_today
    )


def enter_trust_suppliers(place: Organisation, real_today: date) -> None:
    suppliers.enter_trusts(actor_as(place, Role.TRUST_IT_LEAD))
    suppliers.check_first(actor_as(place, Role.TRUST_IT_LEAD), actor_as(place, Role.DPO))


def enter_contracts(place: Organisation, real_today: date) -> None:
    business, dpo = (actor_as(place, role) for role in (Role.BUSINESS, Role.DPO))
    contracts.enter_contracts(business, actor_as(place, Role.IT_SUPPORT), dpo, real_today)


def enter_trust_contracts(place: Organisation, real_today: date) -> None:
    contracts.enter_trusts_contract(actor_as(place, Role.TRUST_IT_LEAD), real_today)


def keep_broadband(place: Organisation, real_today: date) -> None:
    contracts.keep_broadband(actor_as(place, Role.BUSINESS))


def take_out_subscription(place: Organisation, real_today: date) -> None:
    contracts.take_out_subscription(actor_as(place, Role.BUSINESS), real_today)


def check_suppliers_again(place: Organisation, real_today: date) -> None:
    suppliers.check_again(digital_lead(place))


def renew_certificate(place: Organisation, real_today: date) -> None:
    suppliers.renew_certificate(actor_as(place, Role.BUSINESS), real_today)


def end_mail_server(place: Organisation, real_today: date) -> None:
    systems.end_mail_server(actor_as(place, Role.IT_SUPPORT))


def hear_of_falls(place: Organisation, real_today: date) -> None:
    """Those who answer for what has fallen look at why, so that the governors hear of it too."""
    for role in (Role.SLT_DIGITAL_LEAD, Role.BUSINESS, Role.IT_SUPPORT, Role.DSL, Role.DPO):
        actor = actor_as(place, role)
        for shown in shown_here(actor, today()).values():
            if shown.is_theirs and shown.fall.heard is None:
                hear(actor, shown.fall.asked)


def advise_again(place: Organisation, real_today: date) -> None:
    information.advise_again(actor_as(place, Role.DPO))


def decide_on_contracts(place: Organisation, real_today: date) -> None:
    contracts.decide_on_some(actor_as(place, Role.BUSINESS))


def turn_contracts(place: Organisation, real_today: date) -> None:
    contracts.let_the_clock_turn(actor_as(place, Role.BUSINESS))


def engage_for_everything(place: Organisation, real_today: date) -> None:
    outside.engage_company(actor_as(place, Role.HEADTEACHER), list(ServiceLine))


def engage_for_faults(place: Organisation, real_today: date) -> None:
    outside.engage_company(digital_lead(place), [ServiceLine.DESK])


def let_auditor_in(place: Organisation, real_today: date) -> None:
    outside.let_auditor_in(actor_as(place, Role.HEADTEACHER), real_today)


def set_review_dates(place: Organisation, real_today: date) -> None:
    """Somebody went through the Chromebooks, and left one out."""
    batch = Asset.objects.filter(model="Chromebook 311").order_by("pk")[:5]
    mend(
        digital_lead(place),
        {asset.pk: {"review_on": months(real_today, 9)} for asset in batch},
    )


def decide_about_apps(place: Organisation, real_today: date) -> None:
    """Who may use which app: three people say yes to what needs them."""
    deciders = [actor_as(place, role) for role in (Role.HEADTEACHER, Role.DPO, Role.DSL)]
    software.decide_about_apps(digital_lead(place), *deciders)


def enter_software(place: Organisation, real_today: date) -> None:
    """What was bought and what is used, and an app that a teacher would like."""
    software.enter_licences(actor_as(place, Role.BUSINESS), real_today)
    software.ask_for_app(actor_as(place, Role.STAFF))


def take_first_stock(place: Organisation, real_today: date) -> None:
    """The rooms are listed, and the first two gone through."""
    stocktake.list_rooms(digital_lead(place))
    stocktake.take_first_stock(digital_lead(place))


def take_stock(place: Organisation, real_today: date) -> None:
    """A year later things have moved."""
    stocktake.take_stock(digital_lead(place))


def check_ten_well(place: Organisation, real_today: date) -> None:
    """The first spot check finds all ten."""
    second_looks.check_ten(digital_lead(place), {})


def move_things(place: Organisation, real_today: date) -> None:
    """Rooms are linked, a laptop changes hands, an old one is to go, and a teacher has left."""
    actor = digital_lead(place)
    moving.link_rooms(actor)
    moving.say_who_manages(actor)
    technician, head = (actor_as(place, role) for role in (Role.IT_SUPPORT, Role.HEADTEACHER))
    moving.change_hands(technician, head)
    moving.say_who_left(actor)


def hear_from_devices(place: Organisation, real_today: date) -> None:
    """This morning's list from device management."""
    technician = actor_as(place, Role.IT_SUPPORT)
    moving.hear_from_devices(technician, check_ins(place.name, real_today))


def look_twice(place: Organisation, real_today: date) -> None:
    """The register is held against another list, ten assets are looked at, and it is reviewed."""
    second_looks.compare_with_management(digital_lead(place))
    second_looks.check_ten(digital_lead(place))
    upkeep.review_assets(digital_lead(place), real_today)


def report_fault(place: Organisation, real_today: date) -> None:
    """Somebody scanned a label on the way to lunch."""
    reported.report_fault(place)


def ask_around(place: Organisation, real_today: date) -> None:
    """The deputy asks others to close gaps."""
    asked.ask_around(digital_lead(place), actor_as(place, Role.IT_SUPPORT))


def speak_up(place: Organisation, real_today: date) -> None:
    """People say what no record shows."""
    judged.speak_up(place)


def accept_editions(place: Organisation, real_today: date) -> None:
    judged.accept_editions(digital_lead(place))


def ask_to_count_more(place: Organisation, real_today: date) -> None:
    judged.ask_to_count_more(digital_lead(place))
