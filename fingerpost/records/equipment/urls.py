from django.urls import path

from . import views

app_name = "equipment"
urlpatterns = [
    path("", views.mine, name="mine"),
    path("team/", views.team, name="team"),
]
