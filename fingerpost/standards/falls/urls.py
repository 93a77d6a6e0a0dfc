from django.urls import path

from . import views

app_name = "falls"
urlpatterns = [
    path("fallen/", views.index, name="index"),
    path("requirement/<str:id>/heard/", views.hear, name="hear"),
]
