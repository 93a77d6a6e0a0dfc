"""What other rooms of the house know of stocktakes."""

from fingerpost.foundation.places.references import stays

from .models import Sheet

stays(Sheet)
