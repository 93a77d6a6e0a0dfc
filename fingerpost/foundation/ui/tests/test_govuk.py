"""Our macros against GOV.UK Frontend's own fixtures, for every option that ours support."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.template import engines

from fingerpost.foundation.ui.fields import Option

ROOT = Path(__file__).parents[4]
COMPONENTS = ROOT / "frontend/node_modules/govuk-frontend/dist/govuk/components"
# What only GOV.UK Frontend's script uses, and we do not ship that script.
SCRIPTED = {"data-module", "draggable", "role=button"}


class Shape(HTMLParser):
    """The tags, attributes and words of a fragment, without its white space and order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts: list[object] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        pairs = {(name, " ".join((value or "").split())) for name, value in attrs}
        kept = {p for p in pairs if p[0] not in SCRIPTED and "=".join(p) not in SCRIPTED}
        self.parts.append((tag, tuple(sorted(kept))))

    def handle_endtag(self, tag):
        self.parts.append(f"/{tag}")

    def handle_data(self, data):
        if words := re.sub(r"\s+", " ", data).strip():
            self.parts.append(words)


def text(part):
    return part["text"] if part else ""


def common(options):
    return {
        "id": options.get("id", options.get("idPrefix", options["name"])),
        "name": options["name"],
        "hint": text(options.get("hint")),
        "error": text(options.get("errorMessage")),
    }


def labelled(options):
    classes = options.get("classes", "")
    return {**common(options), "label": options["label"]["text"], "classes": classes}


def attributes(options, *names):
    given = {name: options[name] for name in names if name in options}
    return {name: written(value) for name, value in given.items()}


def written(value):
    return str(value).lower() if isinstance(value, bool) else str(value)


def chosen(items, *marks):
    return [
        Option(
            written(i["value"]), i["text"], any(i.get(m) for m in marks), bool(i.get("disabled"))
        )
        for i in items
    ]


def call_input(options):
    sides = {side: text(options.get(side)) for side in ("prefix", "suffix")}
    extra = attributes(
        options, "autocomplete", "inputmode", "pattern", "spellcheck", "autocapitalize"
    )
    given = {"value": options.get("value", ""), "type": options.get("type", "text")}
    return {**labelled(options), **given, **sides, "attributes": extra}


def call_textarea(options):
    extra = attributes(options, "rows", "autocomplete", "spellcheck")
    return {**labelled(options), "value": options.get("value", ""), "attributes": extra}


def call_select(options):
    return {**labelled(options), "options": chosen(options.get("items", []), "selected")}


def call_choices(kind):
    def call(options):
        label = options["fieldset"]["legend"]["text"]
        return {**common(options), "label": label, "kind": kind} | {
            "options": chosen(options["items"], "checked")
        }

    return call


def call_button(options):
    given = {name: options.get(name, "") for name in ("href", "classes", "name", "value")}
    return {"text": options["text"], "disabled": options.get("disabled", False), **given}


def call_banner(options):
    title = {"id": options["titleId"]} if "titleId" in options else {}
    return {"text": options["text"], "kind": options.get("type", ""), **title}


LABELLED = "id name label.text hint.text errorMessage.text classes "
GROUPED = "idPrefix name fieldset.legend.text hint.text errorMessage.text "
LINKS = {"previous_url": "previous", "next_url": "next"}
# component: file, macro, options that ours support, how to hand them over, how many must match
KIT = {
    "input": (
        "controls.input",
        LABELLED + "value type prefix.text suffix.text inputmode autocomplete pattern spellcheck "
        "autocapitalize",
        call_input,
        20,
    ),
    "textarea": (
        "controls.textarea",
        LABELLED + "value rows autocomplete spellcheck",
        call_textarea,
        8,
    ),
    "select": (
        "controls.select",
        LABELLED + "items.value items.text items.selected items.disabled",
        call_select,
        3,
    ),
    "file-upload": ("controls.file", LABELLED, labelled, 5),
    "radios": (
        "controls.choices",
        GROUPED + "items.value items.text items.checked items.disabled",
        call_choices("radios"),
        4,
    ),
    "checkboxes": (
        "controls.choices",
        GROUPED + "items.value items.text items.checked items.disabled",
        call_choices("checkboxes"),
        2,
    ),
    "button": ("govuk.button", "text href classes name value disabled", call_button, 15),
    "error-summary": (
        "govuk.error_summary",
        "titleText errorList.text errorList.href",
        lambda o: {
            "title": o["titleText"],
            "links": [(i.get("href"), i["text"]) for i in o["errorList"]],
        },
        2,
    ),
    "pagination": (
        "govuk.pagination",
        "previous.href next.href",
        lambda o: {ours: o[theirs]["href"] for ours, theirs in LINKS.items() if theirs in o},
        3,
    ),
    "breadcrumbs": (
        "govuk.breadcrumbs",
        "items.text items.href",
        lambda o: {"items": [(i["text"], i.get("href")) for i in o["items"]]},
        4,
    ),
    "skip-link": (
        "govuk.skip_link",
        "text href",
        lambda o: {"text": o["text"], "href": o.get("href", "#content")},
        3,
    ),
    "notification-banner": ("govuk.notification_banner", "text type titleId", call_banner, 6),
    "details": (
        "govuk.details",
        "summaryText text",
        lambda o: {"summary": o["summaryText"], "text": o["text"]},
        2,
    ),
}


def leaves(options, prefix=""):
    """The dotted names of all options used."""
    for name, value in options.items():
        rows = value if isinstance(value, list) else [value]
        for row in rows:
            if isinstance(row, dict):
                yield from leaves(row, f"{prefix}{name}.")
            else:
                yield prefix + name


def fits(component, options):
    """Whether ours can say all of it: a choice of ours has a question, and each option a value."""
    asked = component not in {"radios", "checkboxes"} or "fieldset" in options
    valued = component != "select" or all("value" in (i or ()) for i in options.get("items", []))
    return asked and valued and set(leaves(options)) <= set(KIT[component][1].split())


def fixtures(component):
    file = COMPONENTS / component / "fixtures.json"
    if not file.exists():
        pytest.fail("GOV.UK Frontend is not installed: run frontend/build.sh", pytrace=False)
    return json.loads(file.read_text())["fixtures"]


@pytest.mark.parametrize("component", KIT)
def test_the_macro_draws_what_govuk_frontend_draws(component):
    macro, _supported, call, at_least = KIT[component]
    file, name = macro.split(".")
    ours = getattr(engines["jinja2"].env.get_template(f"ui/{file}.html").module, name)
    compared = [f for f in fixtures(component) if fits(component, f["options"])]

    for fixture in compared:
        drawn = Shape(ours(**call(fixture["options"]))).parts
        assert drawn == Shape(fixture["html"]).parts, fixture["name"]
    assert len(compared) >= at_least
