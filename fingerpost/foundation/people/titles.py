"""What an organisation calls its roles."""

from .models import Duty, LocalTitle


def titles() -> dict[Duty, str]:
    """The name of every role here: the local title, and the standard's where there is none."""
    return {duty: str(duty.label) for duty in Duty} | local_titles()


def local_titles() -> dict[Duty, str]:
    """The roles that have another title here."""
    return {Duty(each.duty): each.title for each in LocalTitle.objects.all()}
