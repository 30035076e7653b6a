"""Asks politely whether a page is there: one question at a time for each host, and nothing about us but our name."""

import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import groupby
from typing import Literal
from urllib.parse import quote, urlsplit

TIMEOUT = 20.0  # seconds
PAUSE = 1.0  # between two questions to one host
HOSTS = 8  # at the same time
GONE = (404, 410)
AGAIN_WITH_GET = (
    400,
    403,
    404,
    405,
    410,
    500,
    501,
    503,
)  # hosts that do not know HEAD say such things
NAME = {"User-Agent": "wegwijzer-link-check", "Accept": "*/*"}
NO_SUCH_HOST = ("Name or service not known", "No address associated", "nodename nor servname")
State = Literal["there", "moved", "gone", "unsure"]


@dataclass(frozen=True)
class Answer:
    """What a host said of one address. `unsure`: it did not answer, or not to a machine; a person must look."""

    address: str
    state: State
    said: str


def ask_all(
    addresses: Iterable[str], pause: float = PAUSE, timeout: float = TIMEOUT
) -> list[Answer]:
    """Return the answer for each address, in order of address."""
    by_host = groupby(sorted(set(addresses), key=_by_host), key=_host)
    hosts = [list(group) for _, group in by_host]
    with ThreadPoolExecutor(HOSTS) as pool:
        told = pool.map(lambda group: list(_one_by_one(group, pause, timeout)), hosts)
    return sorted((a for group in told for a in group), key=lambda a: a.address)


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc.lower()
    except ValueError:  # no address at all; asking it says so
        return ""


def _by_host(address: str) -> tuple[str, str]:
    return _host(address), address


def _one_by_one(addresses: list[str], pause: float, timeout: float) -> Iterator[Answer]:
    for number, address in enumerate(addresses):
        time.sleep(pause if number else 0)
        yield ask(address, pause, timeout)


def ask(address: str, pause: float = PAUSE, timeout: float = TIMEOUT) -> Answer:
    """Return what a host says of one address: HEAD first, and GET where that proves nothing."""
    answer, code = _ask("HEAD", address, timeout)
    if code in AGAIN_WITH_GET:
        time.sleep(pause)
        answer, _ = _ask("GET", address, timeout)
    return answer


def _ask(method: str, address: str, timeout: float) -> tuple[Answer, int]:
    plain = quote(address, safe="%/:=&?~#+!$,;'@()*[]")
    try:
        request = urllib.request.Request(plain, method=method, headers=NAME)  # noqa: S310 - http(s) only
        with urllib.request.urlopen(request, timeout=timeout) as answer:  # noqa: S310
            where, code = answer.geturl(), int(answer.status)
    except urllib.error.HTTPError as error:
        state: State = "gone" if error.code in GONE else "unsure"
        return Answer(address, state, str(error.code)), error.code
    except (
        OSError,
        ValueError,
    ) as error:  # no such host, no answer in time, a certificate, a wrong address
        return Answer(address, _state(str(error)), str(error)), 0
    if _host(where).removeprefix("www.") != _host(plain).removeprefix("www."):
        return Answer(address, "moved", where), code
    return Answer(address, "there", str(code)), code


def _state(said: str) -> State:
    return "gone" if any(words in said for words in NO_SUCH_HOST) else "unsure"
