"""What an organisation calls its roles."""

from .models import Duty, LocalTitle


def titles() -> dict[Duty, str]:
    """The name of every role here: the local title, and the standard's where there is none."""
    return {duty: str(duty.label) for duty in Duty} | local_titles()


def local_titles() -> dict[Duty, str]:
    """The roles that have another title here."""
    return {Duty(each.duty): each.title for each in LocalTitle.objects.all()}


def spoken() -> dict[Duty, str]:
    """What every role is called in the middle of a sentence."""
    return {duty: _spoken(str(duty.label)) for duty in Duty} | local_titles()


def _spoken(label: str) -> str:
    name, _, told = label.partition(" (")
    name = name if name[1].isupper() else name[0].lower() + name[1:]
    return f"lead of {name}" if told == "who leads it)" else name
