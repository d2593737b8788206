"""Where the icons are."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDir


@pytest.fixture
def icons() -> None:
    """Let the icons be found."""
    QDir.setSearchPaths("icons", [str(Path(__file__).parents[2] / "resources" / "icons")])
