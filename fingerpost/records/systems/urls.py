"""Addresses of the register of systems."""

from fingerpost.foundation.registers.pages import pages

from .register import SYSTEMS

app_name = "systems"
urlpatterns = [*pages(SYSTEMS)]
