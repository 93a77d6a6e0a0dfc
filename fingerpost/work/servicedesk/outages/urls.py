from django.urls import path

from . import views

app_name = "outages"
urlpatterns = [
    path("", views.index, name="index"),
    path("begin/", views.begin, name="begin"),
    path("<int:pk>/tell/", views.tell, name="tell"),
    path("<int:pk>/end/", views.end, name="end"),
]
