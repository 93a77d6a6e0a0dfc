"""Addresses of the register of information assets."""

from django.urls import path

from fingerpost.foundation.registers.pages import pages

from . import views, views_ropa
from .register import ASSETS

app_name = "information-assets"
urlpatterns = [
    *pages(ASSETS),
    path("questions/", views.asked, name="questions"),
    path("questions/<str:word>/<int:pk>/", views.answer, name="answer"),
    path("from-contracts/", views.from_contracts, name="from_contracts"),
    path("ropa/", views_ropa.ropa, name="ropa"),
    path("advice/", views.advise, name="advise"),
]
