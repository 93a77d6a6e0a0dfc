"""How the fields of an asset are called and written, for pages beside the register's own."""

from functools import partial

from fingerpost.foundation.registers import wording

from .register import ASSETS

label = partial(wording.label, ASSETS)
shown = partial(wording.shown, ASSETS)
spoken = wording.spoken
