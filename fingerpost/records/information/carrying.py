"""Information assets carry files, such as an impact assessment or a sharing agreement."""

from fingerpost.foundation.files.carriers import carries

from .models import InformationAsset

carries(
    InformationAsset,
    word="information asset",
    view="information-assets.view",
    change="information-assets.change",
    page="information-assets:show",
)
