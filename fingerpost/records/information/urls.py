"""Addresses of the register of information assets."""

from fingerpost.foundation.registers.pages import pages

from .register import ASSETS

app_name = "information-assets"
urlpatterns = [*pages(ASSETS)]
