"""XML from anywhere is read as what it says, or refused with its place; it never acts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats import xml_text
from desktop_app.formats.fault import Fault
from desktop_app.formats.xml_text import bad_xml, parsed_xml, sayable, written_xml
from desktop_app.project.wording import worded
from tests.growth import assert_growth, cost


def refused(data: bytes) -> Problem:
    with pytest.raises(Problem) as caught:
        parsed_xml(data, "a.xml")
    assert caught.value.file == "a.xml"
    assert worded(caught.value).startswith("a.xml")
    return caught.value


def test_what_it_says_is_read_whatever_the_encoding() -> None:
    text = '<?xml version="1.0" encoding="{}"?>\n<!-- no --><a b="&lt;">é<?php no?>&#233;<b/></a>'
    for encoding in ("utf-8", "utf-16", "windows-1252"):
        root = parsed_xml(text.format(encoding).encode(encoding), "a.xml")
        assert (root.tag, root.get("b"), root.text, len(root)) == ("a", "<", "éé", 1)


@pytest.mark.parametrize(
    ("text", "place", "detail"),
    [
        ("", "1:1", "Document is empty"),
        ("no", "1:1", "Start tag expected"),
        ("<a>\n<b>\n</a>", "3:5", "mismatch"),
        ("<a>\n&foo;</a>", "2:6", "'foo' not defined"),
        ("<a>\n\x00</a>", "2:1", ""),
        ("<a/><b/>", "1:5", "Extra content"),
        ('<?xml version="1.0" encoding="bogus"?><a/>', "1:", "bogus"),
        ("<a>" * 201, "line 1", Fault.TOO_DEEP),
        ("<a>" * 100_000, "", ""),
        ("<!DOCTYPE a><a/>", "line 1", Fault.NOT_ALLOWED),
        ("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "line 1", Fault.NOT_ALLOWED),
    ],
)
def test_what_is_refused_is_told_with_its_place(text: str, place: str, detail: str) -> None:
    problem = refused(text.encode())
    assert problem.wrong is Wrong.BAD_CONTENT
    assert problem.place.startswith(place)
    assert detail in problem.detail


@pytest.mark.parametrize("where", ["<a>&e9;</a>", "<a b='&e9;'/>"])
def test_entities_that_grow_are_refused_at_once(where: str) -> None:
    entities = [f"<!ENTITY e{n} '{f'&e{n - 1};' * 10}'>" for n in range(1, 10)]

    def refusing(many: int) -> float:
        text = f"<!DOCTYPE a [<!ENTITY e0 'lol'>{''.join(entities[:many])}]>{where}"
        return cost(lambda: refused(text.replace("&e9;", f"&e{many};").encode()))

    assert_growth(refusing(5), refusing(9), 2)


@pytest.mark.parametrize("what", ["<a>&e;</a>", "<a b='&e;'/>"])
def test_no_file_is_opened_for_it(tmp_path: Path, what: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the secret")
    for declared in (f"SYSTEM '{secret.as_uri()}'", f"[<!ENTITY e SYSTEM '{secret.as_uri()}'>]"):
        assert "secret" not in worded(refused(f"<!DOCTYPE a {declared}>{what}".encode()))
    asked = (
        f'<a xmlns:i="http://www.w3.org/2001/XInclude"><i:include parse="text" href="{secret.as_uri()}"/></a>'
    )
    root = parsed_xml(asked.encode(), "a.xml")
    assert "the secret" not in "".join(map(str, root.itertext()))


def test_too_much_is_refused() -> None:
    with pytest.raises(Problem) as caught:
        parsed_xml(b"<a>" + b" " * 100 + b"</a>", "a.xml", limit=100)
    assert caught.value.wrong is Wrong.TOO_LARGE
    with pytest.raises(Problem) as caught:
        parsed_xml(b"<a>" + b"<b/>" * 100 + b"</a>", "a.xml", most=100)
    assert caught.value.wrong is Wrong.TOO_LARGE
    assert len(parsed_xml(b"<a>" + b"<b/>" * 100 + b"</a>", "a.xml", most=101)) == 100
    assert xml_text.LIMIT > 10**7


@given(st.one_of(st.binary(max_size=60), st.text("<a/>&;!?[]'\" =x1#", max_size=40).map(str.encode)))
def test_any_bytes_are_xml_or_a_problem(data: bytes) -> None:
    told = Problem(Wrong.BAD_CONTENT, "a.xml")
    try:
        parsed_xml(data, "a.xml")
    except Problem as problem:
        told = problem
    assert told.wrong is Wrong.BAD_CONTENT
    assert len(worded(told).splitlines()) == 1


@given(st.text(st.characters(codec="utf-8")), st.text(st.characters(codec="utf-8")))
def test_what_can_be_said_comes_back(words: str, value: str) -> None:
    root = etree.Element("a")
    etree.SubElement(root, "b", {"c": sayable(value)}).text = sayable(words) or None
    data = written_xml(root)
    back = parsed_xml(data, "a.xml")
    assert (back[0].text or "", back[0].get("c")) == (sayable(words), sayable(value))
    assert written_xml(back) == data


def test_what_cannot_be_said_has_a_sign_in_its_place() -> None:
    assert sayable("a\x00\x0b\ufffe\ud800é\t\n\U0001f981") == "a\ufffd\ufffd\ufffd\ufffdé\t\n\U0001f981"


def test_an_element_is_told_by_its_line() -> None:
    root = parsed_xml(b"<a>\n\n<b/></a>", "a.xml")
    problem = bad_xml("a.xml", root[0], "b", Fault.EMPTY_NAME)
    assert worded(problem) == "a.xml, line 3: b has no name."
