"""Only requests to the loopback address by its own name are taken for local ones."""

import pytest
from tornado.httputil import HTTPHeaders, HTTPServerRequest, RequestStartLine

from bot.preview.http.access import Access


@pytest.mark.parametrize(
    ("port", "host", "local"),
    [
        (8080, "127.0.0.1:8080", True),
        (8080, "localhost:8080", True),
        (8080, "LOCALHOST:8080", True),
        (8080, "LocalHost:8080", True),
        (8080, "127.0.0.1", False),
        (8080, "127.0.0.1:80", False),
        (8080, "rebound.example.org:8080", False),
        (80, "127.0.0.1", True),  # clients leave out the port that HTTP has by itself
        (80, "localhost:80", True),
        (80, "LOCALHOST", True),
        (8080, "LOCALHOST.example.org:8080", False),
        (80, "rebound.example.org", False),
    ],
)
def test_the_host_says_whether_a_request_is_local(port: int, host: str, local: bool) -> None:  # noqa: FBT001
    line = RequestStartLine("GET", "/", "HTTP/1.1")
    request = HTTPServerRequest(start_line=line, headers=HTTPHeaders({"Host": host}))
    assert Access(port, "key").is_local(request) is local
