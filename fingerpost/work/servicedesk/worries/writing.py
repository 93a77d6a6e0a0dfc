"""The letter to those who are told of a worry: it says that there is one, and nothing of it."""

from django.conf import settings
from django.urls import reverse

from fingerpost.foundation.mail.letters import Words, letter

from .models import Told, Worry


@letter("worry", "Something waits for somebody")
def told_of_a_worry(worry: int, told: int) -> Words | None:
    """Nothing once somebody knows of it."""
    waiting = Worry.objects.all().unread().filter(pk=worry).first()
    reader = Told.objects.filter(pk=told).select_related("person").first()
    if waiting is None or reader is None:
        return None
    said = (
        "Somebody here is worried and tells you as one of those who answer for it. Please read "
        "it today, and say that you know of it."
    )
    if reader.person.account_id is None:
        speak = f"You cannot sign in to Fingerpost yet. Ask for a way in today, and say {waiting}."
        return Words("Something waits for you today", (said, speak))
    page = settings.PUBLIC_URL + reverse("worries:show", args=[waiting.pk])
    return Words("Something waits for you today", (said,), ("Sign in to read it", page))
