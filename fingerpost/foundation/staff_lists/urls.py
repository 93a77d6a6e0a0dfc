from django.urls import path

from . import views

app_name = "staff_lists"
urlpatterns = [
    path("", views.index, name="index"),
    path("compare/", views.compare, name="compare"),
    path("compare/<int:run>/", views.columns, name="columns"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/confirm/", views.confirm, name="confirm"),
    path("<int:pk>/put-off/", views.put_off, name="put_off"),
    path("<int:pk>/undo/", views.undo, name="undo"),
    path("leaver/<int:pk>/", views.leaver, name="leaver"),
]
