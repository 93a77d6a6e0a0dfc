from django.urls import path

from . import views, views_company

app_name = "memberships"
urlpatterns = [
    path("people/access/", views.index, name="index"),
    path("people/access/invite/", views.invite, name="invite"),
    path("people/access/<int:account>/roles/", views.roles, name="roles"),
    path("people/access/<int:account>/whose/", views.whose, name="whose"),
    path("people/access/<int:account>/end/", views.end, name="end"),
    path("people/access/invitations/<int:pk>/link/", views.link, name="link"),
    path("people/access/invitations/<int:pk>/withdraw/", views.withdraw, name="withdraw"),
    path("our-company/", views_company.company, name="company"),
    path("our-company/name/", views_company.name, name="name_colleague"),
    path("our-company/end/<int:account>/", views_company.end, name="end_colleague"),
    path("invitation/<str:token>/", views.accept, name="accept"),
    path("invitation/<str:token>/with/<slug:word>/", views.accept_with, name="accept_with"),
]
