"""A sign that tells a level of the stance scale without its colour."""

from __future__ import annotations

from desktop_app.domain.codebook import Level, Side


def sign(level: Level) -> str:
    """▼▼ ▼ ◆ ▲ ▲▲ by side and strength, ▲▼ for mixed, ? for unclear."""
    if level.side is Side.AGAINST:
        return "▼▼" if (level.value or 0) <= -0.75 else "▼"
    if level.side is Side.FOR:
        return "▲▲" if (level.value or 0) >= 0.75 else "▲"
    return {Side.NEUTRAL: "◆", Side.MIXED: "▲▼", Side.UNCLEAR: "?"}[level.side]


def sign_of_mean(mean: float) -> str:
    """The sign of the level that a mean, from -1 to 1, is nearest to; half of full strength is ▼ or ▲."""
    if abs(mean) < 0.25:
        return "◆"
    sign = "▼" if mean < 0 else "▲"
    return sign * 2 if abs(mean) >= 0.75 else sign
