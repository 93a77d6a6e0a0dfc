from django.urls import path

from . import views, views_list, views_listed, views_moves, views_own

app_name = "organisations"
urlpatterns = [
    path("set-up/<str:token>/", views.set_up, name="set_up"),
    path("our-school/", views_own.show, name="show"),
    path("our-school/change/", views_own.describe, name="describe"),
    path("set-up/<str:token>/find/", views_listed.find_at_set_up, name="find_at_set_up"),
    path("set-up/<str:token>/list/", views_list.bring_in_at_set_up, name="list_at_set_up"),
    path("our-school/list/", views_list.bring_in, name="list"),
    path("our-school/find/", views_listed.find, name="find"),
    path("our-school/take-over/<int:listed>/", views_listed.take, name="take_over"),
    path("our-school/add/", views_moves.offer, name="offer"),
    path("our-school/join/<str:token>/", views_moves.take_up, name="take_up_place"),
    path("our-school/part/<int:pk>/", views_moves.part, name="part"),
    path("our-school/agree/<int:pk>/", views_moves.agree, name="agree"),
    path("our-school/withdraw/<int:pk>/", views_moves.withdraw, name="withdraw"),
    path("switch/", views.switch, name="switch"),
]
