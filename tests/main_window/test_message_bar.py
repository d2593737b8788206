"""What is said above the page: the sign before it tells whether something was done."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.main_window.message_bar import MessageBar

PROBLEM, NEWS, HINT, CLOSE = (QColor(name) for name in ("red", "green", "blue", "black"))


def _icon(colour: QColor) -> QIcon:
    pixmap = QPixmap(18, 18)
    pixmap.fill(colour)
    return QIcon(pixmap)


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[MessageBar]:
    owner = QWidget()
    qtbot.addWidget(owner)
    shown = MessageBar(owner)
    shown.set_icons(*map(_icon, (PROBLEM, NEWS, HINT, CLOSE)))
    yield shown
    owner.close()


@pytest.mark.parametrize(
    ("problem", "hint", "colour"), [(True, False, PROBLEM), (False, False, NEWS), (False, True, HINT)]
)
def test_a_refusal_has_no_tick(bar: MessageBar, problem: bool, hint: bool, colour: QColor) -> None:
    bar.tell("No other statement holds all the words of this one.", problem=problem, hint=hint)
    image: QImage = bar._sign.pixmap().toImage()
    assert image.pixelColor(9, 9) == colour
