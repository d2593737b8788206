"""Where the resources lie, and their tables."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

RESOURCES = Path(__file__).parents[2] / "resources"


def table(path: Path) -> dict[str, Any]:
    """The contents of a TOML file."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def found(folder: str, pattern: str) -> list[Path]:
    """The files of a folder of the resources, by name; never none."""
    files = sorted((RESOURCES / folder).glob(pattern))
    assert files, f"no {pattern} in {folder}"
    return files
