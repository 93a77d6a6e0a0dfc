"""The table of retention and the rooms name the same kinds, or the site does not start."""

from django.core.checks import CheckMessage, Error, register

from fingerpost.foundation.keeping import KEEPINGS

from .table import kinds


@register
def every_kind_is_kept_by_somebody(**_: object) -> list[CheckMessage]:
    told, offered = kinds(), KEEPINGS
    return [
        *(
            Error(f"retention.yaml names {key}, which no room offers.", id="privacy.E001")
            for key in sorted(told.keys() - offered.keys())
        ),
        *(
            Error(f"{key} has no row in retention.yaml.", id="privacy.E002")
            for key in sorted(offered.keys() - told.keys())
        ),
        *(
            Error(
                f"retention.yaml and its room disagree on what becomes of {key}.", id="privacy.E003"
            )
            for key in sorted(told.keys() & offered.keys())
            if told[key].happens != offered[key].happens
        ),
    ]
