"""Addresses of the asset register."""

from fingerpost.foundation.registers.pages import pages

from .register import ASSETS

app_name = "assets"
urlpatterns = pages(ASSETS)
