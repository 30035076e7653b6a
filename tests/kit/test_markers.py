"""Markers stand for records in prose, and are left alone in code."""

from hooks.kit import markers

TEXT = "Bel [[phone:a/chat|nu]] of `[[phone:b]]`.\n\n```\n[[fact:c]]\n```\n\n[[org:d]] [[kapot"


def test_markers_are_found_in_prose_and_not_in_code() -> None:
    found = [(m.kind, m.id, m.part, m.words) for m in markers.find(TEXT)]
    assert found == [("phone", "a", "chat", "nu"), ("org", "d", "", "")]


def test_the_place_of_a_marker_is_its_place_in_the_text() -> None:
    assert all(TEXT[m.start :].startswith(m.text) for m in markers.find(TEXT))


def test_only_the_named_kind_is_replaced() -> None:
    placed = markers.replace(TEXT, "phone", lambda m: m.id.upper())
    assert placed.startswith("Bel A of `[[phone:b]]`.")
    assert "[[fact:c]]" in placed
    assert "[[org:d]]" in placed


def test_what_only_looks_like_a_marker_is_named() -> None:
    assert [text for _, text in markers.malformed(TEXT)] == ["[[kapot"]
