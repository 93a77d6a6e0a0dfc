"""Bringing the demonstration to life by the same actions that people use, over ten weeks."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from django.db import transaction

from fingerpost.foundation.accounts import actions as accounts
from fingerpost.foundation.accounts.models import Account, LinkPurpose
from fingerpost.foundation.actor import system
from fingerpost.foundation.now import now, pretend, today
from fingerpost.foundation.organisations import actions as organisations
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.people.duties import say_who_does_what
from fingerpost.foundation.permissions import Role, ServiceLine
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.estate.actions import create, mend
from fingerpost.records.estate.models import Asset
from fingerpost.standards import findings

from .asked import ask_around
from .cast import (
    APPOINTED,
    DUTIES,
    EVERYBODY,
    EXTRAS,
    FERNWHISTLE,
    PLACES,
    PLAYERS,
    QUILLBROOK,
    SCHOOLS,
    TRUST,
    Player,
)
from .contracts import (
    decide_on_some,
    enter_contracts,
    enter_trusts_contract,
    let_the_clock_turn,
)
from .information import enter_information
from .judged import open_some, speak_up
from .moving import (
    change_hands,
    hear_from_devices,
    link_rooms,
    say_who_left,
    say_who_manages,
)
from .outside import engage_company, let_auditor_in
from .playing import actor_as, digital_lead
from .reported import report_fault
from .school_year import enter_own_days, enter_trust_year
from .second_looks import check_ten, compare_with_management
from .shown import show_insurer
from .software import ask_for_app, decide_about_apps, enter_licences
from .stocktake import list_rooms, take_stock
from .suppliers import check_first, enter_own, enter_trusts
from .systems import enter_systems
from .things import assets, check_ins, months
from .trust_wide import TRUST_WIDE
from .upkeep import review_assets

Step = Callable[[Organisation, date], None]
BEGAN = timedelta(weeks=10)


@transaction.atomic
def load() -> None:
    """Write the whole demonstration, or nothing of it."""
    end = now()
    begin = (end - BEGAN).replace(hour=8, minute=40, second=0, microsecond=0)
    with pretend(begin):
        places = _set_up()
        _let_in(places)
        _enter_school_years(places, end.date())
    story: list[tuple[timedelta, str, Step]] = [
        (timedelta(days=2), FERNWHISTLE, _say_who_does_what),
        (timedelta(weeks=1), FERNWHISTLE, _enter_assets),
        (timedelta(weeks=3), QUILLBROOK, _say_who_does_what),
        (timedelta(weeks=4), QUILLBROOK, _enter_assets),
        (timedelta(weeks=4), TRUST, _enter_trust_suppliers),
        (timedelta(weeks=4, days=2), FERNWHISTLE, _open_families),
        (timedelta(weeks=5), FERNWHISTLE, _enter_suppliers),
        (timedelta(weeks=5, days=1), FERNWHISTLE, _engage_for_everything),
        (timedelta(weeks=5, days=2), QUILLBROOK, _engage_for_faults),
        (timedelta(weeks=5, days=2), TRUST, _enter_trust_contracts),
        (timedelta(weeks=5, days=2), FERNWHISTLE, _enter_contracts),
        (timedelta(weeks=5, days=4), FERNWHISTLE, _enter_systems),
        (timedelta(weeks=6), FERNWHISTLE, _set_review_dates),
        (timedelta(weeks=8, days=4), FERNWHISTLE, _enter_information),
        (timedelta(weeks=6, days=2), FERNWHISTLE, _enter_software),
        (timedelta(weeks=7), FERNWHISTLE, _take_stock),
        (timedelta(weeks=8), FERNWHISTLE, _move_things),
        (timedelta(weeks=9), FERNWHISTLE, _look_twice),
        (timedelta(weeks=9, days=2), FERNWHISTLE, _ask_around),
        (timedelta(weeks=9, days=2), FERNWHISTLE, _speak_up),
        (timedelta(weeks=9, days=4), FERNWHISTLE, _let_auditor_in),
        (timedelta(weeks=9, days=3), FERNWHISTLE, _decide_on_contracts),
        (timedelta(weeks=9, days=5), FERNWHISTLE, show_insurer),
        (BEGAN, FERNWHISTLE, _turn_contracts),
        (BEGAN, FERNWHISTLE, _report_fault),
        (BEGAN, FERNWHISTLE, _hear_from_devices),
        (BEGAN, QUILLBROOK, _look_again),
        *TRUST_WIDE,
    ]
    for after, name, step in story:
        _happen(min(begin + after, end), places[name], step, end.date())


def links() -> list[tuple[Player, str]]:
    """A fresh one-time link for everybody of the demonstration."""
    known = {account.email: account for account in Account.objects.all()}
    return [
        (player, accounts.link_for(known[player.email], LinkPurpose.DEMONSTRATION))
        for player in EVERYBODY
        if player.email in known
    ]


def _set_up() -> dict[str, Organisation]:
    places = {
        name: organisations.set_up(name=name, kind=kind, phase=phase, is_demonstration=True)
        for name, kind, phase in PLACES
    }
    for name in SCHOOLS:
        with scope(places[name]):
            organisations.join_trust(
                system(places[name]), places[name], places[TRUST], since=today()
            )
    return places


def _let_in(places: dict[str, Organisation]) -> None:
    for player in PLAYERS:
        account = accounts.new_account(player.email, player.name)
        for place in player.places:
            organisations.enrol(
                places[place],
                account,
                *player.roles,
                job_title=player.title,
                is_slt=player.is_slt,
                is_governor=player.is_governor,
            )
    for extra in EXTRAS:
        with scope(places[extra.place]):
            people.add_person(
                system(places[extra.place]),
                name=extra.name,
                job_title=extra.title,
                is_slt=extra.is_slt,
            )


def _enter_school_years(places: dict[str, Organisation], real_today: date) -> None:
    """The trust's year first, then what each school does otherwise."""
    with scope(places[TRUST]):
        enter_trust_year(actor_as(places[TRUST], Role.TRUST_IT_LEAD), real_today)
    for name in (FERNWHISTLE, QUILLBROOK):
        with scope(places[name]):
            enter_own_days(digital_lead(places[name]), real_today)


