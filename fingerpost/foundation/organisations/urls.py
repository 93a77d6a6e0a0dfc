from django.urls import path

from . import views

app_name = "organisations"
urlpatterns = [
    path("set-up/<str:token>/", views.set_up, name="set_up"),
    path("switch/", views.switch, name="switch"),
]
