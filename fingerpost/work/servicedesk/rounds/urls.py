from django.urls import path

from . import views

app_name = "rounds"
urlpatterns = [
    path("", views.index, name="index"),
    path("results/<int:pk>/", views.result, name="result"),
    path("<str:word>/", views.show, name="show"),
    path("<str:word>/all-right/", views.all_right, name="all_right"),
    path("<str:word>/note/", views.note, name="note"),
    path("<str:word>/plan/", views.plan, name="plan"),
]
