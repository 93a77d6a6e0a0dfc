"""Sites, buildings and rooms. A school with one site and no buildings sees rooms only."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from fingerpost.foundation.tenancy.keys import KeyField, fold
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet

BETWEEN = " / "
"""What stands between a building and a room when both are written in one line."""


class Use(models.TextChoices):
    """What a room is for."""

    CLASSROOM = "classroom", "Classroom"
    OFFICE = "office", "Office"
    SERVER_ROOM = "server-room", "Server room"
    COMMS_CABINET = "comms-cabinet", "Network cabinet"
    STORE = "store", "Store or trolley bay"
    SHARED = "shared", "Hall, library or other shared space"
    OFF_SITE = "off-site", "Away from the school"
    OTHER = "other", "Other"


class Site(TenantModel):
    """A piece of land with the school on it; the main one is made with the first room."""

    name = models.CharField("name of the site", max_length=80)
    name_key = KeyField(max_length=160)
    is_main = models.BooleanField(default=False, editable=False)

    objects = TenantManager["Site"]()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "name_key"],
                name="site_name_once",
                violation_error_message="There is a site of this name. Enter a different name.",
            ),
            models.UniqueConstraint(
                fields=["organisation"], condition=Q(is_main=True), name="site_one_main"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def keep_keys(self) -> None:
        """Fill the key that tells two sites apart."""
        self.name_key = fold(self.name)


class Building(TenantModel):
    """A block or a house on a site."""

    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="+")
    name = models.CharField("name of the building", max_length=80)
    name_key = KeyField(max_length=160)

    objects = TenantManager["Building"]()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "site", "name_key"],
                name="building_name_once",
                violation_error_message="There is a building of this name. Enter a different name.",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def keep_keys(self) -> None:
        """Fill the key that tells two buildings apart."""
        self.name_key = fold(self.name)


class RoomQuerySet(TenantQuerySet["Room"]):
    def in_use(self) -> "RoomQuerySet":
        """Rooms that have not been archived."""
        return self.filter(archived_on=None)


RoomManager = TenantManager.from_queryset(RoomQuerySet)


class Room(TenantModel):
    """Where a thing can stand and somebody can go to look."""

    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="+")
    building = models.ForeignKey(
        Building, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    name = models.CharField("name or number of the room", max_length=80)
    use = models.CharField("kind of room", max_length=20, choices=Use, default=Use.CLASSROOM)
    floor = models.CharField("floor", max_length=40, blank=True)
    archived_on = models.DateField("archived", null=True, blank=True, editable=False)
    name_key = KeyField(max_length=160)
    label = KeyField("room", max_length=260)
    """The room as lists show it, with its building and its site where there are several."""

    objects = RoomManager()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "building", "name_key"],
                condition=Q(building__isnull=False),
                name="room_once_in_building",
                violation_error_message="This building has a room of this name already.",
            ),
            models.UniqueConstraint(
                fields=["organisation", "site", "name_key"],
                condition=Q(building__isnull=True),
                name="room_once_on_site",
                violation_error_message="There is a room of this name already.",
            ),
        ]

    def __str__(self) -> str:
        return self.label or self.name

    def clean(self) -> None:
        if self.building and self.building.site_id != self.site_id:
            raise ValidationError({"building": "Choose a building that stands on this site."})

    def keep_keys(self) -> None:
        """Fill what lists show and what tells two rooms of a building apart."""
        self.name_key = fold(self.name)
        self.label = self.written()

    def written(self) -> str:
        """The room after its building, and after its site where that is not the main one."""
        parts = [
            "" if self.site.is_main else self.site.name,
            self.building.name if self.building else "",
            self.name,
        ]
        return BETWEEN.join(part for part in parts if part)
