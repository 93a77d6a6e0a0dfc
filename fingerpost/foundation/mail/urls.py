from django.urls import path

from . import views

app_name = "mail"
urlpatterns = [
    path("", views.index, name="index"),
    path("<int:pk>/again/", views.again, name="again"),
    path("<int:pk>/let-go/", views.let_go, name="let_go"),
]
