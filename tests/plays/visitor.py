"""Somebody at the pages without a browser: opens, fills in what a form asks, presses its button."""

from datetime import date
from typing import Any

from bs4 import Tag
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from webtest import Form, TestApp, TestResponse, Upload

from conftest import client_for
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.now import today


class Visitor:
    """One person who has signed in. A field or choice that a page does not offer is an error."""

    page: TestResponse
    _day: date | None = None
    """On which they signed in last: nobody stays signed in overnight."""

    def __init__(self, actor: Actor):
        self._actor, self.name = actor, actor.name
        self._app = TestApp(get_wsgi_application(), extra_environ={"REMOTE_ADDR": "127.0.0.1"})

    def open(self, address: str) -> "Visitor":
        if self._day != today():
            self._sign_in()
        return self._at(self._app.get(address))

    def _sign_in(self) -> None:
        name = settings.SESSION_COOKIE_NAME
        self._app.set_cookie(name, client_for(self._actor).cookies[name].value)
        self._day = today()

    def follow(self, link: str) -> "Visitor":
        """By the words of a link."""
        return self._at(self.page.click(link, index=0))

    def send(self, button: str = "", **answers: Any) -> "Visitor":
        """The form of the page that asks all this, by the button of these words or its only one.

        A list ticks the boxes of these values; a pair of name and bytes is a file.
        """
        wrong = self._press(button, answers)
        assert wrong is None, wrong.get_text(" ", strip=True)
        return self

    def is_refused(self, button: str = "", **answers: Any) -> "Visitor":
        """Send what the page does not take; its form stands there again."""
        assert self._press(button, answers), f"{self.page.request.path} took {answers}."
        return self

    def _at(self, page: TestResponse) -> "Visitor":
        while page.status_int in (301, 302, 303):
            page = page.follow()
        self.page = page
        return self

    def _press(self, button: str, answers: dict[str, Any]) -> Any:
        """Fill in and send; answers with what the page says is wrong, if anything."""
        form = self._form(button, answers)
        for field, answer in answers.items():
            _answer(form, field, answer)
        pressed = _pressed(form, button)
        self._at(form.submit(pressed.get("name"), value=pressed.get("value")))
        is_page = self.page.content_type == "text/html"
        return self.page.html.select_one(".govuk-error-summary") if is_page else None

    def _form(self, button: str, answers: dict[str, Any]) -> Form:
        found = [
            form
            for form in dict.fromkeys(self.page.forms.values())
            if answers.keys() <= form.fields.keys() and button in form.text and _writes(form)
        ]
        assert found, f"No form of {self.page.request.path} asks {[*answers]} under {button!r}."
        return found[0]


def _writes(form: Form) -> bool:
    """Whether it sends what somebody filled in: no search, and not the way out in the head."""
    return "csrf" in form.text and not form.action.endswith("/sign-out/")


def _pressed(form: Form, button: str) -> Tag:
    return next(each for each in form.html.select("button") if button in each.get_text())


def _answer(form: Form, field: str, answer: Any) -> None:
    if isinstance(answer, list):
        for box in form.fields[field]:
            box.checked = box._value in answer
    elif isinstance(answer, tuple):
        form[field] = Upload(*answer)
    else:
        form[field] = str(answer)
