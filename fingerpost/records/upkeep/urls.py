"""Addresses of reviews: every register with an owner has them, under its own permissions."""

from django.urls import path

from fingerpost.foundation.registers.addresses import pages_beside

from . import views
from .declaration import OWNED

app_name = "upkeep"
PAGES = (("", views.index, "view"), ("new/", views.review, "review"))
urlpatterns = [
    *(
        page
        for each in OWNED.values()
        for page in pages_beside(each.register, "reviews", each.register, PAGES)
    ),
    path("state-of-technology/", views.state, name="state"),
    path("state-of-technology/print/", views.print_state, name="print_state"),
    path("state-of-technology/budget/", views.budget, name="budget"),
]
