"""Addresses of the mailboxes of IT support."""

from django.urls import path

from . import views

app_name = "mailboxes"
urlpatterns = [
    path("", views.index, name="index"),
    path("add/", views.create, name="create"),
    path("connected/", views.connected, name="connected"),
    path("<int:pk>/connect/", views.connect, name="connect"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/change/", views.change, name="change"),
    path("<int:pk>/try/", views.try_out, name="try_out"),
    path("<int:pk>/pause/", views.pause, name="pause"),
    path("<int:pk>/resume/", views.resume, name="resume"),
    path("<int:pk>/drop/", views.drop, name="drop"),
]
