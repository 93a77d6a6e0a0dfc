from django.urls import path

from . import views

app_name = "trust-actions"
urlpatterns = [
    path("actions/", views.index, name="index"),
    path("actions/<int:pk>/", views.show, name="show"),
    path("actions/<int:pk>/withdraw/", views.withdraw, name="withdraw"),
    path("gaps/<str:id>/ask/", views.ask, name="ask"),
]
