from django.urls import path

from . import views, views_reminders

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
    path("reminders/", views_reminders.reminders, name="reminders"),
    path("reminders/weekly/", views_reminders.choose_weekly, name="choose_weekly"),
    path("reminders/address/", views_reminders.make_feed, name="make_feed"),
    path("reminders/address/end/", views_reminders.end_feed, name="end_feed"),
    path("feed/<str:token>.ics", views_reminders.feed, name="feed"),
]
