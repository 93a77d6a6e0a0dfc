from django.urls import path

from . import views, views_import

app_name = "calendar"
urlpatterns = [
    path("", views.index, name="index"),
    path("terms/", views.terms, name="terms"),
    path("days/add/", views.mark, name="mark"),
    path("days/<int:pk>/remove/", views.unmark, name="unmark"),
    path("support-hours/", views.support_hours, name="support_hours"),
    path("lessons/", views.lessons, name="lessons"),
    path("import/", views_import.start, name="import"),
    path("import/confirm/", views_import.confirm, name="confirm"),
]
