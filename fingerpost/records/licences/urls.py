"""Addresses of the register of licences."""

from django.urls import path

from fingerpost.foundation.registers.pages import pages

from . import views
from .register import LICENCES

app_name = "licences"
urlpatterns = [
    *pages(LICENCES),
    path("seats/", views.seats, name="seats"),
    path("standard/", views.standard, name="standard"),
]
