"""Assets carry files: certificates of disposal, invoices, pictures of damage."""

from fingerpost.foundation.files.carriers import carries

from .models import Asset

carries(Asset, word="asset", view="assets.view", change="assets.change", page="assets:show")
