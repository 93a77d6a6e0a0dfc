"""People, and who holds which duty since when."""

from datetime import date, timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.keys import UNKNOWN_DATE, KeyField, SortDateField, fold
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet

from .choices import KEYS, Category, Rank, Standing, State


class Duty(models.TextChoices):
    """A role that the standards, safeguarding or data protection ask a named person to hold."""

    HEADTEACHER = Role.HEADTEACHER.value, Role.HEADTEACHER.label
    SLT_DIGITAL_LEAD = Role.SLT_DIGITAL_LEAD.value, Role.SLT_DIGITAL_LEAD.label
    IT_SUPPORT = Role.IT_SUPPORT.value, "IT support (who leads it)"
    BUSINESS = Role.BUSINESS.value, Role.BUSINESS.label
    DPO = Role.DPO.value, Role.DPO.label
    DSL = Role.DSL.value, Role.DSL.label
    DIGITAL_GOVERNOR = "digital-link-governor", "Digital link governor"
    FILTERING_SLT = "filtering-slt", "Senior leader for filtering and monitoring"
    FILTERING_GOVERNOR = "filtering-governor", "Governor for filtering and monitoring"
    CHAIR = "chair-of-governors", "Chair of governors or trustees"
    SAFEGUARDING_GOVERNOR = "safeguarding-governor", "Governor for safeguarding"
    TRUST_EXECUTIVE = "trust-executive", "Chief executive of the trust"
    TRUST_IT = Role.TRUST_IT_LEAD.value, Role.TRUST_IT_LEAD.label
    IT_MANAGER = Role.IT_MANAGER.value, Role.IT_MANAGER.label
    OUTSIDE_IT = Role.EXTERNAL_IT.value, Role.EXTERNAL_IT.label
    SENCO = "senco", "SEND lead (SENCO)"
    CURRICULUM = "curriculum-lead", "Curriculum lead"
    EXAMS = "exams-officer", "Exams officer"
    HR = "hr", "Human resources (who leads it)"
    ESTATES = "estates", "Estates or site team (who leads it)"
    RECOVERY = "recovery-lead", "Recovery lead"
    BACKUP = "backup-keeper", "Keeper of backup copies"


ASKED_FIRST = (
    Duty.HEADTEACHER,
    Duty.SLT_DIGITAL_LEAD,
    Duty.IT_SUPPORT,
    Duty.BUSINESS,
    Duty.DPO,
    Duty.DSL,
    Duty.DIGITAL_GOVERNOR,
    Duty.FILTERING_SLT,
    Duty.FILTERING_GOVERNOR,
)
"""What a school is asked in its first fifteen minutes; the register of roles asks the rest."""

A_YEAR = timedelta(days=365)
"""How long an appointment goes without being looked at again: our cadence, not the DfE's."""


class PersonQuerySet(TenantQuerySet["Person"]):
    def present(self, today: date) -> "PersonQuerySet":
        """Not left by that day."""
        return self.filter(Q(left_on=None) | Q(left_on__gte=today))

    def left(self, today: date) -> "PersonQuerySet":
        """Left before that day."""
        return self.filter(left_on__lt=today)

    def by_name(self) -> "PersonQuerySet":
        return self.order_by("name_key", "pk")


PersonManager = TenantManager.from_queryset(PersonQuerySet)


def _once(name: str) -> models.UniqueConstraint:
    """Two people never share a code or a number."""
    return models.UniqueConstraint(
        fields=["organisation", name],
        condition=~Q(**{name: ""}),
        name=f"person_{name}_once",
        violation_error_message="Somebody on the list has this already. Check it, or leave it out.",
    )


