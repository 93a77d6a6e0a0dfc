from django.urls import path

from . import views

app_name = "home"
urlpatterns = [
    path("", views.index, name="index"),
    path("my-schools/", views.schools, name="schools"),
    path("registers/", views.registers, name="registers"),
]
