from django.urls import path

from . import views, views_editions, views_who, views_worksheet

app_name = "standards"
urlpatterns = [
    path("", views.index, name="index"),
    path("requirement/<str:id>/", views.requirement, name="requirement"),
    path("requirement/<str:id>/ask/", views.ask, name="ask"),
    path("requirement/<str:id>/plan/", views.plan, name="plan"),
    path("who-does-what-when/", views_who.timeline, name="timeline"),
    path("who-does-what-when/print/", views_who.print_timeline, name="print_timeline"),
    path("worksheet/<str:id>/", views_worksheet.print_worksheet, name="print_worksheet"),
    path("<slug:slug>/who/", views_who.chart, name="chart"),
    path("<slug:slug>/who/print/", views_who.print_chart, name="print_chart"),
    path("<slug:slug>/changed/", views_editions.changed, name="changed"),
    path("<slug:slug>/", views.family, name="family"),
    path("<slug:slug>/<str:id>/", views.standard, name="standard"),
]