def _happen(moment: datetime, place: Organisation, step: Step, real_today: date) -> None:
    """Let something be done at a school at a moment, and look at the standards afterwards."""
    with pretend(moment), scope(place):
        step(place, real_today)
        findings.refresh(today())


def _say_who_does_what(place: Organisation, real_today: date) -> None:
    appointed = today() - timedelta(days=9) if place.name in APPOINTED else None
    names = {str(duty): name for duty, name in DUTIES[place.name].items()}
    say_who_does_what(digital_lead(place), on=today(), is_slt=True, appointed_on=appointed, **names)


def _enter_assets(place: Organisation, real_today: date) -> None:
    actor = digital_lead(place)
    for values in assets(place.name, real_today):
        create(actor, **values)


def _open_families(place: Organisation, real_today: date) -> None:
    """Leadership is under way: the deputy takes further families on."""
    open_some(digital_lead(place))


def _enter_suppliers(place: Organisation, real_today: date) -> None:
    """The business manager lists them, and the first are checked and approved."""
    business, dpo = (actor_as(place, role) for role in (Role.BUSINESS, Role.DPO))
    enter_own(business, dpo, real_today)
    check_first(digital_lead(place), dpo, business)


def _enter_systems(place: Organisation, real_today: date) -> None:
    enter_systems(actor_as(place, Role.IT_SUPPORT), real_today)


def _enter_information(place: Organisation, real_today: date) -> None:
    enter_information(actor_as(place, Role.BUSINESS), actor_as(place, Role.DPO), real_today)


def _enter_trust_suppliers(place: Organisation, real_today: date) -> None:
    enter_trusts(actor_as(place, Role.TRUST_IT_LEAD))
    check_first(actor_as(place, Role.TRUST_IT_LEAD), actor_as(place, Role.DPO))


def _enter_contracts(place: Organisation, real_today: date) -> None:
    business, dpo = (actor_as(place, role) for role in (Role.BUSINESS, Role.DPO))
    enter_contracts(business, actor_as(place, Role.IT_SUPPORT), dpo, real_today)


def _enter_trust_contracts(place: Organisation, real_today: date) -> None:
    enter_trusts_contract(actor_as(place, Role.TRUST_IT_LEAD), real_today)


def _decide_on_contracts(place: Organisation, real_today: date) -> None:
    decide_on_some(actor_as(place, Role.BUSINESS))


def _turn_contracts(place: Organisation, real_today: date) -> None:
    let_the_clock_turn(actor_as(place, Role.BUSINESS))


def _engage_for_everything(place: Organisation, real_today: date) -> None:
    engage_company(actor_as(place, Role.HEADTEACHER), list(ServiceLine))


def _engage_for_faults(place: Organisation, real_today: date) -> None:
    engage_company(digital_lead(place), [ServiceLine.FAULTS])


def _let_auditor_in(place: Organisation, real_today: date) -> None:
    let_auditor_in(actor_as(place, Role.HEADTEACHER), real_today)


def _set_review_dates(place: Organisation, real_today: date) -> None:
    """Somebody went through the Chromebooks, and left one out."""
    batch = Asset.objects.filter(model="Chromebook 311").order_by("pk")[:5]
    mend(
        digital_lead(place),
        {asset.pk: {"review_on": months(real_today, 9)} for asset in batch},
    )


def _enter_software(place: Organisation, real_today: date) -> None:
    """What was bought and what is used, and who may use which app."""
    enter_licences(actor_as(place, Role.BUSINESS), real_today)
    deciders = [actor_as(place, role) for role in (Role.HEADTEACHER, Role.DPO, Role.DSL)]
    decide_about_apps(digital_lead(place), *deciders)
    ask_for_app(actor_as(place, Role.STAFF))


def _take_stock(place: Organisation, real_today: date) -> None:
    list_rooms(digital_lead(place))
    take_stock(digital_lead(place))


def _move_things(place: Organisation, real_today: date) -> None:
    """Rooms are linked, a laptop changes hands, an old one is to go, and a teacher has left."""
    actor = digital_lead(place)
    link_rooms(actor)
    say_who_manages(actor)
    technician, head = (actor_as(place, role) for role in (Role.IT_SUPPORT, Role.HEADTEACHER))
    change_hands(technician, head)
    say_who_left(actor)


def _hear_from_devices(place: Organisation, real_today: date) -> None:
    """This morning's list from device management."""
    technician = actor_as(place, Role.IT_SUPPORT)
    hear_from_devices(technician, check_ins(place.name, real_today))


def _look_twice(place: Organisation, real_today: date) -> None:
    """The register is held against another list, ten assets are looked at, and it is reviewed."""
    compare_with_management(digital_lead(place))
    check_ten(digital_lead(place))
    review_assets(digital_lead(place), real_today)


def _report_fault(place: Organisation, real_today: date) -> None:
    """Somebody scanned a label on the way to lunch."""
    report_fault(place)


def _ask_around(place: Organisation, real_today: date) -> None:
    """The deputy asks others to close gaps."""
    ask_around(digital_lead(place), actor_as(place, Role.IT_SUPPORT))


def _speak_up(place: Organisation, real_today: date) -> None:
    """People say what no record shows."""
    speak_up(place)


def _look_again(place: Organisation, real_today: date) -> None:
    """Nothing was done; the standards are looked at again."""
