"""The codebook's own fields are columns, whatever they stand on, in the table and in the workbook."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

from openpyxl import load_workbook  # type: ignore[import-untyped]

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.cells import still
from desktop_app.domain.fields import Field, FieldKind, FieldOwner, Option
from desktop_app.formats.annotations import table_csv, table_xlsx
from desktop_app.formats.annotations.table_columns import COLUMNS
from desktop_app.formats.annotations.table_csv_read import read_onto
from desktop_app.formats.annotations.table_fields import MOST
from desktop_app.project.job import run
from desktop_app.project.jobs.exchange import export
from desktop_app.project.reading import ReadBundle
from tests.formats.sample import BUNDLE
from tests.project.sample import new_project

FIELDS = (
    Field(
        "frames",
        "Frames",
        FieldOwner.CLAIM,
        FieldKind.SEVERAL_OF,
        options=(Option("a", "A"), Option("b", "B")),
    ),
    Field("heard", "Heard by", FieldOwner.STATEMENT, FieldKind.ACTOR),
    Field("weight", "Weight", FieldOwner.STANCE, FieldKind.NUMBER),
    Field("seats", "Seats", FieldOwner.ACTOR, FieldKind.NUMBER),
    Field("page", "Page", FieldOwner.DOCUMENT, FieldKind.TEXT),
)
OWN = ("document.page", "statement.heard", "speaker.seats", "claim.frames", "stance.weight")
BROUGHT = ("document.edition",)
"""A field that a document of the sample came with, and no codebook knows."""


def filled() -> Bundle:
    """The sample with the fields of its first statement filled in, one with what a spreadsheet would run."""
    first = BUNDLE.statements[0]
    claim, *claims = first.claims
    stance, *stances = first.stances
    ours = replace(
        first,
        fields={"heard": BUNDLE.actors[0].id},
        claims=(replace(claim, fields={"frames": "a\nb"}), *claims),
        stances=(replace(stance, fields={"weight": "-2.5"}), *stances),
    )
    return replace(
        BUNDLE,
        documents=tuple(
            replace(one, fields={**one.fields, "page": "=A1"}) if one.id == first.document_id else one
            for one in BUNDLE.documents
        ),
        actors=tuple(
            replace(one, attributes={**one.attributes, "seats": "12"}) if one.id == first.speaker else one
            for one in BUNDLE.actors
        ),
        codebooks=tuple(replace(book, fields=FIELDS) for book in BUNDLE.codebooks),
        statements=(ours, *BUNDLE.statements[1:]),
    )


def test_they_are_columns_of_the_table_and_none_is_a_formula() -> None:
    out = io.BytesIO()
    table_csv.write(filled(), out)
    head, *rows = csv.reader(io.StringIO(out.getvalue().decode(), newline=""), strict=True)
    assert tuple(head) == COLUMNS + OWN + BROUGHT
    editions = {one.id: one.fields.get("edition", "") for one in BUNDLE.documents}
    assert {row[1]: row[-1] for row in rows} == {row[1]: editions[row[1]] for row in rows}
    assert "ochtend" in {row[-1] for row in rows}
    said = [tuple(row[len(COLUMNS) : -1]) for row in rows if row[0] == "s1"]
    heard = BUNDLE.actors[0].name
    assert said == [
        ("'=A1", heard, "12", "a; b", "-2.5"),
        ("'=A1", heard, "12", "a; b", ""),
        ("'=A1", heard, "12", "", "-2.5"),
        ("'=A1", heard, "12", "", ""),
    ]
    (bare,) = [tuple(row[len(COLUMNS) : -1]) for row in rows if row[0] == "s2"]
    assert bare == ("'=A1", "", "12", "", "")


def test_they_are_columns_of_the_workbook_and_numbers_are_numbers() -> None:
    out = io.BytesIO()
    table_xlsx.write(filled(), out)
    sheet = load_workbook(out)["Statements"]
    head, first, *_ = sheet.iter_rows(values_only=True)
    assert tuple(head) == COLUMNS + OWN + BROUGHT
    assert first[len(COLUMNS) : -1] == ("=A1", BUNDLE.actors[0].name, 12, "a; b", -2.5)
    assert sheet.cell(2, len(COLUMNS) + 1).data_type == "s"
    assert sheet.auto_filter.ref == "A1:AO8"


def test_what_is_no_number_is_a_text_in_a_column_of_numbers() -> None:
    odd = ("=1+1", "many", "9" * 400, "1_0", "nan", "\u0663", "-2.5", "<1>")
    first = BUNDLE.statements[0]
    for told in odd:
        stance = replace(first.stances[0], fields={"weight": told})
        ours = replace(first, claims=(), stances=(stance,))
        bundle = replace(filled(), statements=(ours, *BUNDLE.statements[1:]))
        out = io.BytesIO()
        table_xlsx.write(bundle, out)
        cell = load_workbook(out)["Statements"].cell(2, len(COLUMNS) + len(OWN))
        as_number = told == "-2.5"
        assert (cell.value, cell.data_type) == ((-2.5, "n") if as_number else (told, "s"))
        out = io.BytesIO()
        table_csv.write(bundle, out)
        _, row, *_ = csv.reader(io.StringIO(out.getvalue().decode(), newline=""), strict=True)
        assert row[len(COLUMNS) + len(OWN) - 1] == (told if as_number else still(told))


def test_of_more_fields_than_a_table_takes_the_others_are_told() -> None:
    ragged = {f"f{number:04}": str(number) for number in range(MOST + 2)}
    bundle = replace(BUNDLE, documents=tuple(replace(one, fields=ragged) for one in BUNDLE.documents))
    for format in (table_csv, table_xlsx):
        losses = format.write(bundle, io.BytesIO())
        told = [loss.id for loss in losses if loss.kind == "document field"]
        assert told == [f"f{MOST:04}", f"f{MOST + 1:04}"]


def test_a_project_tells_them_as_a_bundle_does(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    project.do(ReadBundle(filled()))
    run(export(project.path, "csv", tmp_path / "out.csv", {}))
    project.close()
    out = io.BytesIO()
    table_csv.write(filled(), out)
    assert (tmp_path / "out.csv").read_bytes() == out.getvalue()


def test_a_table_with_them_comes_back_without_them() -> None:
    out = io.BytesIO()
    table_csv.write(filled(), out)
    back = read_onto(out.getvalue(), "a.csv", filled().documents)
    assert len(back.statements) == 4
    assert not back.statements[0].fields
