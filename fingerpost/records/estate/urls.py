"""Addresses of the asset register."""

from django.urls import path

from fingerpost.foundation.registers.pages import pages

from .assigning import views as assigning
from .disposing import views as disposing
from .gaps import views as gaps
from .register import ASSETS
from .totals import views as totals

app_name = "assets"
urlpatterns = [
    *pages(ASSETS),
    path("totals/", totals.totals, name="totals"),
    path("missing/", gaps.gaps, name="gaps"),
    path("missing/support/", gaps.fill_support, name="fill_support"),
    path("link/", assigning.link, name="link"),
    path("disposals/", disposing.disposals, name="disposals"),
    path("disposals/propose/", disposing.propose, name="propose"),
    path("<int:pk>/hand-over/", assigning.hand_over, name="hand_over"),
    path("<int:pk>/correct/", disposing.correct, name="correct"),
]
