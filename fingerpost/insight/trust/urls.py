from django.urls import path

from . import views

app_name = "trust"
urlpatterns = [
    path("", views.index, name="index"),
    path("gaps/", views.gaps, name="gaps"),
    path("gaps/<str:id>/", views.gap, name="gap"),
    path("moved/", views.moved, name="moved"),
    path("schools/<int:pk>/", views.school, name="school"),
    path("schools/<int:pk>/<slug:slug>/", views.family, name="family"),
]
