"""Addresses of the faults."""

from django.urls import path

from . import views, views_totals

app_name = "faults"
urlpatterns = [
    path("faults/", views.index, name="index"),
    path("faults/totals/", views_totals.totals, name="totals"),
    path("faults/of/<int:asset>/", views.report, name="report"),
    path("faults/<int:pk>/", views.show, name="show"),
    path("faults/<int:pk>/close/", views.close, name="close"),
]
