from django.urls import path

from . import views

app_name = "places"
urlpatterns = [
    path("", views.index, name="index"),
    path("add/", views.add, name="add"),
    path("add-many/", views.add_many, name="add_many"),
    path("<int:pk>/change/", views.change, name="change"),
    path("<int:pk>/merge/", views.merge, name="merge"),
    path("<int:pk>/archive/", views.archive, name="archive"),
    path("<int:pk>/bring-back/", views.bring_back, name="bring_back"),
    path("buildings/<int:pk>/", views.rename_building, name="rename_building"),
    path("sites/add/", views.add_site, name="add_site"),
    path("sites/<int:pk>/", views.rename_site, name="rename_site"),
]
