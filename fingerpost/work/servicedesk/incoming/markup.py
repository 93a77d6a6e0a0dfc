"""HTML of a stranger: made safe to show, and read as plain text."""

from html.parser import HTMLParser

import nh3

TAGS = frozenset(
    {"a", "b", "blockquote", "br", "code", "div", "em", "h1", "h2", "h3", "h4", "hr", "i", "img"}
    | {"li", "ol", "p", "pre", "s", "span", "strong", "sub", "sup", "table", "tbody", "td", "th"}
    | {"thead", "tr", "u", "ul"}
)
ATTRIBUTES = {"a": {"href"}, "img": {"src", "alt"}, "td": {"colspan", "rowspan"}}
SCHEMES = {"http", "https", "mailto", "tel", "cid"}
NEW_LINE = frozenset({"br", "div", "h1", "h2", "h3", "h4", "hr", "li", "p", "pre", "table", "tr"})
NEW_PARAGRAPH = frozenset({"blockquote", "ol", "p", "ul"})


def safe(html: str) -> str:
    """The same without anything that runs, calls a stranger's server or changes our page.

    Of pictures only those stay that came with the letter (`cid:`): one that is fetched tells its
    sender that, when and where a letter was opened.
    """
    return nh3.clean(
        html,
        tags=set(TAGS),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        attribute_filter=_kept,
        url_schemes=set(SCHEMES),
        link_rel="noopener noreferrer nofollow",
    )


def text_of(html: str) -> str:
    """The words of safe HTML, with a line for each block and quotes marked by ">"."""
    reader = _Words()
    reader.feed(html)
    reader.close()
    return reader.text()


def _kept(tag: str, name: str, value: str) -> str | None:
    if tag == "img" and name == "src" and not value.lower().startswith("cid:"):
        return None
    return value


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[tuple[int, list[str]]] = [(0, [])]
        self.quoted = 0
        self.href = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in NEW_LINE or tag in NEW_PARAGRAPH:
            self._new_line(blank=tag in NEW_PARAGRAPH)
        if tag == "blockquote":
            self.quoted += 1
            self._new_line()
        elif tag == "li":
            self._add("• ")
        elif tag == "a":
            self.href = dict(attrs).get("href") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "blockquote":
            self.quoted = max(0, self.quoted - 1)
        if tag == "a":
            self._tell_address()
        if tag in {"td", "th"}:
            self._add(" ")
        elif (tag in NEW_LINE or tag in NEW_PARAGRAPH) and tag != "br":
            self._new_line(blank=tag in NEW_PARAGRAPH)

    def handle_data(self, data: str) -> None:
        self._add(" ".join(data.split(" ")).replace("\n", " ").replace("\xa0", " "))

    def _tell_address(self) -> None:
        """Where a link leads stands beside its words: they may say something else."""
        shown = "".join(self.lines[-1][1])
        where = self.href.removeprefix("mailto:")
        if where and where.rstrip("/") not in shown:
            self._add(f" <{where}>")
        self.href = ""

    def _add(self, text: str) -> None:
        self.lines[-1][1].append(text)

    def _new_line(self, *, blank: bool = False) -> None:
        if any(part.strip() for part in self.lines[-1][1]):
            self.lines.append((self.quoted, []))
            if blank:
                self.lines.append((self.quoted, []))
        else:
            self.lines[-1] = (self.quoted, [])

    def text(self) -> str:
        said = (
            ">" * depth + (" " if depth else "") + " ".join("".join(parts).split())
            for depth, parts in self.lines
        )
        return "\n".join(line.rstrip() for line in said).strip()
