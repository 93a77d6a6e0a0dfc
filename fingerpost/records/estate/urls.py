"""Addresses of the asset register."""

from django.urls import path

from . import views, views_mend

app_name = "assets"
urlpatterns = [
    path("", views.index, name="index"),
    path("new/", views.create, name="create"),
    path("mend/", views_mend.mend, name="mend"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/change/", views.change, name="change"),
]
