"""Addresses of the contract register."""

from django.urls import path

from fingerpost.foundation.registers.pages import pages

from . import views_deciding
from .register import CONTRACTS

app_name = "contracts"
urlpatterns = [
    *pages(CONTRACTS),
    path("<int:pk>/decide/", views_deciding.decide, name="decide"),
]
