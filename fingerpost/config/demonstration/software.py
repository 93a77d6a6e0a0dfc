"""Licences and apps of the demonstration school: seats that nobody uses, and requests that wait."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.approvals.actions import sign
from fingerpost.foundation.approvals.models import State
from fingerpost.foundation.approvals.rights import waiting_for
from fingerpost.records.approved_apps.actions import create as list_app
from fingerpost.records.approved_apps.actions_deciding import ask_for_approval, request_app
from fingerpost.records.approved_apps.choices import Ai, Audience, PersonalData, Year
from fingerpost.records.approved_apps.deciding import WHO
from fingerpost.records.approved_apps.models import ApprovedApp
from fingerpost.records.licences.actions import create
from fingerpost.records.licences.choices import Kind, Metric

LISTED: tuple[dict[str, Any], ...] = (
    {
        "product": "Tablemill",
        "used_for": "Times tables, in class and at home",
        "audience": Audience.PUPILS,
        "year_from": Year.TWO,
        "year_to": Year.SIX,
        "minimum_age": 6,
        "age_source": "Terms of use, section 2",
        "personal_data": PersonalData.PUPIL,
        "ai": Ai.NO,
        "owner_name": "Una Thornby",
    },
    {
        "product": "Marklight",
        "used_for": "Feedback on writing",
        "audience": Audience.STAFF,
        "personal_data": PersonalData.NONE,
        "ai": Ai.YES,
    },
    {
        "product": "Whistleboard",
        "used_for": "Showing and drawing on the big screen",
        "audience": Audience.BOTH,
        "personal_data": PersonalData.NONE,
        "ai": Ai.NO,
    },
    {
        "product": "Storyspinner",
        "used_for": "Pictures for stories",
        "audience": Audience.PUPILS,
        "personal_data": PersonalData.UNKNOWN,
        "ai": Ai.UNKNOWN,
    },
)


def enter_licences(business: Actor, real_today: date) -> None:
    """The business manager lists what was bought, with the counts that the technician gave her."""
    for values in licences(real_today):
        create(business, **values)


def decide_about_apps(asker: Actor, *deciders: Actor) -> None:
    """Apps in use are listed, and two of them have every yes that they need."""
    for values in LISTED:
        list_app(asker, **values)
    ready = ApprovedApp.objects.filter(product__in=("Tablemill", "Whistleboard"))
    ask_for_approval(asker, [each.pk for each in ready], why="We read its terms of use")
    for actor in deciders:
        if waiting := [each.pk for each in waiting_for(actor).filter(kind__in=WHO)]:
            sign(actor, waiting, decision=State.APPROVED, typed=actor.name)


def ask_for_app(teacher: Actor) -> None:
    """A teacher would like another."""
    request_app(
        teacher,
        product="Quizlantern",
        used_for="Short quizzes at the end of a lesson",
        audience=Audience.PUPILS,
        personal_data=PersonalData.PUPIL,
        ai=Ai.UNKNOWN,
        words="Tablemill does numbers only; I need questions of my own in history.",
    )


def licences(today: date) -> Iterator[dict[str, Any]]:
    """What the school pays for, seen from a day."""
    counted, lately = today - timedelta(days=75), today - timedelta(days=90)
    yield {
        "product": "Officewell Suite A3",
        "publisher": "Officewell",
        "kind": Kind.SUBSCRIPTION,
        "metric": Metric.USER,
        "bought": 60,
        "assigned": 52,
        "assigned_on": counted,
        "used": 41,
        "used_on": counted,
        "cost_year": Decimal(2460),
        "starts_on": today - timedelta(days=300),
        "ends_on": today + timedelta(days=65),
        "is_standard": True,
        "used_for": "Writing, tables, e-mail",
    }
    yield {
        "product": "Sketchyard",
        "publisher": "Sketchyard Labs",
        "kind": Kind.SUBSCRIPTION,
        "metric": Metric.DEVICE,
        "bought": 30,
        "used": 34,
        "used_on": lately,
        "cost_year": Decimal("414.50"),
        "ends_on": today + timedelta(days=240),
    }
    yield {
        "product": "Fernwrite 2019",
        "publisher": "Inkfold",
        "kind": Kind.PERPETUAL,
        "metric": Metric.DEVICE,
        "bought": 12,
        "version": "2019",
        "support_ends_on": today - timedelta(days=40),
        "is_standard": True,
        "used_for": "Phonics",
    }
    yield {
        "product": "Openchart",
        "kind": Kind.OPEN_SOURCE,
        "version": "7.4",
        "is_standard": True,
        "used_for": "Graphs in science",
    }
    yield {
        "product": "Larkreader",
        "publisher": "Larkreader Ltd",
        "kind": Kind.SUBSCRIPTION,
        "metric": Metric.SITE,
        "cost_year": Decimal(780),
    }
