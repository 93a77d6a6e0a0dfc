"""Addresses of what came to the desk by e-mail."""

from django.urls import path

from . import views

app_name = "arrivals"
urlpatterns = [
    path("", views.index, name="index"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/as-it-came/", views.as_it_came, name="as_it_came"),
    path("<int:pk>/pictures/<int:n>/", views.picture, name="picture"),
    path("<int:pk>/open/", views.open_request, name="open"),
    path("<int:pk>/leave/", views.leave, name="leave"),
]
