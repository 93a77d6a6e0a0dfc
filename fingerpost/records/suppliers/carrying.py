"""Suppliers carry files, such as agreements; and each of their certificates does."""

from fingerpost.foundation.files.carriers import carries

from .models import Certification, Supplier

carries(
    Supplier,
    word="supplier",
    view="suppliers.view",
    change="suppliers.change",
    page="suppliers:show",
)
carries(
    Certification,
    word="certificate",
    view="suppliers.view",
    change="suppliers.change",
    page="suppliers:certificate_change",
)
