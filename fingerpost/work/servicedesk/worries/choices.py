"""What a worry is about, and what becomes of it, in the words of whoever is asked."""

from django.db import models


class Matter(models.TextChoices):
    """What somebody is worried about; it decides who is told."""

    SAFETY = "safety", "Somebody’s safety or wellbeing"
    DATA = "data", "Personal data that was lost, sent or seen wrongly"
    MATERIAL = "material", "Something abusive or upsetting that was sent or came up"


class About(models.TextChoices):
    """Whom it concerns, as far as that changes who may be told."""

    NOBODY = "nobody", "No"
    STAFF = "staff", "Yes, somebody other than the headteacher"
    HEAD = "head", "Yes, the headteacher"


class Outcome(models.TextChoices):
    """What those who were told did about it."""

    RECORDED = "recorded", "It is recorded where the school keeps such matters"
    PASSED_ON = "passed-on", "It was passed on outside the school"
    SETTLED = "settled", "It was looked into, and nothing needs recording"
