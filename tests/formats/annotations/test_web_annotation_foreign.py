"""Web annotations that another tool made are taken in, or refused with the place."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import pytest

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem
from desktop_app.domain.text import Span
from desktop_app.formats.annotations.web_annotation import read, read_onto
from desktop_app.formats.annotations.web_annotation_write import write
from desktop_app.formats.fault import Fault
from tests.formats.annotations.test_web_annotation import refusal
from tests.formats.sample import BRIDGE

PAGE = "https://havenbode.invalid/brug"


def foreign(*selectors: Any, **more: Any) -> dict[str, Any]:
    return {"type": "Annotation", "target": {"source": PAGE, "selector": list(selectors)}, **more}


def quoted(exact: str, prefix: str = "", suffix: str = "") -> dict[str, Any]:
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}


def placed(start: int, end: int) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": start, "end": end}


def taken(*annotations: Any, text: str = BRIDGE) -> Bundle:
    documents = (Document("here", text, address=PAGE), Document("elsewhere", "x"))
    return read_onto(json.dumps(list(annotations)).encode(), "a.json", documents)


@pytest.mark.parametrize(
    ("selectors", "span"),
    [
        ([quoted("een ramp")], Span(113, 121)),
        ([quoted("een ramp", "misremembered")], Span(113, 121)),
        ([{"type": "RangeSelector"}, quoted("een ramp"), placed(0, 3)], Span(113, 121)),
        ([placed(0, 9)], Span(0, 9)),
        ([quoted("e", "d", " ")], None),
        ([quoted("e", "", "e"), placed(113, 114)], Span(113, 114)),
        ([quoted("n", "e", " ramp")], Span(115, 116)),
        ([quoted("not there")], None),
        ([quoted("e")], None),
        ([placed(0, 9999)], None),
        ([placed(-3, 2)], None),
        ([{"type": "SvgSelector"}], None),
        ([], Span(0, len(BRIDGE))),
    ],
)
def test_the_words_of_another_tool_are_found(selectors: list[Any], span: Span | None) -> None:
    if span is None:
        with pytest.raises(Problem, match="bad-content"):
            taken(foreign(*selectors))
        return
    bundle = taken(foreign(*selectors))
    assert bundle.documents == (Document("here", BRIDGE, address=PAGE),)
    assert [anchor.span for anchor in bundle.statements[0].content] == [span]


def test_a_place_counted_in_utf_16_still_tells_two_equal_quotes_apart() -> None:
    text = "\U0001f981 ja \U0001f981 ja \U0001f981 ja"
    assert taken(foreign(quoted("ja"), placed(9, 11)), text=text).statements[0].content[0].span == Span(7, 9)
    with pytest.raises(Problem, match=Fault.WORDS_AMBIGUOUS):
        taken(foreign(quoted("ja"), placed(4, 6)), text=text)


def test_bodies_tags_and_creators_of_other_tools() -> None:
    bundle = taken(
        foreign(
            quoted("een ramp"), id="https://a.invalid/1", user="acct:bo", text="Strong!", tags=["bridge"]
        ),
        foreign(
            quoted("zegt"), id="https://a.invalid/2", creator={"name": "Mo"}, body=[{"value": "a"}, "urn:b"]
        ),
        foreign(quoted("haar"), id="https://a.invalid/3"),
    )
    one, two, three = sorted(bundle.statements, key=lambda statement: statement.id)
    assert (one.memo, two.memo, three.memo) == ("Strong!\nbridge", "a\nurn:b", "")
    assert {annotator.name for annotator in bundle.annotators} == {"acct:bo", "Mo", "unknown"}
    assert len({one.set_id, two.set_id, three.set_id}) == 3
    out = BytesIO()
    write(bundle, out)
    assert read(out.getvalue(), "a") == bundle


def test_several_targets_are_one_statement_and_several_texts_several() -> None:
    here = [{"source": PAGE, "selector": quoted(words)} for words in ("zegt", "een ramp")]
    (statement,) = taken({"target": here}).statements
    assert statement.words == "zegt […] een ramp"
    bundle = taken({"target": [*here, "elsewhere"]})
    assert [one.document_id for one in bundle.statements] == ["elsewhere", "here"]


def test_a_text_inside_the_annotation_itself() -> None:
    source = {"id": PAGE, "type": "TextualBody", "value": "One\r\ntwo."}
    page = {"type": "AnnotationPage", "items": [{"target": {"source": source, "selector": quoted("two")}}]}
    bundle = read(json.dumps(page).encode(), "a")
    assert (bundle.documents[0].text, bundle.statements[0].words) == ("One\ntwo.", "two")
    rows = {"total": 1, "rows": [foreign(quoted("two"))]}
    assert (refusal(rows).place, refusal(rows).detail) == (
        f"rows[0].target[0].source: {PAGE}",
        Fault.UNKNOWN_DOCUMENT,
    )
