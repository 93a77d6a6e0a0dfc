from django.urls import path

from . import views

app_name = "updates"
urlpatterns = [
    path("", views.index, name="index"),
    path("enter/", views.enter, name="enter"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/apply/", views.apply, name="apply"),
]
