"""Font sizes and distances that grow with the face the reader has chosen."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetrics

from desktop_app.widgets.common.scripts import fallbacks


def scaled(font: QFont, factor: float) -> QFont:
    """The same face at a size ``factor`` times as large, whether its size is in points or in pixels."""
    copy = QFont(font)
    if font.pointSizeF() > 0:
        copy.setPointSizeF(font.pointSizeF() * factor)
    else:
        copy.setPixelSize(max(1, round(font.pixelSize() * factor)))
    return copy


def heavy(font: QFont) -> QFont:
    """The same face, semi-bold."""
    copy = QFont(font)
    copy.setWeight(QFont.Weight.DemiBold)
    return copy


def reading(font: QFont, family: str, factor: float = 1.0) -> QFont:
    """The face for words of the article, at a size measured by the face of the interface."""
    copy = scaled(font, factor)
    copy.setFamilies([family, *fallbacks("", serif=True).split(", ")])
    return copy


def gap(font: QFont, share: float = 0.25) -> int:
    """A distance in pixels: ``share`` of the height of a line, at least 1."""
    return max(1, round(QFontMetrics(font).height() * share))
