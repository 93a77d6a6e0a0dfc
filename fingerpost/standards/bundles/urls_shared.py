"""The addresses behind the links of shares, which open without signing in."""

from django.urls import path

from . import views_outside

app_name = "shared"
urlpatterns = [
    path("<int:organisation>/<str:secret>/", views_outside.read, name="read"),
    path("<int:organisation>/<str:secret>/file/", views_outside.take, name="take"),
]
