from django.urls import path

from . import views, views_printing, views_questions

app_name = "governors"
urlpatterns = [
    path("", views.index, name="index"),
    path("draft/", views.preview, name="draft"),
    path("draft/words/", views.write, name="write"),
    path("draft/issue/", views.issue, name="issue"),
    path("draft/print/", views_printing.print_draft, name="print_draft"),
    path("questions/", views_questions.questions, name="questions"),
    path("questions/<int:pk>/answer/", views_questions.answer, name="answer"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/print/", views_printing.print_public, name="print_public"),
    path("<int:pk>/print/everything/", views_printing.print_whole, name="print_whole"),
    path("<int:pk>/ask/", views_questions.ask, name="ask"),
    path("<int:pk>/meeting/", views.note_meeting, name="note_meeting"),
]
