"""What every test stands on: no display needed, no trace left in the home of whoever runs it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def pytest_configure() -> None:
    if os.environ.get("STANDPUNT_XSERVER") != "1":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if os.environ.get("STANDPUNT_XSERVER") == "1":
        return
    for item in items:
        if "xserver" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="needs a real X server: STANDPUNT_XSERVER=1"))


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for every test."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(folder))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DOCUMENTS_DIR", "STANDPUNT_ANNOTATOR"):
        monkeypatch.delenv(name, raising=False)
    return folder
