from django.urls import path

from . import views

app_name = "files"
urlpatterns = [
    path("<int:pk>/", views.download, name="download"),
    path("<int:pk>/remove/", views.detach, name="detach"),
    path("attach/<str:carrier>/<int:pk>/", views.attach, name="attach"),
]
