"""Logins: from the environment or netrc, never from an address."""

import pytest

from kg.errors import StoreError
from kg.remote.credentials import Login, find_login, refuse_password

pytestmark = pytest.mark.usefixtures("nobody")
URL = "http://127.0.0.1:1/"


def test_without_any_there_is_none():
    assert not find_login(URL)


@pytest.mark.parametrize(
    "given", [{"KG_STORE_USER": "ana", "KG_STORE_PASSWORD": "sésamo"}, {"KG_STORE_TOKEN": "t0k3n"}]
)
def test_the_environment_gives_one_that_is_never_shown(monkeypatch, given):
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    found = find_login(URL)
    assert found
    assert not [value for value in given.values() if value in repr(found)]


def test_netrc_gives_one_for_its_machine(monkeypatch, tmp_path):
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login ana password sesamo\n", encoding="utf-8")
    (tmp_path / "netrc").chmod(0o600)
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    assert find_login(URL)
    assert not find_login("http://other.example/")


@pytest.mark.parametrize("name", ["KG_STORE_USER", "KG_STORE_PASSWORD"])
def test_half_a_login_is_told(monkeypatch, name):
    monkeypatch.setenv(name, "ana")
    with pytest.raises(StoreError, match="go together"):
        find_login(URL)


@pytest.mark.parametrize("url", ["http://ana:secret@127.0.0.1/", "http://ana@127.0.0.1/"])
def test_an_address_with_a_login_is_refused_without_showing_it(url):
    with pytest.raises(StoreError, match="no place for a password") as told:
        refuse_password(url)
    assert "secret" not in str(told.value)


def test_a_token_goes_with_each_request_and_a_password_with_none_unasked():
    from requests import Request

    asked = Request("GET", URL).prepare()
    assert Login(token="t0k3n")(asked.copy()).headers["Authorization"] == "Bearer t0k3n"
    assert "Authorization" not in Login("ana", "sésamo")(asked.copy()).headers
    assert "Authorization" not in Login()(asked.copy()).headers


@pytest.mark.parametrize(
    ("status", "asked", "again"),
    [
        (401, 'Basic realm="kg"', True),
        (200, "", False),
        (403, 'Basic realm="kg"', False),
        (401, 'Digest realm="kg"', False),
        (401, 'Digest realm="kg", Basic realm="kg"', False),
        (401, "", False),
    ],
)
def test_a_password_is_sent_only_where_it_alone_is_asked_for(monkeypatch, status, asked, again):
    from requests import Request, Response

    sent = []
    login = Login("ana", "sésamo")
    answer = Response()
    answer.status_code, answer.request = status, Request("POST", URL, data=b"a").prepare()
    answer.headers["WWW-Authenticate"] = asked
    answer._content = b""

    class Connection:
        def send(self, request, **_):
            sent.append(request.headers["Authorization"].split()[0])
            return Response()

    answer.connection = Connection()
    assert (login._challenged(answer) is not answer) is again
    assert sent == (["Basic"] if again else [])
