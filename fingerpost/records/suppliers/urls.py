"""Addresses of the supplier register."""

from django.urls import path

from fingerpost.foundation.registers.pages import pages

from . import adopting, asking, engaging
from .register import SUPPLIERS

app_name = "suppliers"
urlpatterns = [
    *pages(SUPPLIERS),
    path("<int:pk>/adopt/", adopting.adopt, name="adopt"),
    path("ask/", asking.ask, name="ask"),
    path("<int:pk>/engage/", engaging.engage, name="engage"),
    path("engagements/<int:pk>/", engaging.change, name="engagement"),
    path("engagements/<int:pk>/end/", engaging.end, name="end_engagement"),
    path("engagements/<int:pk>/lead/<int:account>/", engaging.lead, name="lead"),
    path("engagements/<int:pk>/technician/", engaging.name_technician, name="name_technician"),
]
