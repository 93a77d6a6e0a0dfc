"""Addresses of what came to the desk by e-mail."""

from django.urls import path

from . import views

app_name = "arrivals"
urlpatterns = [
    path("", views.index, name="index"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/open/", views.open_request, name="open"),
    path("<int:pk>/leave/", views.leave, name="leave"),
]
