from django.urls import path

from . import views

app_name = "surveys"
urlpatterns = [
    path("", views.index, name="index"),
    path("begin/<slug:word>/", views.begin, name="begin"),
    path("answer/<str:token>/", views.answer, name="answer"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/close/", views.close, name="close"),
    path("<int:pk>/conclude/", views.conclude, name="conclude"),
]
