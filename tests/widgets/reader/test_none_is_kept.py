"""Painting must not eat None: PySide6 6.12.0 on Python 3.11 took one from its count with every repaint."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.document import Document
from desktop_app.domain.text import Span
from desktop_app.main_window import theme
from desktop_app.widgets.reader.highlight import Suggested
from desktop_app.widgets.reader.reader import Reader

_TIMES = 200


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal there")
def test_the_count_of_none_stays(qtbot: QtBot, qapp: QApplication) -> None:
    theme.prepare(qapp)
    reader = Reader(theme.load("light"))
    qtbot.addWidget(reader)
    reader.show_document(Document("d", "‘Wij gaan’, zei zij.\n\n" * 30, "Een kop"))
    reader.set_suggestions([Suggested("s", (Span(0, 10),), (), (), True, "")])
    reader.resize(700, 500)
    reader.show()
    reader.grab()
    before = sys.getrefcount(None)
    for _ in range(_TIMES):
        reader.viewport().repaint()
    assert sys.getrefcount(None) > before - _TIMES
