"""What data the demonstration school holds of whom, as its DPO has got to know it."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.now import today
from fingerpost.records.information.actions import change, create
from fingerpost.records.information.actions_asking import advise
from fingerpost.records.information.choices import Form, Function, Impact, Status, Whose, YesNo
from fingerpost.records.information.lines import processors, transfers


def enter_information(business: Actor, dpo: Actor, real_today: date) -> None:
    """The office drafts what it knows; the DPO makes the first entries live, and advises."""
    for values in assets():
        status, company = values.pop("status"), values.pop("processor", "")
        asset = create(business, **values)
        if company:
            processors.add(dpo, asset, name=company, does="Keeps the data on its servers")
        if status == Status.REVIEW:
            transfers.add(dpo, asset, country="United States", safeguard="Not known yet")
        if status != Status.PROPOSED:
            review = {"reviewed_on": today(), "review_on": real_today + timedelta(days=150)}
            change(dpo, asset, revision=asset.revision, status=status, **review)
    advise(dpo, text="Give dinner money single sign-on before its contract is renewed")


def advise_again(dpo: Actor) -> None:
    """Her advice of this term."""
    advise(dpo, text="Describe the logs of the web filter before the next review")


def assets() -> Iterator[dict[str, Any]]:
    """What the office wrote down."""
    yield {
        "name": "Pupil records and attendance",
        "kind": Function.PUPILS,
        "status": Status.LIVE,
        "owner_name": "Bo Rushmere",
        "system_name": "Brightmark registers",
        "processor": "Registerbright Systems Ltd",
        "purpose": "To know who is in school, to teach them and to keep them safe",
        "whose": Whose.PUPILS,
        "subjects": "Pupils, parents and carers",
        "categories": "Names, addresses, contacts, attendance, results",
        "lawful_basis": "public-task",
        "basis_note": "Education Act 1996; School Attendance Regulations 2024",
        "special": YesNo.YES,
        "special_kinds": "Health, ethnicity",
        "condition": "substantial-interest",
        "recipients": "The local authority, the DfE, the next school",
        "retention": "Date of birth plus 25 years",
        "disposal": "Deleted by the supplier, who confirms it",
        "place": "United Kingdom and Ireland",
        "access": "Office, teachers for their classes",
        "security": "Single sign-on with a second step, encrypted, backed up each night",
        "impact": Impact.DONE,
    }
    yield {
        "name": "Accounts of staff and pupils",
        "kind": Function.STAFF,
        "status": Status.LIVE,
        "owner_name": "Dita Fernside",
        "system_name": "School accounts",
        "purpose": "To sign in",
        "whose": Whose.BOTH,
        "subjects": "Staff and pupils",
        "categories": "Names, classes, sign-ins",
        "lawful_basis": "public-task",
        "special": YesNo.NO,
        "retention": "A month after they leave",
        "place": "United Kingdom and Ireland",
        "security": "A second step for staff; the technician alone can change accounts",
        "impact": Impact.NOT_NEEDED,
    }
    yield {
        "name": "Staff files",
        "kind": Function.STAFF,
        "status": Status.LIVE,
        "owner_name": "Bo Rushmere",
        "purpose": "To employ and to pay people",
        "form": Form.PAPER,
        "whose": Whose.STAFF,
        "subjects": "Staff, applicants",
        "categories": "Contracts, pay, absence, references",
        "lawful_basis": "contract",
        "special": YesNo.YES,
        "special_kinds": "Health",
        "condition": "employment",
        "retention": "Six years after the end of employment",
        "place": "Locked cabinet in the office",
        "security": "Locked cabinet, key with the business manager",
        "impact": Impact.NOT_NEEDED,
    }
    yield {
        "name": "Photographs for the website",
        "kind": Function.PARENTS,
        "status": Status.REVIEW,
        "owner_name": "Dita Fernside",
        "purpose": "To show the life of the school",
        "whose": Whose.PUPILS,
        "subjects": "Pupils",
        "categories": "Photographs without names",
        "lawful_basis": "consent",
        "consent_because": "Parents tick each use once a year and may untick it at any time",
        "special": YesNo.NO,
    }
    yield {
        "name": "Logs of the web filter",
        "kind": Function.SAFEGUARDING,
        "status": Status.PROPOSED,
        "system_name": "Sievewell filter",
        "whose": Whose.BOTH,
    }