class Person(TenantModel):
    """Somebody who works for, governs or serves the school."""

    known_as = ("name",)
    inherited = True

    number = models.PositiveIntegerField("reference", editable=False)
    name = models.CharField("full name", max_length=120)
    job_title = models.CharField("job title", max_length=120, blank=True)
    email = models.EmailField("work e-mail", blank=True)
    is_slt = models.BooleanField("is a senior leader", default=False)
    is_governor = models.BooleanField("is a governor or trustee", default=False)
    category = models.CharField(
        "what they are here", max_length=10, choices=Category, default=Category.STAFF
    )
    department = models.CharField("department", max_length=120, blank=True)
    site = models.CharField("site", max_length=120, blank=True)
    manager_name = models.CharField("line manager", max_length=120, blank=True)
    line_manager = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    """Whom the text means, where it means one person of the list."""
    staff_code = models.CharField("staff code", max_length=40, blank=True)
    mis_id = models.CharField("number in the MIS", max_length=80, blank=True)
    entra_id = models.CharField("Microsoft Entra object id", max_length=80, blank=True)
    google_id = models.CharField("Google Workspace id", max_length=80, blank=True)
    starts_on = models.DateField("first working day", null=True, blank=True)
    contract_ends_on = models.DateField("end of the contract", null=True, blank=True)
    left_on = models.DateField("last working day", null=True, blank=True, editable=False)
    leaving_noted_on = models.DateField("leaving noted on", null=True, blank=True, editable=False)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        editable=False,
    )

    revision = models.PositiveIntegerField(default=1, editable=False)
    state = KeyField("status", max_length=8, choices=State, default=State.HERE)
    standing = KeyField(max_length=4, choices=Standing, default=Standing.HELD)
    name_key = KeyField(max_length=240)
    contract_sort = SortDateField()

    objects = PersonManager()

    class Meta(TenantModel.Meta):
        verbose_name_plural = "people"
        indexes = [
            models.Index(fields=["organisation", "name_key", "id"], name="person_list"),
            models.Index(fields=["organisation", "standing", "name_key", "id"], name="person_name"),
            models.Index(
                fields=["organisation", "standing", "contract_sort", "id"], name="person_contract"
            ),
            models.Index(fields=["organisation", "standing", "number", "id"], name="person_number"),
            models.Index(fields=["organisation", "state", "name_key", "id"], name="person_state"),
            models.Index(
                fields=["organisation", "category", "name_key", "id"], name="person_category"
            ),
            models.Index(fields=["organisation", "state", "category"], name="person_facets"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "number"], name="person_number_once"),
            models.UniqueConstraint(
                fields=["organisation", "email"],
                condition=~Q(email=""),
                name="person_email_once",
                violation_error_message=(
                    "Somebody on the list has this e-mail address. Check the address, or leave "
                    "it out."
                ),
            ),
            models.UniqueConstraint(
                fields=["organisation", "account"],
                condition=Q(account__isnull=False),
                name="person_account_once",
            ),
            *(_once(name) for name in KEYS if name != "email"),
        ]

    def __str__(self) -> str:
        return self.name

    def keep_keys(self) -> None:
        """Fill what follows from other fields; called by every verb before writing."""
        self.email = self.email.casefold()
        self.state = self._state_on(today())
        self.standing = Standing.GONE if self.state == State.LEFT else Standing.HELD
        self.name_key = fold(self.name)[:240]
        self.contract_sort = self.contract_ends_on or UNKNOWN_DATE

    def _state_on(self, day: date) -> State:
        if self.left_on is None:
            return State.HERE
        return State.LEFT if self.left_on < day else State.LEAVING


class AppointmentQuerySet(TenantQuerySet["Appointment"]):
    def current(self, today: date) -> "AppointmentQuerySet":
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=today), starts_on__lte=today)

    def current_after(self, day: date) -> "AppointmentQuerySet":
        """What is to be ended when somebody's last day is that day."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gt=day))


AppointmentManager = TenantManager.from_queryset(AppointmentQuerySet)


class Appointment(TenantModel):
    """A person holds a duty, from one day until another."""

    duty = models.CharField(max_length=30, choices=Duty)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="appointments")
    rank = models.CharField(max_length=10, choices=Rank, default=Rank.HOLDER)
    starts_on = models.DateField("since")
    ends_on = models.DateField("until", null=True, blank=True)
    appointed_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    appointed_on = models.DateField(null=True, blank=True)
    hours_a_week = models.DecimalField(
        "hours a week", max_digits=4, decimal_places=1, null=True, blank=True
    )
    note = models.CharField("why them, and what they need", max_length=400, blank=True)
    reviewed_on = models.DateField("last looked at", null=True, blank=True)
    letter_on = models.DateField("letter of appointment", null=True, blank=True)
    letter_content = models.CharField(max_length=12, blank=True)

    objects = AppointmentManager()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "duty"],
                condition=Q(ends_on=None, rank="holder"),
                name="appointment_one_holder",
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="appointment_ends_after_start",
            ),
        ]
        indexes = [
            models.Index(fields=["organisation", "duty", "starts_on"], name="appointment_duty")
        ]

    def __str__(self) -> str:
        return f"{self.get_duty_display()}: {self.person_id}"

    @property
    def review_on(self) -> date:
        """When the appointment is to be looked at again."""
        return max(self.starts_on, self.reviewed_on or self.starts_on) + A_YEAR

    @property
    def last_day(self) -> date | None:
        """The last day on which they hold it: that of the appointment, or of the person."""
        return min((day for day in (self.ends_on, self.person.left_on) if day), default=None)

    def serves(self, day: date) -> bool:
        """Whether they hold it on a day."""
        return self.starts_on <= day and (self.last_day is None or self.last_day >= day)


class LocalTitle(TenantModel):
    """What an organisation calls a role."""

    duty = models.CharField(max_length=30, choices=Duty)
    title = models.CharField("title here", max_length=80)

    objects = TenantManager["LocalTitle"]()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "duty"], name="local_title_once")
        ]

    def __str__(self) -> str:
        return self.title


class ConflictReason(TenantModel):
    """Why one person holds two roles that should be apart: written by somebody else, for a time."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    one = models.CharField(max_length=30, choices=Duty)
    other = models.CharField(max_length=30, choices=Duty)
    reason = models.CharField("reason", max_length=400)
    given_by = models.CharField(max_length=120)
    given_account = models.PositiveBigIntegerField(null=True, blank=True)
    given_on = models.DateField()
    review_on = models.DateField("to be looked at again on")

    objects = TenantManager["ConflictReason"]()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "person", "one", "other"], name="conflict_reason_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_one_display()} and {self.get_other_display()}: {self.person_id}"

    def holds(self, day: date) -> bool:
        """Whether it was given by a day and is not overdue to be looked at again."""
        return self.given_on <= day <= self.review_on
