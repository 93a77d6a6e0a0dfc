"""Addresses of the contract register."""

from fingerpost.foundation.registers.pages import pages

from .register import CONTRACTS

app_name = "contracts"
urlpatterns = [
    *pages(CONTRACTS),
]
