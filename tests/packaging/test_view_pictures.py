"""Every view of the analysis has its pictures."""

import re
from pathlib import Path

from PySide6.QtGui import QImage

from desktop_app.project.views.registry import VIEWS

FOLDER = Path(__file__).parents[2] / "packaging" / "views"


def test_every_view_is_shown_of_both_projects_in_both_themes() -> None:
    told = (FOLDER / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\]\(([^)]+)\)", told))
    assert named == {
        f"{view.name}-{project}-{theme}.webp"
        for view in VIEWS
        for project in ("sample", "large")
        for theme in ("light", "dark")
    }
    assert all(f"## {view.title}\n" in told for view in VIEWS)
    for name in named:
        assert QImage(str(FOLDER / name)).width() == 1280, name
