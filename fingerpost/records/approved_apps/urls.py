"""Addresses of the list of approved apps."""

from django.urls import path

from fingerpost.foundation.registers.pages import pages

from . import views
from .register import APPS

app_name = "approved-apps"
urlpatterns = [
    *pages(APPS),
    path("use/", views.use, name="use"),
    path("request/", views.request_another, name="request"),
    path("ask/", views.ask, name="ask"),
    path("<int:pk>/stop/", views.stop, name="stop"),
]
