"""One choice of a few, as a small plate with its name, its sign and the key that picks it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QToolTip, QWidget

from desktop_app.domain.codebook import Code, Level
from desktop_app.domain.level_sign import sign
from desktop_app.widgets.common.faces import gap, heavy, scaled
from desktop_app.widgets.common.look import Look

_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Chip(QAbstractButton):
    """A code to choose; a click asks for it, and only the value shown next makes it look chosen."""

    stepped = Signal(int)

    def __init__(self, code: Code, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.code = code
        self.key = key
        self._sign = sign(code) if isinstance(code, Level) else ""
        self._look: Look | None = None
        self.setCheckable(True)
        # A mnemonic would swallow an ampersand of the codebook's.
        self.setText(code.name.replace("&", "&&"))
        self.setAccessibleName(code.name)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        # A name too long for where it stands is cut short; it does not make the place wider.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        self._look = look
        self.update()

    def nextCheckState(self) -> None:
        """A click changes nothing by itself: the statement that comes back does."""

    def sizeHint(self) -> QSize:
        across, down = self._padding()
        width = sum(metrics.horizontalAdvance(text) for text, metrics in self._texts())
        spaces = across // 2 * (len(self._texts()) - 1)
        return QSize(width + spaces + 2 * across, QFontMetrics(self._face()).height() + 2 * down)

    def minimumSizeHint(self) -> QSize:
        across, _ = self._padding()
        return QSize(self.fontMetrics().averageCharWidth() * 4 + 2 * across, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _CHOOSING and event.isAutoRepeat():
            return  # one press chooses once, and only where it was made
        if key in _ARROWS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            across = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            backwards = across and self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            self.stepped.emit(-_ARROWS[key] if backwards else _ARROWS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not _with_control(event):
            self.click()
        elif key is Qt.Key.Key_F1 and self.toolTip():
            QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), self.toolTip(), self)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            explains = event.key() == Qt.Key.Key_F1 and bool(self.toolTip()) and not event.modifiers()
            if explains or event.key() in (*_CHOOSING, *_ARROWS):
                event.accept()
                return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._look is None:
            return
        window = self._look.window
        plate, edge, letters, faint = self._colours(self._look)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        round_ = gap(self.font(), 0.28)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(plate)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), round_, round_)
        if self.hasFocus():
            painter.setPen(QPen(window["accent_text"] if self.isChecked() else window["focus"], 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5), round_ - 1, round_ - 1
            )
        self._paint_texts(painter, letters, faint)
        painter.end()

    def _colours(self, look: Look) -> tuple[QColor, QColor, QColor, QColor]:
        window = look.window
        if self.isChecked():
            return window["accent"], window["accent"], window["accent_text"], window["accent_text"]
        plate = (
            window["pressed"] if self.isDown() else window["hover"] if self.underMouse() else window["field"]
        )
        edge = window["focus"] if self.hasFocus() else window["border"]
        return plate, edge, window["text"], window["muted"]

    def _paint_texts(self, painter: QPainter, letters: QColor, faint: QColor) -> None:
        across, _ = self._padding()
        at = across
        texts = self._texts()
        beyond = self.sizeHint().width() - self.width()
        name = texts[1 if self._sign else 0][1].horizontalAdvance(self.code.name) - max(0, beyond)
        for number, (text, metrics) in enumerate(texts):
            is_sign = number == 0 and bool(self._sign)
            is_key = text == self.key and number == len(self._texts()) - 1
            painter.setFont(self._key_face() if is_key else self._face())
            painter.setPen(self._sign_colour(letters) if is_sign else faint if is_key else letters)
            # The name gives way, so that sign and key are always seen.
            width = metrics.horizontalAdvance(text) if is_sign or is_key else max(0, name)
            place = QRect(at, 0, width, self.height())
            place = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
            short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width + 1)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, short)
            at += width + across // 2

    def _sign_colour(self, letters: QColor) -> QColor:
        if self.isChecked() or self._look is None or not isinstance(self.code, Level):
            return letters
        return self._look.level_colour(self.code)

    def _texts(self) -> list[tuple[str, QFontMetrics]]:
        # Measured as if chosen, so that a choice does not push the others about.
        face, small = QFontMetrics(heavy(self.font())), QFontMetrics(self._key_face())
        parts = [(self._sign, face), (self.code.name, face), (self.key, small)]
        return [part for part in parts if part[0]]

    def _face(self) -> QFont:
        return heavy(self.font()) if self.isChecked() else self.font()

    def _key_face(self) -> QFont:
        return scaled(self.font(), 0.82)

    def _padding(self) -> tuple[int, int]:
        return gap(self.font(), 0.42), gap(self.font(), 0.22)


def _with_control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
