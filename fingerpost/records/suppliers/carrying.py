"""Suppliers carry files: certificates, agreements, replies to questions."""

from fingerpost.foundation.files.carriers import carries

from .models import Supplier

carries(
    Supplier,
    word="supplier",
    view="suppliers.view",
    change="suppliers.change",
    page="suppliers:show",
)
