"""Addresses of bringing in requests from another program."""

from django.urls import path

from . import views

app_name = "former"
urlpatterns = [
    path("", views.index, name="index"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/columns/", views.columns, name="columns"),
    path("<int:pk>/refused/", views.refused, name="refused"),
    path("<int:pk>/leave/", views.leave, name="leave"),
    path("<int:pk>/bring-in/", views.bring_in, name="bring_in"),
    path("<int:pk>/undo/", views.undo, name="undo"),
]
