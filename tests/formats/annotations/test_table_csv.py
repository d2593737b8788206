"""A table that spreadsheets read and none of them runs."""

from __future__ import annotations

import csv
import io
import math
import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.problem import Problem
from desktop_app.formats.annotations.table_columns import COLUMNS, NUMBERS
from desktop_app.formats.annotations.table_csv import write
from desktop_app.formats.annotations.table_rows import TableRows
from tests.formats.bundles import bundles
from tests.formats.sample import BUNDLE

ALIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def table(bundle: Bundle, **options: str) -> tuple[list[dict[str, str]], tuple[Loss, ...]]:
    out = io.BytesIO()
    losses = write(bundle, out, **options)
    lines = csv.DictReader(io.StringIO(out.getvalue().decode(), newline=""), strict=True)
    assert tuple(lines.fieldnames or ())[: len(COLUMNS)] == COLUMNS
    return list(lines), losses


def before(cell: str) -> str:
    """The cell without the apostrophe that keeps it still."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(ALIVE) else cell


def test_a_row_for_every_pair_and_for_bare_statements() -> None:
    rows, _ = table(BUNDLE)
    pairs = [(row["statement_id"], row["claim_id"], row["stance_id"]) for row in rows]
    assert pairs == [
        ("s1", "c1", "t1"),
        ("s1", "c1", "t2"),
        ("s1", "c2", "t1"),
        ("s1", "c2", "t2"),
        ("s2", "", ""),
        ("s3", "", "t3"),
        ("s4", "", ""),
    ]
    first = rows[1]
    assert first["words"] == "\u201cDe brug\u201d […] \u201cis in maart klaar.\u201d"
    assert (first["start"], first["end"], first["spans"]) == ("0", "61", "0-9;41-61")
    assert (first["speaker"], first["speaker_kind"], first["speaks_for"]) == (
        "Ilse Veldkamp",
        "person",
        "Zuiderhaven",
    )
    assert (first["target_kind"], first["target"], first["level"]) == ("actor", "Bo Sanders", "against")
    assert (first["level_value"], first["check_worthy"], first["topic"]) == ("-0.5", "yes", "bridge")


def test_no_cell_is_a_formula_and_the_loss_says_so_once() -> None:
    rows, losses = table(BUNDLE)
    assert rows[0]["claim_memo"] == "'=check"
    assert rows[-1]["document_title"] == "'+ The ferry"
    (loss,) = losses
    assert (loss.kind, loss.what.split()[0]) == ("cell", "4")
    assert table(Bundle())[1] == ()


@pytest.mark.parametrize("start", ALIVE)
def test_every_dangerous_beginning_is_disarmed(start: str) -> None:
    (actor, *others) = BUNDLE.actors
    for name in (f"{start}cmd|' /C calc'!A0", f"'{start}1"):
        rows, _ = table(replace(BUNDLE, actors=(replace(actor, name=name), *others)))
        assert rows[0]["speaker"] == "'" + name


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(bundles())
def test_any_bundle_is_a_harmless_table(bundle: Bundle) -> None:
    rows, _ = table(bundle)
    assert {before(row["statement_id"]) for row in rows} == {statement.id for statement in bundle.statements}
    numbers = TableRows(bundle).numbers
    for row in rows:
        for name, cell in row.items():
            # Only a number, in a column of numbers, may begin with a sign.
            if name not in numbers or not re.fullmatch(r"-[0-9]+([.][0-9]+)?(e-[0-9]+)?", cell):
                assert not cell.startswith(ALIVE)
            if name in NUMBERS:
                assert not cell or math.isfinite(float(cell))


def test_a_mark_for_excel_when_asked() -> None:
    plain, marked = io.BytesIO(), io.BytesIO()
    write(BUNDLE, plain)
    write(BUNDLE, marked, bom="yes")
    assert marked.getvalue() == b"\xef\xbb\xbf" + plain.getvalue()
    assert plain.getvalue().count(b"\r\n") == 8


def test_what_names_nothing_is_not_written() -> None:
    out = io.BytesIO()
    with pytest.raises(Problem):
        write(replace(BUNDLE, annotators=()), out)
    assert out.getvalue() == b""
