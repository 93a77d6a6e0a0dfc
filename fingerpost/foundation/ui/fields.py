"""What a form field needs to be drawn, whatever Django calls its widget."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.core.exceptions import ValidationError
from django.forms import BaseForm, BoundField, Field, Widget, fields, widgets

OWN = {"id", "class", "cols", "required", "aria-describedby", "aria-invalid"}
NUMBER_ONLY = {"min", "max", "step"}


@dataclass(frozen=True)
class Option:
    """One thing that can be chosen."""

    value: str
    text: str
    chosen: bool = False
    disabled: bool = False
    group: str = ""


@dataclass(frozen=True)
class Control:
    """One field as the page shows it."""

    kind: str
    id: str
    name: str
    label: str
    hint: str = ""
    error: str = ""
    value: str = ""
    type: str = "text"
    classes: str = ""
    prefix: str = ""
    suffix: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)
    options: tuple[Option, ...] = ()


def control(bound: BoundField) -> Control:
    """Read everything a page needs from a bound field."""
    widget = bound.field.widget
    kind = _kind(widget)
    return Control(
        kind=kind,
        id=bound.auto_id or bound.html_name,
        name=bound.html_name,
        label=_label(bound, kind),
        hint=str(bound.help_text),
        error=" ".join(str(message) for message in bound.errors),
        value=_value(bound, kind),
        type=_type(widget),
        classes=widget.attrs.get("class", ""),
        prefix=getattr(bound.field, "prefix", ""),
        suffix=getattr(bound.field, "suffix", ""),
        attributes=_attributes(bound.field, kind),
        options=tuple(_options(bound)) if kind in {"select", "radios", "checkboxes"} else (),
    )


def error_links(form: BaseForm) -> list[tuple[str, str]]:
    """Every mistake with the address of its field; a mistake of the whole form has none."""
    links = [("", str(message)) for message in form.non_field_errors()]
    links += [
        ("", f"{bound.label}: {message}")
        for bound in form.hidden_fields()
        for message in bound.errors
    ]
    for bound in form.visible_fields():
        href = f"#{bound.auto_id or bound.html_name}"
        links += [(href, _named(bound, error)) for error in bound.errors.as_data()]
    return links


def _named(bound: BoundField, error: ValidationError) -> str:
    """A mistake that names its field, which what is said of every date or number does not."""
    message, label = " ".join(error.messages), str(bound.label)
    is_stock = error.code not in {None, "required"}
    if not is_stock or label.casefold() in message.casefold():
        return message
    return f"{label} {message}" if label.endswith("?") else f"{label}: {message}"


def grouped(options: Iterable[Option]) -> list[tuple[str, list[Option]]]:
    """Options under the heading they share, in their own order."""
    return [(name, list(members)) for name, members in groupby(options, lambda o: o.group)]


def _kind(widget: Widget) -> str:
    kinds: list[tuple[type[Widget], str]] = [
        (widgets.HiddenInput, "hidden"),
        (widgets.Textarea, "textarea"),
        (widgets.CheckboxSelectMultiple, "checkboxes"),
        (widgets.RadioSelect, "radios"),
        (widgets.Select, "select"),
        (widgets.CheckboxInput, "tick"),
        (widgets.FileInput, "file"),
    ]
    return next((kind for base, kind in kinds if isinstance(widget, base)), "input")


def _type(widget: Widget) -> str:
    """Numbers are typed as text: a wheel or an arrow key must not change a price by accident."""
    given = getattr(widget, "input_type", "text")
    return "text" if given in {"number", "date", "datetime-local"} else given


def _label(bound: BoundField, kind: str) -> str:
    label = str(bound.label)
    marks_optional = getattr(bound.form, "marks_optional", False) and kind != "tick"
    if marks_optional and not bound.field.required and "optional" not in label:
        return f"{label} (optional)"
    return label


def _value(bound: BoundField, kind: str) -> str:
    widget = bound.field.widget
    if kind in {"file", "select", "radios", "checkboxes"}:
        return ""
    if isinstance(widget, widgets.CheckboxInput):
        return "on" if widget.check_test(bound.value()) else ""
    if isinstance(widget, widgets.PasswordInput) and not widget.render_value:
        return ""
    written = widget.format_value(bound.value())
    return "" if written is None else str(written)


def _attributes(asked: Field, kind: str) -> dict[str, Any]:
    widget = asked.widget
    left_out = OWN | NUMBER_ONLY if kind == "input" else OWN
    given = {
        name: "" if value is True else value
        for name, value in widget.attrs.items()
        if name not in left_out and value is not False and value is not None
    }
    return {**_habits(asked), **given}


def _habits(asked: Field) -> dict[str, str]:
    """The keyboard and the manners that fit what is asked for."""
    match asked:
        case fields.EmailField() | fields.URLField():
            return {"spellcheck": "false", "autocapitalize": "none"}
        case fields.DecimalField() | fields.FloatField():
            return {"inputmode": "decimal", "spellcheck": "false"}
        case fields.IntegerField():
            return {"inputmode": "numeric", "spellcheck": "false"}
    if isinstance(asked.widget, widgets.PasswordInput):
        return {"spellcheck": "false", "autocapitalize": "none"}
    return {}


def _options(bound: BoundField) -> Iterator[Option]:
    widget = bound.field.widget
    chosen = widget.format_value(bound.value())
    for group, options, _index in widget.optgroups(bound.html_name, chosen):
        for option in options:
            yield Option(
                value=str(option["value"]),
                text=str(option["label"]),
                chosen=option["selected"],
                disabled="disabled" in option["attrs"],
                group=str(group or ""),
            )
