"""Face, size, line height and width of the article's text, tried on the page itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from desktop_app.main_window.setting import Setting
from desktop_app.main_window.settings import FACE, LEADING, MEASURE, SIZE

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

BUNDLED = ("Noto Serif", "Literata", "Noto Sans", "Atkinson Hyperlegible")
"""The faces that come along, the theme's first."""


class TypeDialog(QDialog):
    """Every change is seen on the page at once and kept; Usual takes all back to what it was at first."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Type"))
        self._settings = window.settings
        self._settings.set(SIZE, window.reader.size_in_pixels)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        self._face = self._faces()
        form.addRow(self.tr("&Face"), self._face)
        self._sliders = {
            SIZE: self._slider(form, self.tr("&Size"), SIZE, self.tr("%1 pixels"), (12, 40)),
            LEADING: self._slider(form, self.tr("&Line height"), LEADING, self.tr("%1 %"), (110, 220)),
            MEASURE: self._slider(form, self.tr("&Width"), MEASURE, self.tr("%1 letters"), (40, 110)),
        }
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        usual = buttons.addButton(self.tr("&Usual"), QDialogButtonBox.ButtonRole.ResetRole)
        usual.setAutoDefault(False)
        usual.clicked.connect(self._reset)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 14)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(buttons)
        self._show()
        self._face.setFocus()
        # Over the panel, so that the page is seen while it changes.
        self.adjustSize()
        corner = window.side.mapToGlobal(window.side.rect().topRight())
        self.move(corner + QPoint(-self.width() - 12, 36))

    def _faces(self) -> QComboBox:
        """The faces that come along, then those of the system that letters can be set in."""
        faces = QComboBox(self)
        faces.setMinimumWidth(260)
        faces.setAccessibleName(self.tr("Face"))
        for family in BUNDLED:
            faces.addItem(family, family)
        faces.insertSeparator(len(BUNDLED))
        latin = QFontDatabase.WritingSystem.Latin
        for family in QFontDatabase.families(latin):
            if family not in BUNDLED and not QFontDatabase.isPrivateFamily(family):
                faces.addItem(family, family)
        faces.activated.connect(lambda number: self._settings.set(FACE, faces.itemData(number) or ""))
        return faces

    def _slider(
        self, form: QFormLayout, name: str, setting: Setting, told: str, bounds: tuple[int, int]
    ) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(*bounds)
        slider.setPageStep(5)
        slider.setAccessibleName(name.replace("&", ""))
        number = QLabel(self)
        number.setMinimumWidth(84)
        slider.valueChanged.connect(lambda value: number.setText(told.replace("%1", str(value))))
        slider.valueChanged.connect(lambda value: self._settings.set(setting, value))
        beside = QWidget(self)
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(slider, 1)
        row.addWidget(number)
        label = QLabel(name, self)
        label.setBuddy(slider)
        form.addRow(label, beside)
        return slider

    def _show(self) -> None:
        face = self._settings.get(FACE) or BUNDLED[0]
        self._face.setCurrentIndex(max(0, self._face.findData(face)))
        for setting, slider in self._sliders.items():
            slider.setValue(self._settings.get(setting))
            slider.valueChanged.emit(slider.value())

    def _reset(self) -> None:
        for setting in (FACE, *self._sliders):
            self._settings.reset(setting)
        self._show()
