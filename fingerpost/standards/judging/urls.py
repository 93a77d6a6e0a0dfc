from django.urls import path

from . import views, views_thresholds

app_name = "judging"
urlpatterns = [
    path("said/", views.index, name="index"),
    path("said/<int:pk>/", views.show, name="show"),
    path("said/<int:pk>/end/", views.end, name="end"),
    path("said/<int:pk>/of-today/<str:id>/", views.carry_over, name="carry_over"),
    path("requirement/<str:id>/say/", views.attest, name="attest"),
    path("requirement/<str:id>/override/", views.override, name="override"),
    path("requirement/<str:id>/not-applicable/", views.leave_out, name="leave_out"),
    path("requirement/<str:id>/wrong/", views.doubt, name="doubt"),
    path("thresholds/", views_thresholds.index, name="thresholds"),
    path("thresholds/own/<int:pk>/", views_thresholds.own_limit, name="own_limit"),
    path("thresholds/own/<int:pk>/back/", views_thresholds.go_back, name="go_back"),
    path("thresholds/<str:key>/", views_thresholds.threshold, name="threshold"),
    path("thresholds/<str:key>/set/", views_thresholds.set_own, name="set_threshold"),
]
