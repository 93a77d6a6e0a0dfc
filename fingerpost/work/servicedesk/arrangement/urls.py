from django.urls import path

from . import views

app_name = "arrangement"
urlpatterns = [
    path("", views.index, name="index"),
    path("prepare/", views.begin, name="begin"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/change/<slug:part>/", views.change, name="change"),
    path("<int:pk>/put-forward/", views.put_forward, name="put_forward"),
    path("<int:pk>/take-back/", views.take_back, name="take_back"),
    path("<int:pk>/drop/", views.drop, name="drop"),
    path("<int:pk>/print/", views.print_version, name="print"),
]
