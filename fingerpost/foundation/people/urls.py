from django.urls import path

from fingerpost.foundation.registers.pages import pages

from . import views
from .register import PEOPLE

app_name = "people"
urlpatterns = [
    *pages(PEOPLE),
    path("who-does-what/", views.who_does_what, name="who_does_what"),
    path("<int:pk>/leave/", views.leave, name="leave"),
    path("<int:pk>/come-back/", views.come_back, name="come_back"),
]
