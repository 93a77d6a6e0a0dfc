"""A document has a template and somebody who may print it, or the site does not start."""

from django.core.checks import CheckMessage, Error, register

from fingerpost.foundation.permissions import MATRIX

from .declaration import DOCUMENTS


@register
def documents_are_whole(**_: object) -> list[CheckMessage]:
    return [
        *(
            Error(f"{each.word} has no template {each.template}.", id="documents.E001")
            for each in DOCUMENTS.values()
            if not each.path.is_file()
        ),
        *(
            Error(
                f"Nobody is granted {each.deed}, so nobody prints {each.word}.", id="documents.E002"
            )
            for each in DOCUMENTS.values()
            if each.deed not in MATRIX
        ),
    ]
