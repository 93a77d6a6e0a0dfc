from django.urls import path

from . import views

app_name = "standards"
urlpatterns = [
    path("", views.index, name="index"),
    path("requirement/<str:id>/", views.requirement, name="requirement"),
    path("requirement/<str:id>/ask/", views.ask, name="ask"),
    path("<slug:slug>/", views.family, name="family"),
    path("<slug:slug>/<str:id>/", views.standard, name="standard"),
]
