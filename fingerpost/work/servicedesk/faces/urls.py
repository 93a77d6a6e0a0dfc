from django.urls import path

from . import views

app_name = "faces"
urlpatterns = [
    path("how/<str:token>/", views.say, name="say"),
    path("requests/<int:pk>/how/", views.say_here, name="say_here"),
]
