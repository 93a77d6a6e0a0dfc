from fingerpost.foundation.duties.forms import WhatForm


class AskAllForm(WhatForm):
    """What is asked of every school, by when."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        told = "Every school that is asked reads it. Keep pupils’ data out of it"
        self.fields["words"].help_text = told
