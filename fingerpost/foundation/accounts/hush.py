"""Tokens of one-time links never reach a log."""

import logging
import re

TOKEN = re.compile(r"(/(?:link|set-up|invitation|reset|feed|shared/\d+)/)[^/\s\"']+")


class HideTokens(logging.Filter):
    """Replace what follows /link/ and its like in a message."""

    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        hidden = TOKEN.sub(r"\1...", message)
        if hidden != message:
            record.msg, record.args = hidden, ()
        return True
