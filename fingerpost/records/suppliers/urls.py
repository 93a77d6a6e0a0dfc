"""Addresses of the supplier register."""

from fingerpost.foundation.registers.pages import pages

from .register import SUPPLIERS

app_name = "suppliers"
urlpatterns = pages(SUPPLIERS)
