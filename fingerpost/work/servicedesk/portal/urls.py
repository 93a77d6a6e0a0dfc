from django.urls import path

from . import views, views_known

app_name = "portal"
urlpatterns = [
    path("", views.index, name="index"),
    path("ask/<str:tile>/", views.ask, name="ask"),
    path("fitting/", views_known.fitting, name="fitting"),
    path("same/<int:pk>/", views_known.join, name="join"),
    path("requests/", views.mine, name="mine"),
    path("requests/<int:pk>/", views.show, name="show"),
    path("requests/<int:pk>/answer/", views.answer, name="answer"),
    path("requests/<int:pk>/confirm/", views.confirm, name="confirm"),
    path("requests/<int:pk>/reopen/", views.reopen, name="reopen"),
]
