"""The name under which a file is offered: as it was given, without what deceives or breaks."""

from .kinds import ENDINGS, Kind

LONGEST = 120


def clean_name(given: str, kind: Kind) -> str:
    """The last part of a name, printable, with an ending that says what the file really is.

    Letters that turn the writing direction are not printable, so "gpj.exe" cannot pose as a
    picture.
    """
    last = given.replace("\\", "/").rsplit("/", 1)[-1]
    shown = " ".join("".join(each for each in last if each.isprintable()).split())
    endings = ENDINGS[kind]
    ending = next((each for each in endings if shown.lower().endswith(each)), None)
    stem = shown[: -len(ending)] if ending else shown
    ending = ending or endings[0]
    return f"{stem.strip('. ')[: LONGEST - len(ending)] or 'file'}{ending}"
