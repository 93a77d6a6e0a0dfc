from django.urls import path

from . import views, views_paper, views_single

app_name = "roles"
urlpatterns = [
    path("roles/", views.index, name="index"),
    path("roles/print/", views_paper.print_register, name="print"),
    path("roles/export/", views_paper.export, name="export"),
    path("roles/appointments/<int:pk>/change/", views_single.change, name="change"),
    path("roles/appointments/<int:pk>/end/", views_single.end, name="end"),
    path("roles/appointments/<int:pk>/look-again/", views_single.look_again, name="look_again"),
    path("roles/appointments/<int:pk>/letter/", views_paper.letter, name="letter"),
    path("roles/apart/<int:pk>/<str:one>/<str:other>/", views_single.reason, name="reason"),
    path("roles/<str:duty>/", views.show, name="show"),
    path("roles/<str:duty>/appoint/", views.appoint, name="appoint"),
    path("roles/<str:duty>/title/", views.title, name="title"),
]
