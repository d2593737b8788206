"""The workbook: opened by others with every cell as it was, and none of them alive."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.statement import Claim
from desktop_app.formats.annotations import table_xlsx
from desktop_app.formats.annotations.table_columns import COLUMNS, NUMBERS
from desktop_app.formats.annotations.table_rows import TableRows
from desktop_app.formats.annotations.table_xlsx import write
from desktop_app.formats.annotations.workbook import CELL, SheetCells
from desktop_app.formats.outgoing import articles_of
from desktop_app.formats.xml_text import sayable
from tests.formats.bundles import bundles
from tests.formats.sample import BUNDLE


def workbook(bundle: Bundle) -> bytes:
    out = io.BytesIO()
    write(bundle, out)
    return out.getvalue()


def cells(data: bytes) -> list[list[Any]]:
    openpyxl: Any = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(io.BytesIO(data))
    return [[cell.value for cell in row] for sheet in book for row in sheet.iter_rows(min_row=2)]


def words(bundle: Bundle) -> set[Any]:
    return {cell for row in cells(workbook(bundle)) for cell in row}


def with_claim(paraphrase: str) -> Bundle:
    first, *rest = BUNDLE.statements
    first = replace(first, claims=(Claim("c1", paraphrase=paraphrase),), stances=())
    return replace(BUNDLE, statements=(first, *rest))


def test_the_cells_are_the_tables() -> None:
    found = cells(workbook(BUNDLE))
    articles = articles_of(BUNDLE)
    tell = TableRows(articles.around, articles.document_fields)
    rows = [row for each in articles for row in tell.of(each)]
    for row, cell_row in zip(rows, found, strict=True):
        for name, told, cell in zip(tell.columns, row, cell_row, strict=True):
            said: Any = told or None
            assert cell == (float(said) if said and name in NUMBERS else said), name


@pytest.mark.parametrize("told", ["_x0041_x0042_", "_x005F_x0041_", "__x0041__", "_x0041", "a_x000D_\rb"])
def test_what_looks_as_an_escape_is_read_as_it_was(told: str) -> None:
    (cell,) = re.findall("<t>(.*)</t>", SheetCells(COLUMNS, NUMBERS).row(_with_memo(told)).decode())
    # ECMA-376: an escape is read from left to right, and what stands for an underscore begins no other.
    assert re.sub("_x([0-9a-fA-F]{4})_", lambda found: chr(int(found[1], 16)), cell) == told


@pytest.mark.parametrize(
    "told", [" a", "a ", " a ", " ", "<a> ", " & ", "\u00a0a", "a\n", "\ta", "a b", "\ue001 a"]
)
def test_spaces_about_a_text_are_kept(told: str) -> None:
    row = tuple(told if name in ("words", "memo") else "" for name in COLUMNS)
    xml = SheetCells(COLUMNS, NUMBERS).row(row).decode().replace("\0", "12")
    texts = ET.fromstring(xml.replace("\ue001", "&#xE001;")).findall("c/is/t")  # noqa: S314
    assert [text.text for text in texts] == [told, told]
    kept = {text.get("{http://www.w3.org/XML/1998/namespace}space") for text in texts}
    assert kept == ({"preserve"} if told != told.strip() else {None})


def _with_memo(told: str) -> tuple[str, ...]:
    return tuple(told if name == "memo" else "" for name in COLUMNS)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(bundles())
def test_no_cell_is_a_formula_or_a_link(bundle: Bundle) -> None:
    with zipfile.ZipFile(io.BytesIO(workbook(bundle))) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/")]
        assert not any("_rels" in name and "sheet" in name for name in archive.namelist())
    assert sheets
    assert not any(b"<f>" in sheet or b"<hyperlink" in sheet for sheet in sheets)


@pytest.mark.parametrize("said", ['=HYPERLINK("http://a.invalid")', "@SUM(1)", "http://a.invalid", "\t=1"])
def test_words_that_look_alive_come_back_as_words(said: str) -> None:
    assert said in words(with_claim(said))


def test_what_does_not_fit_is_cut_and_told() -> None:
    long = "\U0001f62c" * CELL
    assert [loss.kind for loss in write(with_claim(long), io.BytesIO())] == ["cell"]
    assert any(
        cell == "\U0001f62c" * (CELL // 2) for row in cells(workbook(with_claim(long))) for cell in row
    )
    (loss,) = write(with_claim("a\x01\uffffb"), io.BytesIO())
    assert "U+FFFD" in loss.what
    assert sayable("a\x01\uffffb") in {
        cell for row in cells(workbook(with_claim("a\x01\uffffb"))) for cell in row
    }


def test_more_rows_than_a_sheet_takes_go_to_another(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = cells(workbook(BUNDLE))
    monkeypatch.setattr(table_xlsx, "SHEET_ROWS", 3)
    with zipfile.ZipFile(io.BytesIO(workbook(BUNDLE))) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
    assert len(sheets) == -(-len(whole) // 3)
    assert cells(workbook(BUNDLE)) == whole


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not at hand")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook(with_claim("=1+1")))
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    utf8 = "csv:Text - txt - csv (StarCalc):44,34,76"
    done = ["soffice", home, "--headless", "--convert-to", utf8, "--outdir", str(tmp_path), str(path)]
    subprocess.run(done, check=True, capture_output=True, timeout=100)
    assert "=1+1" in (tmp_path / "a.csv").read_text(encoding="utf-8")
