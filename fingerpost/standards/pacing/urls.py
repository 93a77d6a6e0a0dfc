from django.urls import path

from . import views

app_name = "pacing"
urlpatterns = [
    path("<slug:slug>/open/", views.open_family, name="open"),
    path("<slug:slug>/accept/", views.accept_edition, name="accept"),
    path("<slug:slug>/close/", views.close_family, name="close"),
]
