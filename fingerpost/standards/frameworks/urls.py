from django.urls import path

from . import views

app_name = "frameworks"
urlpatterns = [
    path("frameworks/", views.index, name="index"),
    path("frameworks/load/", views.load, name="load"),
    path("frameworks/load/<int:pk>/", views.look_through, name="look_through"),
    path("frameworks/load/<int:pk>/keep/", views.keep, name="keep"),
    # These read like the addresses of the catalogue's own pages, so that links fit either.
    path("own-<int:pk>/", views.show, name="show"),
    path("own-<int:pk>/archive/", views.archive, name="archive"),
    path("requirement/own-<int:pk>/", views.requirement, name="requirement"),
    path("requirement/own-<int:pk>/link/", views.link, name="link"),
]
