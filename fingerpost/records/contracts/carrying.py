"""Contracts carry files: the signed copy, the terms of data protection; decisions carry proof."""

from fingerpost.foundation.files.carriers import carries

from .models import Contract

carries(
    Contract,
    word="contract",
    view="contracts.view",
    change="contracts.change",
    page="contracts:show",
)
