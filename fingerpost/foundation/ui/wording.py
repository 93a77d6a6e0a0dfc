"""What a form says when an answer is missing or cannot be read: what to do, never what failed."""

from django.forms import Field, fields, widgets

COMMON = {
    "invalid_choice": "Choose one of the options",
    "max_length": "Use %(limit_value)d characters or fewer; you have used %(show_value)d",
    "min_value": "Enter %(limit_value)s or more",
    "max_value": "Enter %(limit_value)s or less",
}
FILE = {
    "invalid": "Choose a file",
    "missing": "Choose a file",
    "empty": "That file is empty. Choose another one",
}
INVALID: list[tuple[type[Field], str]] = [
    (fields.EmailField, "Enter an e-mail address, like name@school.example"),
    (fields.URLField, "Enter a web address, like https://www.school.example"),
    (fields.DecimalField, "Enter a number"),
    (fields.FloatField, "Enter a number"),
    (fields.IntegerField, "Enter a whole number, like 12"),
]


def speak_plainly(field: Field, label: str) -> None:
    """Replace Django's stock messages by ours, and leave what the form itself words."""
    for code, message in _ours(field, label).items():
        if field.error_messages.get(code) == _stock(field, code):
            field.error_messages[code] = message


def _ours(field: Field, label: str) -> dict[str, str]:
    said = {"required": _ask(field, label)}
    if isinstance(field, fields.FileField):
        return said | FILE
    invalid = next((words for kind, words in INVALID if isinstance(field, kind)), None)
    return said | COMMON | ({"invalid": invalid} if invalid else {})


def _stock(field: Field, code: str) -> object:
    """What Django says by itself; nothing for what only its validators say."""
    known = (vars(kind).get("default_error_messages", {}) for kind in type(field).__mro__)
    return next((messages[code] for messages in known if code in messages), None)


def _ask(field: Field, label: str) -> str:
    if isinstance(field.widget, widgets.CheckboxInput):
        return f"Tick “{label}” to go on"
    if label.endswith("?"):
        return f"Answer the question “{label}”"
    chosen = isinstance(field.widget, widgets.ChoiceWidget | widgets.FileInput)
    spoken = label if label[1:2].isupper() else label[:1].lower() + label[1:]
    return f"{'Choose' if chosen else 'Enter'} {spoken}"
