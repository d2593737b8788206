"""CoNLL-U Plus: columns that say where statements stand, and losses for those that they cannot."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from hypothesis import HealthCheck, given, settings

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Statement
from desktop_app.domain.text import Span
from desktop_app.formats.annotations.conll import COLUMNS, sniff, write
from tests.formats.bundles import bundles
from tests.formats.sample import BRIDGE, BUNDLE, at

Rows = list[list[str]]


def sentences(bundle: Bundle) -> tuple[list[Rows], tuple[str, ...]]:
    out = BytesIO()
    losses = write(bundle, out)
    head, *lines = out.getvalue().decode().split("\n")
    assert head.startswith("# global.columns = ID FORM ")
    assert len(head.split()) == 3 + len(COLUMNS)
    blocks = "\n".join(line for line in lines if not line.startswith("# newdoc")).split("\n\n")
    rows = [[line.split("\t") for line in block.split("\n") if line] for block in blocks]
    return [block for block in rows if block], tuple(loss.id for loss in losses)


def stretches(blocks: list[Rows], column: str) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    for row in (row for block in blocks for row in block):
        said = row[COLUMNS.index(column)]
        if said.startswith("B-"):
            found.append((said[2:], int(row[2]), int(row[3])))
        elif said.startswith("I-"):
            name, start, _ = found[-1]
            assert name == said[2:]
            found[-1] = (name, start, int(row[3]))
    return found


def test_the_sample() -> None:
    blocks, losses = sentences(BUNDLE)
    words = [(name, BRIDGE[start:end]) for name, start, end in stretches(blocks, "CONTENT")[:3]]
    assert words[:2] == [("direct", "“De brug”"), ("direct", "“is in maart klaar.”")]
    assert ("claim", stretches(blocks, "CLAIM")[0][0]) == ("claim", "promise|assertion")
    assert [BRIDGE[start:end] for _, start, end in stretches(blocks, "CUE")] == ["zegt"]
    assert {"s1", "s3"} <= set(losses)  # two stretches; within another
    assert blocks[0][0][:4] == ["1", "“", "0", "1"]
    assert [row[0] for row in blocks[1]][:2] == ["1", "2"]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(bundles())
def test_every_row_is_whole_and_every_statement_stands_there_or_is_told(bundle: Bundle) -> None:
    blocks, losses = sentences(bundle)
    for row in (row for block in blocks for row in block):
        assert len(row) == len(COLUMNS)
        assert all(cell and not any(letter.isspace() for letter in cell) for cell in row)
    shown = {(start, end) for _, start, end in stretches(blocks, "CONTENT")}
    for statement in bundle.statements:
        if statement.id not in losses:
            assert all((one.span.start, one.span.end) in shown for one in statement.content)


def test_two_statements_share_the_words_of_their_source() -> None:
    first = BUNDLE.statements[0]
    other = replace(
        first,
        id="s9",
        content=(at(BRIDGE, "ramp"),),
        source=first.source,
        claims=(),
        stances=(),
    )
    blocks, losses = sentences(replace(BUNDLE, statements=(first, other)))
    assert len(stretches(blocks, "SOURCE")) == 1
    assert "s9" not in losses
    nearly = replace(other, source=(at(BRIDGE, "Ilse Veldkamp"),))
    assert "s9" in sentences(replace(BUNDLE, statements=(first, nearly)))[1]


def test_what_is_cut_within_a_token_is_told() -> None:
    document = Document("d", "klimaatplan")
    half = Statement("s", "first", "d", (at("klimaatplan", "plan"),))
    bundle = replace(BUNDLE, documents=(document,), statements=(half,))
    blocks, losses = sentences(bundle)
    assert (stretches(blocks, "CONTENT"), losses) == ([("statement", 0, 11)], ("s",))
    assert Span(0, 11).words(document.text) == blocks[0][0][1]


def test_other_text_is_not_taken_for_it() -> None:
    out = BytesIO()
    write(BUNDLE, out)
    assert sniff(out.getvalue()) > 0.5
    assert sniff(b"# global.columns = ID FORM LEMMA\n") == 0.0
