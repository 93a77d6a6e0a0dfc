"""Addresses of comparisons: those of every register that can be compared."""

from fingerpost.foundation.registers.addresses import pages_beside

from . import views, views_differing
from .declaration import COMPARABLES

app_name = "comparisons"
PAGES = (
    ("", views.index, "view"),
    ("new/", views.start, "compare"),
    ("lists/<int:pk>/", views.columns, "compare"),
    ("<int:pk>/", views.show, "view"),
    ("<int:pk>/export/", views.export, "export"),
    ("<int:pk>/delete/", views.delete, "compare"),
    ("rows/<int:pk>/", views.answer, "compare"),
    ("differing/<int:pk>/", views_differing.differing, "compare"),
    ("differing/<int:pk>/take/", views_differing.take, "compare"),
    ("answers/", views.answers, "view"),
    ("answers/<int:pk>/take-back/", views.take_back, "compare"),
)
urlpatterns = [
    page
    for each in COMPARABLES.values()
    for page in pages_beside(each.register, "comparisons", each, PAGES)
]
