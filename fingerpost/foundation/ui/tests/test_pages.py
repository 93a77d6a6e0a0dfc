import pytest
from django import forms
from django.template import engines, loader
from django.test import RequestFactory
from jinja2 import UndefinedError

from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.ui.forms import GovForm

PAGE = """{% extends "ui/page.html" %}
{% block title %}Close incident{% endblock %}
{% block content %}<h1>Close incident</h1>{% endblock %}"""


class Lesson(GovForm):
    lesson = forms.CharField()


def draw(source, **context):
    return engines["jinja2"].env.from_string(source).render(context)


@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "429", "500"])
def test_an_error_page_can_be_drawn_when_nothing_else_works(name):
    page = loader.get_template(f"{name}.html").render()

    assert "<h1>" in page
    assert "Sign out" not in page


def test_the_title_says_when_something_must_be_mended():
    assert "<title>Close incident - Fingerpost</title>" in draw(PAGE, form=Lesson())
    assert "<title>Error: Close incident - Fingerpost</title>" in draw(PAGE, form=Lesson({}))


def test_the_frame_shows_where_somebody_is_and_where_they_can_go():
    actor = {"name": "Mara Thistlewood", "organisation": Organisation(name="Fernwhistle Primary")}
    nav = [("Standards", "/standards/", True), ("Assets", "/assets/", False)]

    page = draw(
        PAGE,
        actor=actor,
        nav=nav,
        sign_out_url="/sign-out/",
        elsewhere=[Organisation(pk=7, name="Quillbrook High"), Organisation(pk=8, name="Ash Hill")],
        most_elsewhere=1,
        switch_url="/switch/",
        own_url="/our-school/",
    )

    assert "Fernwhistle Primary" in page
    assert '<a href="/standards/" aria-current="page">Standards</a>' in page
    assert '<a href="/assets/">Assets</a>' in page
    assert '<form method="post" action="/sign-out/">' in page
    assert 'name="organisation" value="7">Quillbrook High</button>' in page
    assert '<a href="/switch/">All 3</a>' in page


def test_somebody_with_one_organisation_is_offered_no_other():
    actor = {"name": "Mara Thistlewood", "organisation": Organisation(name="Fernwhistle Primary")}

    assert "Change" not in draw(PAGE, actor=actor, own_url="/our-school/")


def test_a_page_carries_no_style_and_no_script_of_its_own():
    page = draw(PAGE, form=Lesson({}))

    assert "style=" not in page
    assert "<style" not in page
    assert page.count("<script") == page.count('<script type="module" src=') == 1


def test_a_name_nobody_set_is_a_mistake_and_not_a_gap():
    with pytest.raises(UndefinedError):
        draw("{{ incidnet }}")


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("{{ query(page=2) }}", "?status=lost&amp;status=stored&amp;page=2"),
        ("{{ query(page=2, status=None) }}", "?page=2"),
        ("{{ query(status=['lost']) }}", "?status=lost"),
    ],
)
def test_a_link_keeps_the_query_and_changes_one_part(source, written):
    request = RequestFactory().get("/assets/?status=lost&status=stored")

    assert draw(source, request=request) == written


def test_what_people_typed_is_never_markup():
    assert draw("{{ name }}", name="<b>Bobby</b>") == "&lt;b&gt;Bobby&lt;/b&gt;"
