"""What browsers ask for without being told."""


def test_a_browser_finds_an_icon_at_the_root(client):
    answer = client.get("/favicon.ico")

    assert answer.status_code == 200
    assert b"".join(answer).startswith(b"\0\0\1\0")


def test_nothing_else_lies_at_the_root(client):
    assert client.get("/robots.exe").status_code in (302, 404)
