"""What is entered of a mailbox."""

from .imap_server import ADDRESS, PASSWORD


def told(post, **others):
    return {
        "kind": "password",
        "address": ADDRESS,
        "host": "127.0.0.1",
        "port": post.port,
        "user": "",
        "secret": PASSWORD,
        "folder": "INBOX",
        "done_folder": "Fingerpost",
        **others,
    }
