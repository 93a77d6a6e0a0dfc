"""Addresses of spot checks: every register has them, each under its own permissions."""

from django.urls import URLPattern

from fingerpost.foundation.registers.addresses import pages_beside
from fingerpost.foundation.registers.declaration import REGISTERS, Register

from . import views

app_name = "spot_checks"


def pages_of(register: Register) -> list[URLPattern]:
    """Who sees all of its rows sees how those chosen by chance were found."""
    pages = (
        ("", views.index, register.view_all),
        ("begin/", views.begin, "spot_check"),
        ("<int:pk>/", views.show, register.view_all),
        ("<int:pk>/finish/", views.finish, "spot_check"),
        ("<int:pk>/give-up/", views.give_up, "spot_check"),
        ("rows/<int:pk>/", views.row, "spot_check"),
    )
    return pages_beside(register, "spot-checks", register, pages)


urlpatterns = [page for register in REGISTERS.values() for page in pages_of(register)]
