from django.urls import path

from . import views

app_name = "notes"
urlpatterns = [
    path("<int:pk>/strike/", views.strike, name="strike"),
    path("<str:word>/<int:pk>/", views.write, name="write"),
]
