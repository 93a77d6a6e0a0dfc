from django.urls import path

from . import views, views_own

app_name = "organisations"
urlpatterns = [
    path("set-up/<str:token>/", views.set_up, name="set_up"),
    path("our-school/", views_own.show, name="show"),
    path("our-school/change/", views_own.describe, name="describe"),
    path("switch/", views.switch, name="switch"),
]
