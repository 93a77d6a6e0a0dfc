"""The governors' page as it is frozen: words alone, so that nothing rewrites what was issued."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Section:
    """One heading of the page, with sentences, a list, a table, and what one may ask about it."""

    key: str
    heading: str
    said: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    kinds: tuple[str, ...] = ()
    """The verdict of each row, where its second cell is the word for one."""
    ask: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A governors' page: first what everybody may read, then what governors and leaders read."""

    first: str = ""
    lede: str = ""
    introduction: tuple[str, ...] = ()
    public: tuple[Section, ...] = ()
    confidential: tuple[Section, ...] = ()
    lamps: Mapping[str, str] = field(default_factory=dict)
    """{lamp: its verdict}."""
    verdicts: Mapping[str, str] = field(default_factory=dict)
    """{requirement: its verdict}, of all that was counted: the next page says what moved."""

    @property
    def sections(self) -> tuple[Section, ...]:
        return (*self.public, *self.confidential)

    @property
    def confidential_keys(self) -> frozenset[str]:
        return frozenset(each.key for each in self.confidential)

    def section(self, key: str) -> Section | None:
        return next((each for each in self.sections if each.key == key), None)

    @property
    def body(self) -> dict[str, Any]:
        """The page as plain values, as it is stored and hashed."""
        return {name: _plain(value) for name, value in asdict(self).items()}


def read_page(body: Mapping[str, Any]) -> Page:
    """The page that a stored body holds."""
    plain = {name: body[name] for name in ("first", "lede", "lamps", "verdicts") if name in body}
    return Page(
        **plain,
        introduction=tuple(body.get("introduction", ())),
        public=tuple(map(_section, body.get("public", ()))),
        confidential=tuple(map(_section, body.get("confidential", ()))),
    )


def _section(raw: Mapping[str, Any]) -> Section:
    known = {each.name for each in fields(Section)}
    return Section(**{name: _tuples(value) for name, value in raw.items() if name in known})


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


def _plain(value: Any) -> Any:
    """Lists for tuples, as JSON gives them back."""
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    return str(value) if isinstance(value, str) else value
