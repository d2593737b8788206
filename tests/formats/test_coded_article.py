"""An article coded in full, as each format has it, opened by what the format is for."""

from __future__ import annotations

import csv
import importlib
import io
import json
import shutil
import sqlite3
import subprocess
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from desktop_app.domain.statement import Kind, Status
from desktop_app.domain.text import normalise
from desktop_app.formats.format import HEAD, Format
from desktop_app.formats.registry import recognise
from desktop_app.project.resources import resource
from tests.formats.sample import coded_article
from tests.formats.test_golden import GOLDEN
from tests.formats.test_round_trip import WRITTEN, bytes_of

SCHEMAS = Path(__file__).parents[3] / "shared" / "schemas"
CODED = coded_article()
(ARTICLE,) = CODED.documents
CONTENT = sorted((a.span.start, a.span.end) for s in CODED.statements for a in s.content)


def file(suffix: str) -> Path:
    return GOLDEN / f"nachtboot{suffix}"


def member(suffix: str, name: str) -> bytes:
    with zipfile.ZipFile(file(suffix)) as archive:
        return archive.read(name)


def test_all_is_coded() -> None:
    text = resource("samples", "nachtboot.nl.txt").read_text(encoding="utf-8")
    assert ARTICLE.text == normalise(text)
    assert len(CODED.statements) >= 30
    assert {statement.kind for statement in CODED.statements} == set(Kind) - {Kind.UNKNOWN}
    for statement in CODED.statements:
        assert statement.speaker or statement.kind is Kind.AUTHORIAL
        assert statement.claims
        assert statement.status in (Status.DONE, Status.DOUBTFUL)
    assert sum(len(statement.content) > 1 for statement in CODED.statements) >= 3
    assert sum(bool(statement.within) for statement in CODED.statements) >= 2
    assert {stance.level for s in CODED.statements for stance in s.stances} >= {
        *("strongly-against", "against", "neutral", "for", "strongly-for", "unclear"),
    }


@pytest.mark.skipif(not SCHEMAS.exists(), reason="the schemas are not beside this checkout")
def test_refi_qda_is_valid() -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "refi-qda-project.xsd"))
    schema.assertValid(etree.fromstring(member(".qdpx", "project.qde")))


@pytest.mark.skipif(not SCHEMAS.exists(), reason="the schemas are not beside this checkout")
@pytest.mark.skipif(shutil.which("jing") is None, reason="jing is not installed")
def test_tei_is_valid() -> None:
    judged = subprocess.run(
        ["jing", str(SCHEMAS / "tei_all.rng"), str(file(".tei.xml"))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert judged.returncode == 0, judged.stdout


@pytest.mark.skipif(not SCHEMAS.exists(), reason="the schemas are not beside this checkout")
def test_every_web_annotation_survives_expansion() -> None:
    jsonld: Any = pytest.importorskip("pyld.jsonld")
    context = json.loads((SCHEMAS / "w3c-anno.jsonld").read_text(encoding="utf-8"))

    def loader(url: str, _: Any) -> Any:
        return {"contextUrl": None, "documentUrl": url, "document": context}

    expanded = jsonld.expand(json.loads(file(".jsonld").read_bytes()), {"documentLoader": loader})
    told = json.dumps(expanded)
    assert told.count('"http://www.w3.org/ns/oa#Annotation"') == len(CODED.statements)
    exact = sum(1 + len(s.content) - 1 + len(s.source) + len(s.cue) for s in CODED.statements)
    assert told.count('"http://www.w3.org/ns/oa#TextPositionSelector"') == exact


def test_cassis_opens_the_cas() -> None:
    cassis: Any = importlib.import_module("cassis")
    system = cassis.load_typesystem(io.BytesIO(member(".xmi.zip", "TypeSystem.xml")))
    cas = cassis.load_cas_from_xmi(io.BytesIO(member(".xmi.zip", "0001.xmi")), typesystem=system)
    found = {(each.begin, each.end) for each in cas.select("webanno.custom.Statement")}
    assert set(CONTENT) <= found
    assert cas.sofa_string == ARTICLE.text


def test_spacy_opens_the_docbin() -> None:
    spacy: Any = pytest.importorskip("spacy")
    tokens: Any = importlib.import_module("spacy.tokens")
    packed = tokens.DocBin(store_user_data=True).from_bytes(file(".spacy").read_bytes())
    (doc,) = packed.get_docs(spacy.blank("nl").vocab)
    assert doc.text == ARTICLE.text
    found = {(span.start_char, span.end_char) for span in doc.spans["content"]}
    assert len(set(CONTENT) - found) <= 2  # marks that end within a token


def test_a_spreadsheet_opens_the_workbook() -> None:
    openpyxl: Any = importlib.import_module("openpyxl")
    with closing(openpyxl.load_workbook(file(".xlsx"), read_only=True)) as book:
        rows = list(book.worksheets[0].iter_rows(values_only=True))
    with file(".csv").open(encoding="utf-8", newline="") as table:
        plain = list(csv.reader(table))
    assert len(rows) == len(plain)
    assert list(rows[0]) == plain[0]
    assert not any(str(cell).startswith("=") for row in rows for cell in row)


def test_sqlite_finds_the_dna_database_whole(tmp_path: Path) -> None:
    copy = shutil.copy(file(".dna"), tmp_path / "copy.dna")
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        (text,) = connection.execute("SELECT Text FROM DOCUMENTS").fetchone()
        spans = connection.execute("SELECT Start, Stop FROM STATEMENTS").fetchall()
    assert len(text) == len(ARTICLE.text)
    assert spans
    assert all(0 <= start < stop <= len(text) for start, stop in spans)


def test_brat_finds_its_words() -> None:
    text = member(".brat.zip", "0001.txt").decode()
    for line in member(".brat.zip", "0001.ann").decode().splitlines():
        if line.startswith("T"):
            _, places, words = line.split("\t")
            spans = [tuple(map(int, each.split())) for each in places.split(" ", 1)[1].split(";")]
            assert " ".join(text[start:end].replace("\n", " ") for start, end in spans) == words


def test_training_lines_and_tasks_point_at_their_words() -> None:
    (line,) = file(".doccano.jsonl").read_text(encoding="utf-8").splitlines()
    told = json.loads(line)
    found = {(each["start_offset"], each["end_offset"]) for each in told["entities"]}
    assert set(CONTENT) <= found
    assert told["text"] == ARTICLE.text
    (task,) = json.loads(file(".label-studio.json").read_bytes())
    for result in task["annotations"][0]["result"]:
        value = result.get("value", {})
        if result["type"] == "labels":
            assert ARTICLE.text[value["start"] : value["end"]] == value["text"]


@pytest.mark.parametrize("format", [one for one in WRITTEN if one.read is not None], ids=lambda one: one.name)
def test_the_head_of_a_long_file_tells_what_it_is(format: Format) -> None:
    assert recognise(bytes_of(format, CODED)[:HEAD], "") is format
