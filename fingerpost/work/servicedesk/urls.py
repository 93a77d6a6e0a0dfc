"""Addresses of the service desk, as IT sees it."""

from django.urls import path

from . import views, views_moving

app_name = "desk"
urlpatterns = [
    path("", views.index, name="index"),
    path("ask/", views.ask, name="ask"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/reply/", views.reply, name="reply"),
    path("<int:pk>/note/", views.note, name="note"),
    path("<int:pk>/change/", views.change, name="change"),
    path("<int:pk>/priority/", views.prioritise, name="prioritise"),
    path("<int:pk>/take/", views_moving.take, name="take"),
    path("<int:pk>/hand-over/", views_moving.assign, name="assign"),
    path("<int:pk>/wait/", views_moving.wait, name="wait"),
    path("<int:pk>/go-on/", views_moving.resume, name="resume"),
    path("<int:pk>/resolve/", views_moving.resolve, name="resolve"),
    path("<int:pk>/close/", views_moving.close, name="close"),
    path("<int:pk>/reopen/", views_moving.reopen, name="reopen"),
]
