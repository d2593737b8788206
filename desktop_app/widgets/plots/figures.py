"""Figures as they are written on the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_app.domain.level_sign import sign_of_mean


def number(value: float) -> str:
    """A whole number, or one with two digits behind the point, in the form of the locale."""
    if isinstance(value, int) or float(value).is_integer():
        return QLocale().toString(int(value)).replace("-", "−")
    return QLocale().toString(float(value), "f", 2).replace("-", "−")


def mean_figure(mean: float) -> str:
    """A mean stance, its sign always said: −0.75, 0.00, +0.50."""
    told = QLocale().toString(abs(mean), "f", 2)
    if not any(digit in told for digit in "123456789"):
        return told
    return ("−" if mean < 0 else "+") + told


def signed(mean: float) -> str:
    """A mean stance behind the sign of the level that it is nearest to."""
    return f"{sign_of_mean(mean)} {mean_figure(mean)}"


def counted(many: int, one: str, more: str) -> str:
    """``one`` for one of them, else ``more`` with the number in place of %1."""
    return one if many == 1 else more.replace("%1", number(many))


def percent(part: float, whole: float) -> str:
    """A part of a whole in percent, 0 where there is no whole."""
    return percent_of(part / whole if whole else 0.0)


def percent_of(share: float) -> str:
    """A share from 0 to 1 in percent; small ones with a digit behind the point."""
    told = QLocale().toString(100 * share, "f", 1 if 0 < share < 0.1 else 0)
    return QCoreApplication.translate("Figures", "%1 %").replace("%1", told)
