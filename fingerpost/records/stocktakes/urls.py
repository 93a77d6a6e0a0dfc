from django.urls import path

from . import views, views_report, views_room

app_name = "stocktakes"
urlpatterns = [
    path("", views.index, name="index"),
    path("begin/", views.begin, name="begin"),
    path("unseen/", views_report.unseen, name="unseen"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/finish/", views.finish, name="finish"),
    path("<int:pk>/discard/", views.discard, name="discard"),
    path("<int:pk>/lines/", views_report.lines, name="lines"),
    path("<int:pk>/export/", views_report.export, name="export"),
    path("rooms/<int:pk>/", views_room.room, name="room"),
    path("rooms/<int:pk>/tick/", views_room.tick, name="tick"),
    path("rooms/<int:pk>/end/", views_room.end, name="end"),
    path("rooms/<int:pk>/reopen/", views_room.reopen, name="reopen"),
    path("lines/<int:pk>/take-back/", views_room.take_back, name="take_back"),
    path("lines/<int:pk>/decide/", views_room.decide, name="decide"),
    path("lines/<int:pk>/lost/", views_report.lost, name="lost"),
]
