"""Information assets as tests enter them."""

from fingerpost.records.information import actions

WHOLE = {
    "purpose": "To know who is in school",
    "subjects": "pupils, parents",
    "categories": "names, attendance",
    "whose": "pupils",
    "lawful_basis": "public-task",
    "special": "no",
    "retention": "Date of birth plus 25 years",
    "security": "Second step for all, backed up",
    "owner_name": "Bel Ledgerly",
}
"""What a live entry says, but for the dates of the DPO."""


def an_asset(actor, **values):
    return actions.create(actor, **({"name": "Registers", "kind": "pupils"} | values))
