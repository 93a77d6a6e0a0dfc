"""The days on which a school joins or leaves a trust."""

from fingerpost.foundation.ui.forms import DateField, GovForm


class PlaceForm(GovForm):
    """From when a school may belong to the trust."""

    on = DateField(label="First day in the trust")


class PartForm(GovForm):
    """Until when a school belongs to its trust."""

    on = DateField(label="Last day in the trust")
