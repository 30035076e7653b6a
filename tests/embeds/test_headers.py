"""Who may frame what, asked of a real nginx and a real Caddy with the shipped files, and of the `_headers` file."""

import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hooks.embeds.room import header_rules
from hooks.embeds.view import policy
from hooks.kit.bundle import CACHE_HASHED
from hooks.kit.headers import HeaderRule
from hooks.privacy.policy import HEADERS, headers_file, headers_of
from tests.browsers import missing
from tests.conftest import REPO, Built
from tests.embeds.world import read_headers, sent

CSP = "Content-Security-Policy"
READ = HeaderRule("/data/v1/*", {"Access-Control-Allow-Origin": "*"})
SOME = [
    "/",
    "/hulp/",
    "/en/hulp/",
    "/nergens/",
    "/insluiten/",
    "/search/nl.json",
    "/data/v1/directory.json",
    "/data/v1/cards/nl/veilig-thuis.json",
    "/embed/v1/nl/hulp/",
    "/embed/v1/en/directory-legal/compact/",
    "/embed/v1/nl/blank/",
    "/embed/v1/nl/leave/",
    "/embed/v1/data/pages.json",
    "/embed/v1/data/nl/hulp.json",
    "/embed/v1/data/nl/hulp.txt",
    "/embed/v1/assets/parent-1.0.0.js",
    "/embed/v1/status.json",
    "/embed/v1/changes.atom",
]
CHECKED = (
    CSP,
    "X-Frame-Options",
    "X-Robots-Tag",
    "Access-Control-Allow-Origin",
    "Cross-Origin-Resource-Policy",
    "Referrer-Policy",
    "Permissions-Policy",
    "X-Content-Type-Options",
    "Strict-Transport-Security",
)


@contextmanager
def _running(command: list[object], port: int, folder: Path) -> Iterator[str]:
    own = {**os.environ, "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, env=own)  # type: ignore[arg-type]
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(200):
            try:
                urllib.request.urlopen(address, timeout=1)
                break
            except OSError:
                time.sleep(0.05)
        yield address
    finally:
        process.terminate()
        process.wait()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def server(
    request: pytest.FixtureRequest, site: Built, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The built site behind a server with the shipped file; only its port, folder and log places are changed."""
    name = request.param
    if not shutil.which(name):
        missing(name, f"sudo apt-get install {name}")
    folder, port = tmp_path_factory.mktemp(name), _free_port()
    for parent in (site.site, *list(site.site.parents)[:4]):
        parent.chmod(0o755)
    config = (_nginx if name == "nginx" else _caddy)(folder, site.site, port)
    commands: dict[str, list[object]] = {
        "nginx": ["nginx", "-p", folder, "-c", config, "-g", "daemon off;"],
        "caddy": ["caddy", "run", "--config", config, "--adapter", "caddyfile"],
    }
    with _running(commands[name], port, folder) as address:
        yield address


def _nginx(folder: Path, site: Path, port: int) -> Path:
    text = (
        (REPO / "deploy/nginx.conf")
        .read_text()
        .replace("listen 8080;", f"listen 127.0.0.1:{port};")
    )
    text = text.replace("/srv/site", str(site)).replace("/var/log/nginx", str(folder))
    head = f"pid {folder}/pid;\nerror_log {folder}/main.log;\nevents {{}}\nhttp {{\ninclude /etc/nginx/mime.types;\n"
    (folder / "main.conf").write_text(f"user root;\n{head}{text}\n}}\n")
    return folder / "main.conf"


def _caddy(folder: Path, site: Path, port: int) -> Path:
    text = (REPO / "deploy/Caddyfile").read_text().replace(":8080 {", f"http://127.0.0.1:{port} {{")
    text = text.replace("/srv/site", str(site))
    (folder / "Caddyfile").write_text(f"{{\n\tadmin off\n\tauto_https off\n}}\n{text}")
    return folder / "Caddyfile"


def _headers(url: str) -> dict[str, str]:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return dict(answer.headers)
    except urllib.error.HTTPError as error:
        return dict(error.headers)


@pytest.mark.parametrize("path", SOME)
def test_a_server_with_the_shipped_file_sends_what_the_rooms_say(server: str, path: str) -> None:
    rules = [*header_rules(("nl", "en"), server), READ]
    wanted, found = headers_of(path, rules), _headers(server + path)
    for name in CHECKED:
        assert found.get(name) == wanted.get(name), name


def test_only_views_may_be_framed_on_every_address_of_the_site(server: str, site: Built) -> None:
    for path in [*site.pages(), *site.views()[::9]]:
        found = _headers(f"{server}/{path.removesuffix('index.html')}")
        view = path.startswith("embed/v1/")
        assert ("X-Frame-Options" in found) is not view, path
        assert found[CSP].endswith("frame-ancestors *" if view else "frame-ancestors 'none'"), path
        assert (found.get("X-Robots-Tag") == "noindex") is view, path


def test_scripts_for_hosts_are_kept_for_good_and_views_are_asked_again(server: str) -> None:
    assert _headers(f"{server}/embed/v1/assets/parent-1.0.0.js")["Cache-Control"] == CACHE_HASHED
    assert _headers(f"{server}/embed/v1/nl/hulp/")["Cache-Control"] == "no-cache"


def test_the_headers_file_says_the_same(site: Built) -> None:
    rules = [*header_rules(("nl", "en"), "https://wegwijzer.example/"), READ]
    written = read_headers((site.site / "_headers").read_text())
    for path in SOME:
        got = {k: v for k, v in sent(path, written).items() if k in CHECKED}
        assert got == {k: v for k, v in headers_of(path, rules).items() if k in CHECKED}, path
    assert read_headers(headers_file())[0][0] == "/*"


def test_a_view_may_load_its_own_files_only() -> None:
    own = policy("https://site.test/sub/", in_a_header=True)
    assert own.startswith("default-src 'none'; script-src 'self' https://site.test; ")
    for forbidden in ("unsafe", "https: ", "http:", "blob:"):
        assert forbidden not in own
    assert "frame-ancestors" not in policy("https://site.test/", in_a_header=False)
    for name in ("camera", "microphone", "geolocation"):
        assert f"{name}=()" in HEADERS["Permissions-Policy"]
