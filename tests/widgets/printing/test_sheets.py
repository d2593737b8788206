"""An article printed: as many sheets as it takes, its faces in the file, its words to be found there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QPageSize, QPdfWriter
from PySide6.QtWidgets import QApplication

from desktop_app.domain.document import Document
from desktop_app.domain.text import Span
from desktop_app.main_window import theme
from desktop_app.widgets.printing.printed import Printed, PrintedRow
from desktop_app.widgets.printing.sheets import print_on
from desktop_app.widgets.reader.highlight import Highlight

SENTENCE = "De haven van Oosterveen blijft open, zegt wethouder Noor Veld na afloop. "
HEADS = ("", "Words", "Speaker", "Claims", "Stances", "Memo")


def printed(paragraphs: int, statements: int, memo: str = "") -> Printed:
    text = "\n\n".join([SENTENCE * 6] * paragraphs)
    marks = tuple(
        Highlight(
            f"s{number}",
            (Span(number * 70, number * 70 + 30),),
            (),
            (),
            True,
            QColor("#2f6fb0"),
            "Noor",
            "",
            (),
        )
        for number in range(statements)
    )
    rows = tuple(PrintedRow(SENTENCE, "Noor", "Demand", "▲ the harbour", memo) for _ in range(statements))
    return Printed(Document("d", text, "Een kop"), marks, rows, legend_title="Speaker", heads=HEADS)


@pytest.mark.parametrize(
    ("what", "least"), [(printed(1, 3), 2), (printed(60, 200), 15), (printed(1, 2, "woord " * 4000), 4)]
)
def test_all_sheets_are_written(qapp: QApplication, tmp_path: Path, what: Printed, least: int) -> None:
    theme.prepare(qapp)
    path = tmp_path / "article.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    told = list(print_on(writer, (what,), theme.load("light"), QLocale("nl")))
    del writer
    assert [sheet for _, sheet, _ in told] == list(range(1, len(told) + 1))
    assert {(done, count) for done, _, count in told} == {(0, len(told))}
    assert len(told) >= least
    written = path.read_bytes()
    assert written.startswith(b"%PDF")
    assert written.count(b"/Type /Page\n") == len(told)
    assert b"NotoSerif" in written
    assert b"/FontFile2" in written


def test_an_empty_article_is_a_sheet_with_its_title(qapp: QApplication, tmp_path: Path) -> None:
    theme.prepare(qapp)
    writer = QPdfWriter(str(tmp_path / "empty.pdf"))
    empty = Printed(Document("d", "", "Een kop"))
    told = list(print_on(writer, (empty,), theme.load("light"), QLocale("nl")))
    assert told == [(0, 1, 1)]


def test_articles_follow_one_another_each_on_sheets_of_its_own(qapp: QApplication, tmp_path: Path) -> None:
    theme.prepare(qapp)
    path = tmp_path / "several.pdf"
    writer = QPdfWriter(str(path))
    several = (Printed(Document(str(number), "Words.", "Een kop")) for number in range(3))
    told = list(print_on(writer, several, theme.load("light"), QLocale("nl")))
    del writer
    assert told == [(0, 1, 1), (1, 1, 1), (2, 1, 1)]
    assert path.read_bytes().count(b"/Type /Page\n") == 3
