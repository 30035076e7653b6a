"""The exit of a view in Firefox over the whole matrix, and in WebKitGTK as a smoke test."""

from typing import Any

import pytest

from tests.embeds.hosts import NO_MARGIN, ROWS, WORDPRESS, as_wordpress_shows, frame, parent_script
from tests.embeds.world import World
from tests.quick_exit.firefox import Firefox
from tests.quick_exit.test_other_browsers import until
from tests.quick_exit.webkit import WebKit

pytestmark = pytest.mark.browser
VIEW = "nl/nu-hulp/"
TEXT = "(document.body ? document.body.innerText : '').trim()"
READY = "document.readyState === 'complete'"
SHIFT, ENTER = "\ue008", "\ue007"


def inner(fox: Firefox) -> dict[str, Any]:
    """Return the frame of a host's page: its id and its address."""
    tree = fox.wire.ask("browsingContext.getTree", root=fox.tab)["contexts"][0]
    return (tree["children"] or [{"context": "", "url": ""}])[0]  # type: ignore[no-any-return]


def press(fox: Firefox, x: int, y: int) -> None:
    """Press a place inside the frame. Firefox takes input for a frame of another site in that frame only."""
    move = {"type": "pointerMove", "x": x, "y": y}
    _act(
        fox,
        "pointer",
        [move, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}],
    )


def keys(fox: Firefox, *pressed: str) -> None:
    """Press keys while the frame has the focus. The last one is not let go: the frame may be gone by then."""
    steps = [{"type": t, "value": key} for key in pressed for t in ("keyDown", "keyUp")]
    _act(fox, "key", steps[:-1])


def _act(fox: Firefox, kind: str, steps: list[dict[str, Any]]) -> None:
    source = {"type": kind, "id": kind, "actions": steps}
    fox.wire.ask("input.performActions", context=inner(fox)["context"], actions=[source])


def show(fox: Firefox, world: World, body: str) -> int:
    """Open a host's page with a view, and return the width of its frame."""
    fox.open_tab()
    fox.goto(world.show(body, head=NO_MARGIN))
    assert until(
        lambda: "/embed/" in inner(fox)["url"] and fox.run(READY, inner(fox)["context"]), 5
    )
    return int(fox.run("document.querySelector('iframe').clientWidth"))


def is_blank(fox: Firefox) -> bool:
    """Tell whether the frame shows our blank page."""
    return (
        bool(inner(fox)["url"].endswith("/embed/v1/nl/blank/"))
        and fox.run(TEXT, inner(fox)["context"]) == ""
    )


@pytest.mark.parametrize("row", ROWS)
def test_firefox_leaves_or_blanks_in_every_sandbox(fox: Firefox, world: World, row: str) -> None:
    sandbox, end = ROWS[row]
    width = show(fox, world, frame(world.view(VIEW), sandbox))
    press(fox, width - 70, 28)
    if end == "away":
        assert until(lambda: fox.url() == world.neutral, 4)
        assert fox.run("document.referrer") == ""
        assert world.told() == []
    elif end == "blank":
        assert until(lambda: is_blank(fox), 4)
        assert fox.url() == f"{world.host}host"
    else:
        assert fox.url() == f"{world.host}host"


def test_firefox_leaves_by_keyboard(fox: Firefox, world: World) -> None:
    width = show(fox, world, frame(world.view(VIEW)))
    press(fox, width // 2, 250)
    fox.run("document.querySelector('a.quick-exit').focus()", inner(fox)["context"])
    keys(fox, ENTER)
    assert until(lambda: fox.url() == world.neutral, 4)


def test_firefox_leaves_by_our_script_where_the_sandbox_forbids_it(
    fox: Firefox, world: World
) -> None:
    show(fox, world, frame(world.view(VIEW), "allow-scripts") + parent_script(world.site))
    assert until(lambda: fox.run("document.querySelector('iframe').clientHeight > 600"), 4)
    press(fox, 100, 200)
    keys(fox, SHIFT, SHIFT, SHIFT)
    assert until(lambda: fox.url() == world.neutral, 4)
    assert world.told() == []


def test_firefox_leaves_wordpress(fox: Firefox, world: World, site: Any) -> None:
    import json

    html = json.loads((site.site / "embed/v1/data/nl/nu-hulp.oembed.json").read_text())["html"]
    html = html.replace("https://wegwijzer.example/", world.site)
    show(fox, world, f"{as_wordpress_shows(html)}<script>{WORDPRESS}</script>")
    assert until(lambda: fox.run("document.querySelector('iframe').clientHeight >= 1000"), 4)
    width = fox.run("document.querySelector('iframe').clientWidth")
    press(fox, width - 70, 28)
    assert until(lambda: fox.url() == world.neutral, 5)
    assert world.told() == []


def test_firefox_gives_the_exact_height_and_follows_it(fox: Firefox, world: World) -> None:
    show(fox, world, frame(world.view("nl/wet/")) + parent_script(world.site))
    needed = "document.documentElement.getBoundingClientRect().height"

    def off() -> float:
        return abs(
            fox.run("document.querySelector('iframe').clientHeight")
            - fox.run(needed, inner(fox)["context"])
        )  # type: ignore[no-any-return]

    assert until(lambda: off() <= 1, 4)
    before = fox.run("document.querySelector('iframe').clientHeight")
    fox.run("document.querySelector('details').open = true", inner(fox)["context"])
    assert until(lambda: fox.run("document.querySelector('iframe').clientHeight") > before, 4)
    assert until(lambda: off() <= 1, 4)


def test_firefox_refuses_to_frame_a_normal_page(fox: Firefox, world: World) -> None:
    fox.open_tab()
    fox.goto(world.show(frame(f"{world.site}hulp/", None)))
    assert not until(
        lambda: (
            inner(fox)["url"] == f"{world.site}hulp/"
            and fox.run(
                "(document.querySelector('main h1') || {}).innerText", inner(fox)["context"]
            )
            == "Hulp"
        ),
        1,
    )


def test_firefox_draws_the_contact_card_under_a_strict_policy(fox: Firefox, world: World) -> None:
    origin = world.site.rstrip("/")
    card = f'<contact-card org="veilig-thuis" lang="nl"><a href="#">x</a></contact-card><script src="{world.view("assets/contact-card-1.0.0.js")}"></script>'
    policy = f"default-src 'none'; script-src {origin}; connect-src {origin}"
    fox.open_tab()
    fox.goto(world.show(card, Content_Security_Policy=policy))
    drawn = "(document.querySelector('contact-card').shadowRoot.querySelector('[part=card]') || {}).innerText || ''"
    assert until(lambda: "0800-2000" in fox.run(drawn), 4)
    border = "getComputedStyle(document.querySelector('contact-card').shadowRoot.querySelector('[part=card]')).borderTopStyle"
    assert fox.run(border) == "solid"


@pytest.mark.parametrize("row", ["none", "recommended", "wordpress"])
def test_webkit_leaves_or_blanks(gtk: WebKit, world: World, row: str) -> None:
    sandbox, end = ROWS[row]
    gtk.goto(world.show(frame(world.view(VIEW), sandbox), head=NO_MARGIN))
    width = gtk.run("document.querySelector('iframe').clientWidth")
    until(lambda: False, 1)
    move = {"type": "pointerMove", "x": width - 70, "y": 28}
    gtk.mouse(move, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0})
    if end == "away":
        assert until(lambda: gtk.url() == world.neutral, 5)
        assert world.told() == []
    else:
        assert until(lambda: any(path.endswith("/nl/blank/") for _, path, _ in world.asked), 5)
        assert gtk.url() == f"{world.host}host"
