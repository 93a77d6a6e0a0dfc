"""Addresses of the labels."""

from django.urls import path

from . import views

app_name = "labels"
urlpatterns = [path("", views.choose, name="choose")]
