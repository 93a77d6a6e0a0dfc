from django.urls import path

from . import views

app_name = "people"
urlpatterns = [
    path("", views.index, name="index"),
    path("add/", views.add, name="add"),
    path("who-does-what/", views.who_does_what, name="who_does_what"),
    path("<int:pk>/change/", views.change, name="change"),
    path("<int:pk>/leave/", views.leave, name="leave"),
]
