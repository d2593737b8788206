"""A field for a setting, by its kind."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QWidget

from desktop_app.main_window.setting import Kind, Setting
from desktop_app.main_window.settings import Settings
from desktop_app.widgets.common.number_box import inset


def worded(text: str) -> str:
    """A text of the declarations in the language of the interface."""
    return QCoreApplication.translate("Settings", text) if text else ""


class SettingField:
    """A widget, and the way to have it show what is remembered."""

    def __init__(self, widget: QWidget, show: Callable[[], None]) -> None:
        self.widget, self.show = widget, show


def field_of(setting: Setting, settings: Settings, parent: QWidget) -> SettingField:
    """The field for a setting's kind; what is put into it is remembered at once."""
    match setting.kind:
        case Kind.YES_NO:
            return _yes_no(setting, settings, parent)
        case Kind.NUMBER:
            return _number(setting, settings, parent)
        case Kind.ONE_OF:
            return _one_of(setting, settings, parent)
        case _:
            return _text(setting, settings, parent)


def _yes_no(setting: Setting, settings: Settings, parent: QWidget) -> SettingField:
    box = QCheckBox(worded(setting.label), parent)
    box.toggled.connect(lambda on: settings.set(setting, on))
    return SettingField(box, lambda: box.setChecked(settings.get(setting)))


def _number(setting: Setting, settings: Settings, parent: QWidget) -> SettingField:
    box = QSpinBox(parent)
    inset(box)
    box.setRange(setting.least, setting.most)
    box.setSuffix(worded(setting.unit))
    box.valueChanged.connect(lambda value: settings.set(setting, value))
    return SettingField(box, lambda: box.setValue(settings.get(setting)))


def _one_of(setting: Setting, settings: Settings, parent: QWidget) -> SettingField:
    box = QComboBox(parent)
    for value, told in setting.choices:
        box.addItem(worded(told), value)
    box.activated.connect(lambda index: settings.set(setting, box.itemData(index)))
    return SettingField(box, lambda: box.setCurrentIndex(max(0, box.findData(settings.get(setting)))))


def _text(setting: Setting, settings: Settings, parent: QWidget) -> SettingField:
    line = QLineEdit(parent)
    line.editingFinished.connect(lambda: settings.set(setting, line.text().strip()))
    return SettingField(line, lambda: line.setText(settings.get(setting)))
