"""Log in to a server when it asks: name and password from the environment or from netrc, never from an address.

Nothing is sent before the server asks for it, so that a server that wants a digest never sees the password.
"""

import os
from typing import Any
from urllib.parse import urlsplit

from requests import PreparedRequest, Response
from requests.auth import AuthBase, HTTPBasicAuth, HTTPDigestAuth
from requests.utils import get_netrc_auth

from kg.errors import StoreError

__all__ = ["PASSWORD", "TOKEN", "USER", "Login", "find_login", "refuse_password"]

USER, PASSWORD, TOKEN = "KG_STORE_USER", "KG_STORE_PASSWORD", "KG_STORE_TOKEN"


def find_login(url: str) -> "Login":
    """Return the login for a server: a token or a name with its password from the environment, else netrc.

    Raises:
        StoreError: the address itself holds a password, or only half of a login is given.
    """
    refuse_password(url)
    user, password = os.environ.get(USER, ""), os.environ.get(PASSWORD, "")
    if bool(user) != bool(password):
        raise StoreError(f"{USER} and {PASSWORD} go together; one of them is not set")
    if user:
        return Login(user, password)
    if token := os.environ.get(TOKEN, ""):
        return Login(token=token)
    found = get_netrc_auth(url)
    return Login(*found) if found else Login()


def refuse_password(url: str) -> None:
    """Refuse an address with a name or password in it: it would end up in logs and in the shell's history.

    Raises:
        StoreError: it has one.
    """
    parts = urlsplit(url)
    if parts.username or parts.password:
        raise StoreError(f"an address is no place for a password; set {USER} and {PASSWORD}, or write ~/.netrc")


class Login(AuthBase):
    """Answer a server's challenge: Digest (RFC 7616) or Basic (RFC 7617); a bearer token goes with each request."""

    def __init__(self, user: str = "", password: str = "", *, token: str = "") -> None:
        self._digest = HTTPDigestAuth(user, password) if user else None
        self._basic = HTTPBasicAuth(user, password) if user else None
        self._token = token
        self._asked = ""  # what the server asked for: "", "basic" or "digest"

    def __bool__(self) -> bool:
        return bool(self._token or self._basic)

    def __repr__(self) -> str:
        return "Login(…)"

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        """Prepare one request."""
        if self._token:
            request.headers["Authorization"] = f"Bearer {self._token}"
        elif self._basic and self._asked == "basic":
            self._basic(request)
        elif self._digest and self._basic:
            self._digest(request)  # sends nothing before the first challenge, and rewinds the body
            request.hooks["response"].append(self._challenged)
        return request

    def _challenged(self, response: Response, **options: Any) -> Response:
        asked = response.headers.get("WWW-Authenticate", "").lower()
        if response.status_code != 401 or "basic" not in asked or "digest" in asked or not self._basic:
            return response
        self._asked = "basic"
        _ = response.content  # read to its end, so that the connection can be used again
        again = response.request.copy()
        if again.body is not None and hasattr(again.body, "seek"):
            again.body.seek(0)
        answer = response.connection.send(self._basic(again), **options)
        answer.history.append(response)
        answer.request = again
        return answer
