"""A report is read by people: whole in itself, with every statement marked and listed."""

from __future__ import annotations

import io
import re
import tomllib
from dataclasses import replace
from html.parser import HTMLParser
from typing import ClassVar

from hypothesis import HealthCheck, given, settings

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.lanes import lanes_of
from desktop_app.domain.statement import Kind, Statement
from desktop_app.domain.text import Anchor, Span
from desktop_app.formats.annotations import report_style
from desktop_app.formats.annotations.report_html import write
from desktop_app.project.resources import resource
from tests.formats.bundles import bundles
from tests.formats.sample import BUNDLE

VOID = {"meta", "br"}


class Reader(HTMLParser):
    """Sees that all that is opened is closed, and gathers what is in the text of the article."""

    loud: ClassVar[set[str]] = {"script", "iframe", "img", "link", "object", "embed", "base", "form"}

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.paragraphs: list[str] = []
        self.ids: list[str] = []
        self.hrefs: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        assert tag not in self.loud
        assert not any(name.startswith("on") or name == "src" for name in told)
        self.ids += filter(None, [told.get("id")])
        self.hrefs += filter(None, [told.get("href")])
        if tag == "p" and "text" in self.open_classes:
            self.paragraphs.append("")
        if tag not in VOID:
            self.open.append(f"{tag}.{told.get('class', '')}")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().split(".")[0] == tag

    def handle_data(self, data: str) -> None:
        if "p." in self.open and "text" in self.open_classes and "sup." not in self.open:
            self.paragraphs[-1] += data

    @property
    def open_classes(self) -> set[str]:
        return {each.split(".")[1] for each in self.open}


def read(bundle: Bundle) -> tuple[Reader, str]:
    out = io.BytesIO()
    write(bundle, out)
    text = out.getvalue().decode()
    reader = Reader()
    reader.feed(text)
    reader.close()
    assert reader.open == []
    return reader, text


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(bundles())
def test_a_report_of_anything_is_whole_and_calls_nothing(bundle: Bundle) -> None:
    reader, text = read(bundle)
    assert len(reader.ids) == len(set(reader.ids))
    assert all(href.startswith("#") and href[1:] in reader.ids for href in reader.hrefs)
    assert "url(" not in text.split("</style>")[0]
    assert text.count("<tr id=") == len(bundle.statements)


def test_the_text_is_all_there_whatever_is_marked_in_it() -> None:
    reader, _ = read(BUNDLE)
    lines = [line for one in BUNDLE.documents for line in one.text.split("\n") if line.strip()]
    assert reader.paragraphs == lines


def _said(text: str, *spans: tuple[int, int], id: str) -> Statement:
    anchors = tuple(Anchor.of(text, Span(*span)) for span in spans)
    return Statement(id, "first", "d1", anchors, kind=Kind.DIRECT)


def test_statements_that_overlap_have_lines_of_their_own() -> None:
    text = "One two three.\n\nFour five."
    inner, outer, across = (
        _said(text, (4, 7), id="inner"),
        _said(text, (0, 13), id="outer"),
        _said(text, (8, 20), id="across"),
    )
    bundle = replace(BUNDLE, documents=(Document("d1", text),), statements=(inner, outer, across), steps=())
    reader, html = read(bundle)
    assert reader.paragraphs == ["One two three.", "Four five."]
    body = html.split('<div class="text">')[1].split("</div>")[0]
    assert body.count("<sup>") == 3
    # "three" is in the long one and in the one that goes on: neither hides the other.
    nested = re.search(r"--n:(\d)px[^>]*><span[^>]*--n:(\d)px[^>]*>three", body)
    assert nested is not None
    assert nested[1] != nested[2]


def test_lanes_of_marks_far_apart_do_not_count() -> None:
    marks = [_Mark(f"m{n}", (Span(n * 10, n * 10 + 5),)) for n in range(8)]
    assert {lane.number for lane in lanes_of(marks).values()} == {0}
    whole = _Mark("whole", (Span(0, 99),))
    told = lanes_of([*marks, whole])
    assert told["whole"].number == 1
    assert {told[mark.id].number for mark in marks} == {0}


class _Mark:
    def __init__(self, id: str, content: tuple[Span, ...]) -> None:
        self.id, self.content = id, content


def test_what_has_no_place_is_listed_and_told() -> None:
    one = BUNDLE.statements[3]
    lost = replace(one, content=(replace(one.content[0], exact="gone words", placed=False),))
    bundle = replace(BUNDLE, statements=(lost,))
    out = io.BytesIO()
    (loss,) = write(bundle, out)
    assert (loss.kind, loss.id) == ("statement", "s4")
    text = out.getvalue().decode()
    assert "gone words" in text.split("<h3>Statements</h3>")[-1]
    assert '<sup><a id="d2t1"' not in text


def test_what_looks_like_a_tag_is_text() -> None:
    text = "<script>alert(1)</script> & 'so' \"on\""
    bundle = Bundle(documents=(Document("d", text, "<b>bold</b>", language='"><x>', notes="-"),))
    reader, html = read(bundle)
    assert reader.paragraphs == [text]
    assert "<script" not in html
    assert "<b>" not in html


def test_the_colours_are_those_of_the_light_theme() -> None:
    light = tomllib.loads((resource("themes") / "light.toml").read_text("utf-8"))
    page = light["page"]
    assert (page["background"], page["text"]) == (report_style.PAPER, report_style.TEXT)
    assert (page["muted"], page["rule"]) == (report_style.MUTED, report_style.RULE)
    assert list(report_style.PALETTE) == light["actors"]["palette"]
    assert (light["window"]["accent"], light["mark"]["cue"]) == (report_style.LINK, report_style.CUE)
