"""One kept-alive connection that has signed in."""

import http.client
import re
from urllib.parse import urlencode

Form = dict[str, str]


class Browser:
    """Asks for pages and sends forms, as a browser would."""

    def __init__(self, port: int, cookie: str) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
        self.session = cookie
        self.headers = {"Cookie": cookie}
        self.token = ""

    def get(self, path: str) -> str:
        self.connection.request("GET", path, headers=self.headers)
        answer = self.connection.getresponse()
        body = answer.read().decode()
        if answer.status != 200:
            raise SystemExit(f"{path} answered {answer.status}")
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            if "csrf" in name:
                self.headers["Cookie"] = f"{self.session}; {name}={value}"
        if found := re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', body):
            self.token = found[1]
        return body

    def post(self, path: str, form: Form, *, expect: int = 302) -> bytes:
        body = urlencode({**form, "csrfmiddlewaretoken": self.token})
        headers = {**self.headers, "Content-Type": "application/x-www-form-urlencoded"}
        headers["Origin"] = f"http://127.0.0.1:{self.connection.port}"
        self.connection.request("POST", path, body, headers)
        answer = self.connection.getresponse()
        content = answer.read()
        if answer.status != expect:
            raise SystemExit(f"{path} answered {answer.status} to a form")
        return content

    def deep(self, path: str, pages: int) -> str:
        """The address of a page far down a list, found by walking there."""
        for _ in range(pages):
            found = re.search(r'href="([^"]+)"[^>]*rel="next"', self.get(path))
            if found is None:
                return path
            home = path.split("?")[0]
            path = home + found[1].replace("&amp;", "&").replace(home, "")
        return path
