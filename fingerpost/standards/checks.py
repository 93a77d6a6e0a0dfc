"""The catalogue, the rules and the thresholds name the same keys, or the site does not start."""

from django.core.checks import CheckMessage, Error, register

from .catalogue import every_key
from .evidence import RULES
from .limits import keys


@register
def every_key_has_a_rule(**_: object) -> list[CheckMessage]:
    wanted, offered, limited = every_key(), RULES.keys(), keys()
    return [
        *(
            Error(f"No app offers the evidence rule {key}.", id="standards.E001")
            for key in sorted(wanted - offered)
        ),
        *(
            Error(f"No requirement uses the evidence rule {key}.", id="standards.E002")
            for key in sorted(offered - wanted)
        ),
        *(
            Error(f"limits.yaml names {key}, which is no evidence rule.", id="standards.E003")
            for key in sorted(limited - offered)
        ),
    ]
