"""What a password must not be (OWASP ASVS 5, 6.2): short, well known, or about its owner."""

from typing import Any

from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError

LONG_ENOUGH = 12
OUR_WORDS = frozenset({"fingerpost", "school", "college", "academy", "headteacher", "governor"})
"""Words that guessers would try here first."""
LOOKS_LIKE = str.maketrans("013457@$!", "oleastasi")
RUNS = (
    "01234567890123456789",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
)
SHORTEST_RUN = 4


class LongEnough(password_validation.MinimumLengthValidator):
    def __init__(self) -> None:
        super().__init__(LONG_ENOUGH)

    def get_error_message(self) -> str:
        return f"Enter a password of {LONG_ENOUGH} characters or more. Three words make a good one"


class NotAboutTheOwner(password_validation.UserAttributeSimilarityValidator):
    def __init__(self) -> None:
        super().__init__(user_attributes=("email", "name", "school_name"))

    def get_error_message(self) -> str:
        return "Enter a password that is not like your name, your e-mail address or your school"


class NotWellKnown(password_validation.CommonPasswordValidator):
    """Refuse a common password however it is dressed up: "Password123456", "sunshine2024!!"."""

    def validate(self, password: str, user: Any = None) -> None:
        if password.casefold().strip() in self.passwords or self._is_dressed_up(password):
            raise ValidationError(self.get_error_message(), code="password_too_common")

    def get_error_message(self) -> str:
        return (
            "Enter a password that is harder to guess: this one is a well-known password, "
            "or one with something added"
        )

    def _is_dressed_up(self, password: str) -> bool:
        plain = password.casefold()
        if len(set(plain)) < 5 or len(without_runs(plain)) < SHORTEST_RUN:
            return True
        return any(
            core in self.passwords or core in OUR_WORDS
            for text in (plain, plain.translate(LOOKS_LIKE), without_runs(plain))
            if (core := repeated(bare(text)))
        )


def bare(text: str) -> str:
    """What is left without the figures and signs at both ends."""
    letters = [place for place, sign in enumerate(text) if sign.isalpha()]
    return text[letters[0] : letters[-1] + 1] if letters else ""


def repeated(text: str) -> str:
    """The part that a text repeats, or the text itself."""
    length = (text + text).find(text, 1)
    return text[:length] if length > 0 else text


def without_runs(text: str) -> str:
    """The text without stretches of the alphabet, of counting, or of the keyboard."""
    kept, place = "", 0
    while place < len(text):
        length = _run_at(text, place)
        if length < SHORTEST_RUN:
            kept += text[place]
            length = 1
        place += length
    return kept


def _run_at(text: str, place: int) -> int:
    """How many characters from a place on follow a well-trodden row, either way."""
    longest = 0
    for row in (way for run in RUNS for way in (run, run[::-1])):
        length = 2
        while place + length <= len(text) and text[place : place + length] in row:
            length += 1
        longest = max(longest, length - 1)
    return longest
