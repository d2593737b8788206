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
