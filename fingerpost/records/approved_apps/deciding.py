"""Who must say yes to an app, about what, and what becomes of that as it changes.

IT and the DPO decide about every app; the DSL too where pupils use it, or where it uses AI or
nobody knows whether it does.
"""

from collections.abc import Iterable, Sequence

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.approvals.asking import call_off, follow, given
from fingerpost.foundation.registers.verbs import rewrite
from fingerpost.foundation.registers.wording import listed

from .choices import ALLOWED, ASKABLE, Ai, PersonalData, Status
from .models import ApprovedApp

OF_USE, OF_DATA, OF_PUPILS = "app", "app-data", "app-pupils"
WHO = {
    OF_USE: "the IT manager or a leader",
    OF_DATA: "the DPO",
    OF_PUPILS: "the DSL",
}
"""The kinds of approval, each with whose it is."""


def needed(app: ApprovedApp) -> tuple[str, ...]:
    """The kinds of approval that an app needs, by what it is."""
    concerns_pupils = app.is_for_pupils or app.ai != Ai.NO
    return (OF_USE, OF_DATA, OF_PUPILS) if concerns_pupils else (OF_USE, OF_DATA)


def who_decides(app: ApprovedApp) -> str:
    """Those who must say yes, in words."""
    return listed([WHO[kind] for kind in needed(app)])


def not_ready(app: ApprovedApp) -> str:
    """What is to be done before somebody can be asked about an app; empty if nothing."""
    if app.status not in ASKABLE:
        return "it is decided already"
    if app.personal_data == PersonalData.UNKNOWN:
        return "say first whose personal data it holds, as the DPO decides by that"
    return ""


def facts(app: ApprovedApp) -> list[tuple[str, str]]:
    """What a decision about an app is about."""
    age = f"{app.minimum_age} ({app.age_source})" if app.minimum_age else ""
    return [
        ("App", app.product),
        ("Publisher", app.publisher),
        ("Web address", app.address),
        ("What it is for", app.used_for),
        ("Who uses it", app.years),
        ("Minimum age", age),
        ("Personal data", app.get_personal_data_display()),
        ("Uses AI", app.get_ai_display()),
    ]


def agreed(apps: Iterable[ApprovedApp]) -> set[int]:
    """The keys of those to which everybody who must has said yes, as they are today."""
    rows = list(apps)
    said = given(WHO, rows)
    return {each.pk for each in rows if all((kind, each.pk) in said for kind in needed(each))}


def tell(actor: Actor, apps: Sequence[ApprovedApp]) -> None:
    """Withdraw what was asked about apps that are something else now, and have those checked
    again that were approved as something else."""
    call_off(actor, WHO, [each for each in apps if each.status not in ASKABLE])
    follow(actor, WHO, [each for each in apps if each.status in ASKABLE])
    allowed = [each for each in apps if each.status in ALLOWED]
    still = agreed(allowed)
    for each in allowed:
        if each.pk not in still:
            why = "It has changed since it was approved"
            move(each, Status.SCREENING, why=why, decided_by="", decided_on=None, conditions="")


def move(app: ApprovedApp, to: Status, **values: object) -> None:
    """Bring an app where a deed takes it."""
    rewrite(ApprovedApp.objects.get(pk=app.pk), {"status": to, **values})
