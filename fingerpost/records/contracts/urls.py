"""Addresses of the contract register."""

from django.urls import path

from fingerpost.foundation.registers.pages import pages

from . import views_deciding, views_listing
from .register import CONTRACTS
from .year import views

app_name = "contracts"
urlpatterns = [
    *pages(CONTRACTS),
    path("suppliers/", views_listing.list_them, name="list_suppliers"),
    path("<int:pk>/decide/", views_deciding.decide, name="decide"),
    path("year/", views.year, name="year"),
    path("spending/", views.spending, name="spending"),
]
