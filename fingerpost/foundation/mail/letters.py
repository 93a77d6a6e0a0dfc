"""What a letter says: declared in its room, composed when it is sent, plain and as HTML."""

from collections.abc import Callable
from dataclasses import dataclass

from django.core.exceptions import ImproperlyConfigured
from markupsafe import Markup

PAGE = Markup(
    '<!doctype html><html lang="en-GB"><head><title>{}</title></head><body>{}</body></html>'
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one letter, and the one thing that its reader can open."""

    subject: str
    paragraphs: tuple[str, ...]
    link: tuple[str, str] | None = None
    """(what it says, its full address)."""
    reply_to: str = ""
    """Who gets an answer, where that is somebody: nobody reads what comes to the sender."""

    def plain(self) -> str:
        """As text: what is read aloud, and where HTML is not wanted."""
        parts = [*self.paragraphs]
        if self.link:
            parts.append(f"{self.link[0]}:\n{self.link[1]}")
        return "\n\n".join(parts) + "\n"

    def dressed(self) -> str:
        """As HTML without any picture, so that nobody learns whether it was opened."""
        parts = [Markup("<p>{}</p>").format(each) for each in self.paragraphs]
        if self.link:
            label, address = self.link
            parts.append(Markup('<p><a href="{1}">{0}</a></p><p>{1}</p>').format(label, address))
        body = Markup("\n").join(parts)
        return str(PAGE.format(self.subject, body))


Compose = Callable[..., Words | None]


@dataclass(frozen=True, slots=True)
class Letter:
    """A kind of letter: the name that people read in the log, and who finds its words."""

    word: str
    title: str
    compose: Compose


LETTERS: dict[str, Letter] = {}
"""By word."""


def letter(word: str, title: str) -> Callable[[Compose], Compose]:
    """Declare a letter; its function takes what `post` was given, and answers None when over.

    It is composed at the moment of sending, inside the scope, so no words wait in the log.
    """

    def declare(compose: Compose) -> Compose:
        if word in LETTERS:
            raise ImproperlyConfigured(f"Two letters are called {word}.")
        LETTERS[word] = Letter(word, title, compose)
        return compose

    return declare
