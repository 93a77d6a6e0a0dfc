from django.urls import path

from . import views

app_name = "duties"
urlpatterns = [
    path("", views.index, name="index"),
    path("calendar/", views.calendar, name="calendar"),
    path("ask/", views.ask, name="ask"),
    path("ask/<str:word>/<int:pk>/", views.ask_about, name="ask_about"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/comment/", views.comment, name="comment"),
    path("<int:pk>/close/", views.close, name="close"),
    path("<int:pk>/hand-over/", views.hand_over, name="hand_over"),
    path("<int:pk>/move/", views.move, name="move"),
    path("<int:pk>/withdraw/", views.withdraw, name="withdraw"),
]
