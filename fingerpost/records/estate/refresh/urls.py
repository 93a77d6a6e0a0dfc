"""Addresses of the forecast and the value."""

from django.urls import path

from . import views, views_out

app_name = "refresh"
urlpatterns = [
    path("", views.index, name="index"),
    path("value/", views.worth, name="worth"),
    path("figures/", views.set_figures, name="set_figures"),
    path("export/", views_out.export, name="export"),
    path("schools/", views_out.of_schools, name="schools"),
]
