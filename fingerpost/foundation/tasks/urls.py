from django.urls import path

from . import views

app_name = "tasks"
urlpatterns = [
    path("", views.health, name="health"),
    path("alive/", views.alive, name="alive"),
    path("<int:pk>/retry/", views.retry, name="retry"),
]
