"""Themes: colour roles in a file made into a look, a palette and one style sheet."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.project.resources import resource
from desktop_app.widgets.common.look import Look, contrast

THEMES = ("light", "dark", "high-contrast")

_INTERFACE_PIXELS = 13


def load(name: str) -> Look:
    """The look of the theme of that name."""
    roles: dict[str, Any] = tomllib.loads(resource("themes", f"{name}.toml").read_text(encoding="utf-8"))
    groups = {group: _colours(roles[group]) for group in ("page", "window", "mark", "stance", "status")}
    return Look(
        name,
        groups["page"],
        groups["window"],
        groups["mark"],
        groups["stance"],
        groups["status"],
        tuple(QColor(colour) for colour in roles["actors"]["palette"]),
        dark=groups["page"]["background"].lightness() < 128,
        diverging=tuple(QColor(colour) for colour in roles["diverging"]["palette"]),
    )


def _colours(roles: Mapping[str, str]) -> dict[str, QColor]:
    return {role: QColor(colour) for role, colour in roles.items()}


def prepare(application: QApplication) -> None:
    """Make icons and faces findable; done once, before the first widget."""
    application.setStyle("Fusion")
    QDir.addSearchPath("icons", str(resource("icons")))
    QDir.addSearchPath("themes", str(resource("themes")))
    for face in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(face))


def apply(application: QApplication, look: Look) -> None:
    """Dress every window in a look."""
    font = QFont(look.interface)
    font.setPixelSize(_INTERFACE_PIXELS)
    application.setFont(font)
    application.setPalette(_palette(look))
    application.setStyleSheet(style_sheet(look))


def _palette(look: Look) -> QPalette:
    window, page = look.window, look.page
    roles = {
        QPalette.ColorRole.Window: window["background"],
        QPalette.ColorRole.WindowText: window["text"],
        QPalette.ColorRole.Base: window["field"],
        QPalette.ColorRole.AlternateBase: window["surface"],
        QPalette.ColorRole.Text: window["text"],
        QPalette.ColorRole.Button: window["raised"],
        QPalette.ColorRole.ButtonText: window["text"],
        QPalette.ColorRole.BrightText: window["accent_text"],
        QPalette.ColorRole.Highlight: window["accent"],
        QPalette.ColorRole.HighlightedText: window["accent_text"],
        QPalette.ColorRole.PlaceholderText: window["muted"],
        QPalette.ColorRole.ToolTipBase: window["surface"],
        QPalette.ColorRole.ToolTipText: window["text"],
        QPalette.ColorRole.Link: window["accent"],
        QPalette.ColorRole.Mid: window["border"],
        QPalette.ColorRole.Light: page["background"],
        QPalette.ColorRole.Accent: window["accent"],
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, colour)
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, window["disabled"])
    return palette


def style_sheet(look: Look) -> str:
    """The style sheet with every ``@group.role`` replaced by its colour, the longest names first."""
    sheet = resource("themes", "style.qss").read_text(encoding="utf-8")
    groups = {"page": look.page, "window": look.window, "mark": look.mark, "status": look.status}
    named = {
        f"@{group}.{role}": colour.name() for group, roles in groups.items() for role, colour in roles.items()
    }
    # Pictures cannot be told a colour: of a tick there is a dark one and a light one.
    named |= {f"@{ground}.svg": f"{_tick_on(look.window[ground])}.svg" for ground in ("accent", "field")}
    for name in sorted(named, key=len, reverse=True):
        sheet = sheet.replace(name, named[name])
    return sheet


def _tick_on(ground: QColor) -> str:
    """Which of the ticks is seen on a ground."""
    white, black = QColor("#ffffff"), QColor("#12171d")
    return "light" if contrast(white, ground) > contrast(black, ground) else "dark"


def system_theme() -> str:
    """Dark where the desktop says that it is dark, else light."""
    from PySide6.QtCore import Qt

    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"
