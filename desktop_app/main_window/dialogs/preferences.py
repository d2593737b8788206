"""The settings as a form, read off their declarations."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.main_window.dialogs.setting_field import field_of, worded
from desktop_app.main_window.setting import Kind, Setting
from desktop_app.main_window.settings import SETTINGS, Settings


def shown() -> tuple[Setting, ...]:
    """The settings that a person may change, those of a group together."""
    visible = [setting for setting in SETTINGS if setting.kind is not Kind.KEPT]
    groups = list(dict.fromkeys(setting.group for setting in visible))
    return tuple(sorted(visible, key=lambda setting: groups.index(setting.group)))


class PreferencesDialog(QDialog):
    """Each change holds at once; closing keeps it."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Preferences"))
        self.resize(QSize(560, 620).boundedTo(self.screen().availableSize() - QSize(40, 70)))
        body = QWidget(self)
        form = QFormLayout(body)
        form.setContentsMargins(18, 14, 18, 14)
        form.setVerticalSpacing(7)
        form.setHorizontalSpacing(18)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields: dict[str, QWidget] = {}
        self._shows: dict[str, Callable[[], None]] = {}
        group = ""
        for setting in shown():
            if setting.group != group:
                group = setting.group
                heading = QLabel(worded(group), body)
                heading.setProperty("role", "section")
                heading.setContentsMargins(0, 10 if form.rowCount() else 0, 0, 2)
                form.addRow(heading)
            self._add(form, setting, body)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(body)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, Qt.Orientation.Horizontal, self)
        usual = buttons.addButton(self.tr("Reset to usual"), QDialogButtonBox.ButtonRole.ResetRole)
        usual.setToolTip(self.tr("Give everything on this form the value that it comes with."))
        usual.setAutoDefault(False)
        usual.clicked.connect(self._reset)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addWidget(buttons)
        settings.changed.connect(self._show)
        self._first = next(iter(self.fields.values()))
        self._first.setFocus()

    def _add(self, form: QFormLayout, setting: Setting, body: QWidget) -> None:
        field = field_of(setting, self._settings, body)
        field.widget.setAccessibleName(worded(setting.label))
        field.widget.setAccessibleDescription(worded(setting.help))
        field.show()
        self.fields[setting.key], self._shows[setting.key] = field.widget, field.show
        told = QLabel(worded(setting.help), body)
        told.setWordWrap(True)
        told.setAlignment(Qt.AlignmentFlag.AlignTop)
        told.setProperty("role", "muted")
        if isinstance(field.widget, QCheckBox):
            form.addRow("", field.widget)
            form.addRow("", told)
        else:
            label = QLabel(worded(setting.label), body)
            label.setBuddy(field.widget)
            form.addRow(label, field.widget)
            form.addRow("", told)

    def _show(self, setting: Setting) -> None:
        show = self._shows.get(setting.key)
        if show is not None:
            show()

    def _reset(self) -> None:
        for setting in shown():
            self._settings.reset(setting)
