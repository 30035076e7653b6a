"""What a server sends with every answer, asked of a real nginx and a real Caddy on loopback with the shipped files."""

import os
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest

from hooks.privacy.policy import CACHE_HASHED, HEADERS, SITE_POLICY, headers_file
from tests.browsers import missing
from tests.conftest import REPO, Built

Answer = tuple[int, dict[str, str], bytes]


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def host(
    request: pytest.FixtureRequest, site: Built, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    name: str = request.param
    if not shutil.which(name):
        missing(name, f"sudo apt-get install {name}")
    folder = tmp_path_factory.mktemp(name)
    port = _free_port()
    command = {"nginx": _nginx, "caddy": _caddy}[name](folder, site.site, port)
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, env=_home(folder))
    address = f"http://127.0.0.1:{port}"
    _wait_for(address)
    yield address
    process.terminate()
    process.wait()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _home(folder: Path) -> dict[str, str]:
    return {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder)}


def _nginx(folder: Path, site: Path, port: int) -> list[str]:
    return ["nginx", "-p", str(folder), "-c", str(_config(folder, site, port)), "-g", "daemon off;"]


def _caddy(folder: Path, site: Path, port: int) -> list[str]:
    """Change the port and the folder of the shipped file, and keep Caddy's own door shut."""
    shipped = (REPO / "deploy" / "Caddyfile").read_text()
    shipped = shipped.replace(":8080 {", f"http://127.0.0.1:{port} {{").replace(
        "/srv/site", str(site)
    )
    path = folder / "Caddyfile"
    path.write_text("{\n\tadmin off\n\tauto_https off\n}\n" + shipped)
    return ["caddy", "run", "--adapter", "caddyfile", "--config", str(path)]


def _config(folder: Path, site: Path, port: int) -> Path:
    """Write a main file around the shipped one; only its port, folder and log places are changed."""
    shipped = (REPO / "deploy" / "nginx.conf").read_text()
    shipped = shipped.replace("listen 8080;", f"listen 127.0.0.1:{port};").replace(
        "/srv/site", str(site)
    )
    shipped = shipped.replace("/var/log/nginx", str(folder))
    site.chmod(0o755)
    for parent in list(site.parents)[:4]:
        parent.chmod(0o755)
    main = f"pid {folder}/pid;\nerror_log {folder}/main.log;\nevents {{}}\nhttp {{\n"
    types = "include /etc/nginx/mime.types;\n"
    path = folder / "main.conf"
    path.write_text(f"user root;\n{main}{types}{shipped}\n}}\n")
    return path


def _wait_for(address: str) -> None:
    for _ in range(100):
        try:
            urllib.request.urlopen(address, timeout=1)
            return
        except OSError:
            time.sleep(0.05)
    pytest.fail("the server did not start")


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        """Answer a redirect as it is."""


def _get(url: str, **headers: str) -> Answer:
    request = urllib.request.Request(url, headers=headers)
    try:
        with urllib.request.build_opener(_Stay).open(request, timeout=5) as answer:
            return answer.status, _named(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        return error.code, _named(error.headers), error.read()


def _named(headers: Message) -> dict[str, str]:
    """Return the headers by name in small letters: a server may write a name as it likes."""
    return {name.lower(): value for name, value in headers.items()}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/en/", 200),
        ("/hulp/", 200),
        ("/hulp", 200),
        ("/nergens/", 404),
        ("/en/nowhere/", 404),
        ("/search/nl.json", 200),
    ],
)
def test_every_answer_carries_every_header(host: str, path: str, status: int) -> None:
    code, headers, _ = _get(host + path)
    assert code == status or (path == "/hulp" and code in (200, 301, 308))
    for name, value in HEADERS.items():
        assert headers.get(name.lower()) == value, (path, name)


def test_hashed_files_are_kept_and_pages_are_asked_again(host: str, site: Built) -> None:
    css = next((site.site / "assets").glob("site.*.css")).name
    assert _get(f"{host}/assets/{css}")[1]["cache-control"] == CACHE_HASHED
    assert _get(host + "/")[1]["cache-control"] == "no-cache"


def test_pages_are_compressed_and_tell_no_file_times(host: str) -> None:
    headers = _get(host + "/hulp/", **{"Accept-Encoding": "gzip"})[1]
    assert headers["content-encoding"] == "gzip"
    assert "etag" not in headers
    assert "/" not in headers.get("server", "")


def test_an_unknown_address_answers_in_the_language_of_its_path(host: str) -> None:
    assert b'<html lang="en"' in _get(host + "/en/nowhere/")[2]
    assert b'<html lang="nl"' in _get(host + "/nergens/")[2]
    assert b'<html lang="nl"' in _get(host + "/xx/nowhere/")[2]
    assert b'href="tel:112"' in _get(host + "/xx/nowhere/")[2]


def test_the_log_holds_no_reader_and_no_page(
    host: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Caddy writes none unless it is told to."""
    _get(host + "/hulp/")
    time.sleep(0.2)
    logs = [p.read_text() for p in tmp_path_factory.getbasetemp().glob("nginx*/site.log")]
    assert any(logs)
    assert not any("hulp" in log or "127.0.0.1" in log for log in logs)


def test_every_configuration_sends_the_same_list() -> None:
    for name in ("nginx.conf", "Caddyfile"):
        text = (REPO / "deploy" / name).read_text()
        for header, value in HEADERS.items():
            assert header in text, (name, header)
            assert f'"{value}"' in text, (name, header)
    for header, value in HEADERS.items():
        assert f"  {header}: {value}" in headers_file()


def test_the_policy_keeps_the_ten_rules_of_internet_nl() -> None:
    policy = HEADERS["Content-Security-Policy"]
    assert SITE_POLICY["default-src"] in ("'none'", "'self'")
    for directive in ("base-uri", "form-action", "frame-ancestors"):
        assert SITE_POLICY[directive] in ("'none'", "'self'")
    for forbidden in (
        "unsafe-inline",
        "unsafe-eval",
        "unsafe-hashes",
        "http:",
        "https:",
        "*",
        "127.0.0.1",
    ):
        assert forbidden not in policy
    for directive in ("script-src", "default-src"):
        assert "data:" not in SITE_POLICY[directive]
    assert "object-src" not in SITE_POLICY  # default-src 'none' covers it
    assert all(value for value in SITE_POLICY.values())


def test_the_other_headers_are_what_internet_nl_calls_good() -> None:
    assert HEADERS["Referrer-Policy"] in ("no-referrer", "same-origin")
    assert HEADERS["X-Content-Type-Options"] == "nosniff"
    age = re.search(r"max-age=(\d+)", HEADERS["Strict-Transport-Security"])
    assert age
    assert int(age[1]) >= 31_536_000
