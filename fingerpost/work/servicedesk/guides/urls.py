from django.urls import path

from . import views

app_name = "guides"
urlpatterns = [
    path("", views.index, name="index"),
    path("write/", views.write, name="write"),
    path("print/", views.print_offline, name="print"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/change/", views.change, name="change"),
    path("<int:pk>/take-out/", views.take_out, name="take_out"),
    path("<int:pk>/answer/", views.answer, name="answer"),
]
