"""Addresses of the asset register."""

from django.urls import path

from fingerpost.foundation.registers.pages import pages

from .importing import views as importing
from .register import ASSETS

app_name = "assets"
urlpatterns = [
    *pages(ASSETS),
    path("import/", importing.start, name="import"),
    path("import/<int:run>/", importing.show, name="import_show"),
    path("import/<int:run>/columns/", importing.columns, name="import_columns"),
    path("import/<int:run>/commit/", importing.commit, name="import_commit"),
    path("import/<int:run>/leave/", importing.leave, name="import_leave"),
    path("import/<int:run>/undo/", importing.undo, name="import_undo"),
    path("import/<int:run>/refused/", importing.refused, name="import_refused"),
]
