"""Addresses of spot checks: every register has them, each under its own permissions."""

from fingerpost.foundation.registers.addresses import pages_beside
from fingerpost.foundation.registers.declaration import REGISTERS

from . import views

app_name = "spot_checks"
PAGES = (
    ("", views.index, "view"),
    ("begin/", views.begin, "spot_check"),
    ("<int:pk>/", views.show, "view"),
    ("<int:pk>/finish/", views.finish, "spot_check"),
    ("<int:pk>/give-up/", views.give_up, "spot_check"),
    ("rows/<int:pk>/", views.row, "spot_check"),
)
urlpatterns = [
    page
    for register in REGISTERS.values()
    for page in pages_beside(register, "spot-checks", register, PAGES)
]
