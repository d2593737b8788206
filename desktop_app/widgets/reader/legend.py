"""What the colours of the highlights mean, in a bar at the foot of the page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from desktop_app.domain.apart import apart
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.reader.highlight import ColourBy, Hue
from desktop_app.widgets.reader.overview import Legend

_SWATCH = QSize(30, 16)
"""Some of it is left empty, so that the name keeps its distance."""
_NAME = 26
"""How many letters of a name are shown."""


class LegendBar(QFrame):
    """A button for each hue that occurs, the others in a menu where there is no room; then the forms."""

    next_requested = Signal(str)
    """Go to the next statement of the hue with this key."""
    other_colours_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self.setAccessibleName(self.tr("Legend"))
        self._look: Look | None = None
        self._by, self._legend = ColourBy.SPEAKER, Legend()
        self._entries: list[QToolButton] = []
        self._title = QToolButton(self)
        self._title.setProperty("role", "kind")
        self._title.setToolTip(self.tr("Colour by something else"))
        self._title.clicked.connect(self.other_colours_requested)
        self._rest = QToolButton(self)
        self._rest.setProperty("role", "quiet")
        self._rest.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._rest.setMenu(QMenu(self._rest))
        self._forms = QLabel(self)
        self._forms.setProperty("role", "muted")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 3, 12, 3)
        self._row.setSpacing(2)
        for part in (self._title, self._rest):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._row.addWidget(self._forms)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        # As narrow as the page may be: what has no room goes into the menu.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        """Paint in the colours of a theme."""
        self._look = look
        self._fill()

    def show_legend(self, by: ColourBy, legend: Legend) -> None:
        """Explain these colours."""
        if (by, legend) != (self._by, self._legend):
            self._by, self._legend = by, legend
            self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fill(self) -> None:
        if self._look is None:
            return
        titles = {
            ColourBy.SPEAKER: self.tr("Speaker"),
            ColourBy.STANCE: self.tr("Stance"),
            ColourBy.CLAIM: self.tr("Claim type"),
        }
        self._title.setText(titles[self._by])
        self._title.setAccessibleName(self.tr("Coloured by: %1").replace("%1", titles[self._by]))
        for entry in self._entries:
            self._row.removeWidget(entry)
            entry.deleteLater()
        self._entries = [self._entry(hue, count, self._look) for hue, count in self._legend.hues[:24]]
        for place, entry in enumerate(self._entries, 1):
            self._row.insertWidget(place, entry)
        self._tell_forms(self._look)
        self._fit()

    def _entry(self, hue: Hue, count: int, look: Look) -> QToolButton:
        entry = QToolButton(self)
        entry.setProperty("role", "quiet")
        entry.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        entry.setIcon(QIcon(self._swatch(hue, look)))
        entry.setIconSize(_SWATCH)
        name = hue.name if len(hue.name) <= _NAME else f"{hue.name[: _NAME - 1]}…"
        # An ampersand would be taken for the mark of a key.
        entry.setText(f"{apart(name.replace('&', '&&'))}  {count}")
        entry.setToolTip(self.tr("Go to the next: %1").replace("%1", hue.name))
        entry.setAccessibleName(f"{hue.name}, {count}")
        entry.clicked.connect(lambda: self.next_requested.emit(hue.key))
        return entry

    def _swatch(self, hue: Hue, look: Look) -> QPixmap:
        """Letters' room filled and underlined as on the page, with the sign."""
        scale = self.devicePixelRatioF()
        picture = QPixmap(_SWATCH * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(1, 1, 24, 12), look.tint(hue.colour))
        painter.fillRect(QRectF(1, 13, 24, 2), hue.colour)
        font = QFont(look.interface)
        font.setPixelSize(10)
        painter.setFont(font)
        painter.setPen(look.page["text"])
        painter.drawText(QRectF(1, 1, 24, 12), Qt.AlignmentFlag.AlignCenter, hue.sign)
        painter.end()
        return picture

    def _tell_forms(self, look: Look) -> None:
        told = [
            (self._legend.literal, self.tr("filled: literal")),
            (self._legend.other, self.tr("underlined: other")),
            (self._legend.curated, self.tr("double line: curated")),
            (self._legend.suggested, self.tr("dashed: suggestion")),
        ]
        self._forms.setText("  ·  ".join(text for there, text in told if there))

    def _fit(self) -> None:
        """Show as many as fit; the forms give way to the names."""
        if not self.width():
            return
        frame = self._row.contentsMargins()
        room = self.width() - frame.left() - frame.right() - self._title.sizeHint().width() - 4
        widths = [entry.sizeHint().width() + self._row.spacing() for entry in self._entries]
        forms = self._forms.sizeHint().width() + 16
        self._forms.setVisible(sum(widths) + forms <= room)
        whole = sum(widths) <= room
        room -= 0 if whole else 60
        shown = 0
        while shown < len(widths) and sum(widths[: shown + 1]) <= room:
            shown += 1
        for number, entry in enumerate(self._entries):
            entry.setVisible(number < shown)
        rest = self._legend.hues[shown:]
        self._rest.setVisible(bool(rest))
        self._rest.setText(f"+{len(rest)} ")
        self._rest.setAccessibleName(self.tr("%1 more").replace("%1", str(len(rest))))
        self._rest.menu().clear()
        for hue, count in rest[:60]:
            action = self._rest.menu().addAction(f"{apart(hue.name.replace('&', '&&'))}  {count}")
            if self._look is not None:
                action.setIcon(QIcon(self._swatch(hue, self._look)))
            action.triggered.connect(lambda _checked=False, key=hue.key: self.next_requested.emit(key))
