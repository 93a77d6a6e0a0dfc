"""The two shapes of file that a framework comes in: that of our own catalogue, and the library
of CISO Assistant. No database."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from fingerpost.standards import catalogue

from .placed import FileRefused, Placed, load

MOST_ENTRIES = 5_000
REF, NUMBER, TITLE, TEXT = 300, 60, 300, 8_000
"""The most characters of each."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading of a framework, or something that it asks."""

    ref: str
    parent: str
    depth: int
    number: str
    title: str
    text: str
    is_asked: bool
    same_as: tuple[str, ...] = ()
    """The requirements of our catalogue by whose evidence it is answered."""

    @property
    def words(self) -> str:
        """What it says; other words make it something else that is asked."""
        return self.text or self.title


@dataclass(frozen=True, slots=True)
class Parsed:
    """A framework as its file has it."""

    ref: str
    publisher: str
    title: str
    plain: str
    edition: date
    entries: tuple[Entry, ...]

    @property
    def asked(self) -> int:
        return sum(each.is_asked for each in self.entries)


def parse(content: bytes) -> Parsed:
    """Read a file of either shape; a refusal says on which line, and what to do."""
    whole = load(content)
    if whole.has("objects"):
        parsed = _library(whole)
    elif whole.has("family"):
        parsed = _of_our_shape(whole)
    else:
        raise FileRefused(
            "The file is no framework: it has neither “family” and “standards”, as our catalogue "
            "has, nor “objects”, as a library of CISO Assistant has."
        )
    _check(parsed)
    return parsed


def _of_our_shape(whole: Placed) -> Parsed:
    family = whole.inner("family")
    title = family.text("title", TITLE)
    publisher = whole.text("publisher", 160)
    if publisher.casefold() in ("dfe", "local"):
        raise whole.refusal("“publisher” has to be your own name: the DfE’s is not yours to use.")
    return Parsed(
        ref=family.text("slug", REF, default=title),
        publisher=publisher,
        title=title,
        plain=family.text("plain", TEXT, default=""),
        edition=_day(whole, "edition"),
        entries=tuple(_lines_of(whole)),
    )


def _lines_of(whole: Placed) -> Iterator[Entry]:
    for standard in whole.entries("standards"):
        above = standard.text("id", REF)
        title, plain = standard.text("title", TITLE), standard.text("plain", TEXT, default="")
        yield Entry(above, "", 1, above[:NUMBER], title, plain, is_asked=False)
        for line in standard.entries("requirements"):
            yield Entry(
                ref=line.text("id", REF),
                parent=above,
                depth=2,
                number=line.text("id", NUMBER),
                title=line.text("plain", TITLE),
                text=line.text("asks", TEXT, default=""),
                is_asked=True,
                same_as=_same_as(line),
            )


def _same_as(line: Placed) -> tuple[str, ...]:
    """The requirements that are named, or that the named piece of evidence serves first."""
    named = line.texts("same_as")
    if line.has("evidence"):
        named = (*named, line.text("evidence", 60))
    keys = catalogue.evidence_keys()
    found = []
    for name in named:
        if name in keys:
            found.append(keys[name][0])
        elif _is_known(name):
            found.append(name)
        else:
            raise line.refusal(
                f"“{name}” is no requirement of our catalogue, and no key of evidence. Use an id "
                "such as DLG-2.4, or take it out."
            )
    return tuple(dict.fromkeys(found))


def _is_known(id: str) -> bool:
    try:
        return bool(catalogue.requirement(id))
    except KeyError:
        return False


def _library(whole: Placed) -> Parsed:
    objects = whole.inner("objects")
    if not objects.has("framework"):
        raise objects.refusal("there is no framework in this library. Choose another file.")
    framework = objects.inner("framework")
    return Parsed(
        ref=framework.text("urn", REF),
        publisher=whole.text("provider", 160, default="") or whole.text("packager", 160),
        title=framework.text("name", TITLE),
        plain=framework.text("description", TEXT, default=""),
        edition=_day(whole, "publication_date"),
        entries=tuple(_nodes_of(framework)),
    )


def _nodes_of(framework: Placed) -> Iterator[Entry]:
    depths: dict[str, int] = {}
    for node in framework.entries("requirement_nodes"):
        ref, parent = node.text("urn", REF), node.text("parent_urn", REF, default="")
        if parent and parent not in depths:
            raise node.refusal(f"“parent_urn” names {parent}, which stands nowhere above it.")
        depths[ref] = depths.get(parent, 0) + 1
        name = node.text("name", TITLE, default="")
        text = node.text("description", TEXT, default="")
        if not (name or text):
            name = node.text("ref_id", NUMBER)
        yield Entry(
            ref=ref,
            parent=parent,
            depth=depths[ref],
            number=node.text("ref_id", NUMBER, default=""),
            title=name,
            text=text,
            is_asked=node.text("assessable", 5, default="false").casefold() == "true",
        )


def _day(place: Placed, field: str) -> date:
    """The day of an edition."""
    written = place.text(field, 40)
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise place.refusal(f"“{field}” has to be a day such as 2026-09-16.") from None


def _check(parsed: Parsed) -> None:
    """Refuse what is too long, says something twice, or asks nothing."""
    if len(parsed.entries) > MOST_ENTRIES:
        raise FileRefused(f"The file has more than {MOST_ENTRIES:,} entries. Split it.")
    seen: set[str] = set()
    for each in parsed.entries:
        if each.ref in seen:
            raise FileRefused(f"“{each.ref}” names two entries. Give each a name of its own.")
        seen.add(each.ref)
    if not parsed.asked:
        raise FileRefused("Nothing in the file is to be answered: it holds headings only.")
