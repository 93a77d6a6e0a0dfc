"""Every address of the product."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("approvals/", include("fingerpost.foundation.approvals.urls")),
    path("approved-apps/", include("fingerpost.records.approved_apps.urls")),
    path("assets/", include("fingerpost.records.estate.urls")),
    path("assets/replacing/", include("fingerpost.records.estate.refresh.urls")),
    path("information-assets/", include("fingerpost.records.information.urls")),
    path("labels/", include("fingerpost.records.estate.labels.urls")),
    path("contracts/", include("fingerpost.records.contracts.urls")),
    path("files/", include("fingerpost.foundation.files.urls")),
    path("health/", include("fingerpost.foundation.tasks.urls")),
    path("mail/", include("fingerpost.foundation.mail.urls")),
    path("notes/", include("fingerpost.foundation.notes.urls")),
    path("people/", include("fingerpost.foundation.roles.urls")),
    path("people/", include("fingerpost.foundation.people.urls")),
    path("people/lists/", include("fingerpost.foundation.staff_lists.urls")),
    path("my-equipment/", include("fingerpost.records.equipment.urls")),
    path("school-year/", include("fingerpost.foundation.calendar.urls")),
    path("rooms/", include("fingerpost.foundation.places.urls")),
    path("licences/", include("fingerpost.records.licences.urls")),
    path("stocktakes/", include("fingerpost.records.stocktakes.urls")),
    path("suppliers/", include("fingerpost.records.suppliers.urls")),
    path("systems/", include("fingerpost.records.systems.urls")),
    path("waiting/", include("fingerpost.foundation.duties.urls")),
    path("standards/", include("fingerpost.standards.judging.urls")),
    path("standards/", include("fingerpost.standards.pacing.urls")),
    path("standards/", include("fingerpost.standards.falls.urls")),
    path("standards/", include("fingerpost.standards.frameworks.urls")),
    path("standards/", include("fingerpost.standards.urls")),
    # These are asked address by address, so they stand after the folders.
    path("", include("fingerpost.foundation.accounts.urls")),
    path("", include("fingerpost.foundation.organisations.urls")),
    path("", include("fingerpost.foundation.comparisons.urls")),
    path("", include("fingerpost.foundation.spot_checks.urls")),
    path("", include("fingerpost.records.upkeep.urls")),
    path("", include("fingerpost.records.faults.urls")),
    path("", include("fingerpost.foundation.memberships.urls")),
    path("", include("fingerpost.foundation.privacy.urls")),
    path("", include("fingerpost.insight.home.urls")),
]
handler429 = "fingerpost.foundation.accounts.entry.too_many"
