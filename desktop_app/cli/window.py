"""What the verbs ask of the window, which they never import."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop_app.project.views.view import Asked

THEMES = ("light", "dark", "high-contrast")
COLOURS = ("speaker", "stance", "claim")
"""What the colours of statements can say."""

PICTURES = ("png", "svg")
"""The formats in which a view is drawn."""


class Window(Protocol):
    """The window, given by whoever starts the command line; None for a project is what was open last.

    Each answers with the exit code and raises Problem for what cannot be opened or written.
    """

    def open(self, project: Path | None, document: str | None) -> int:
        """Show a project, at a document if one is named, until the window is closed."""

    def screenshot(
        self, project: Path | None, document: str | None, size: tuple[int, int], theme: str, output: Path
    ) -> int:
        """Draw the window, ``size`` pixels wide and high, into a PNG file, with or without a display."""

    def write_pdf(self, project: Path, documents: tuple[str, ...], by: str, output: Path) -> int:
        """Write articles on paper, all for none, the colours of their statements saying ``by``, as PDF."""

    def draw_view(
        self, project: Path, name: str, asked: Asked, output: Path, *, format_name: str, theme: str
    ) -> int:
        """Draw an analysis view of a project as the window would, into a file: ``png`` or ``svg``."""

    def write_report(
        self,
        project: Path,
        names: Sequence[str],
        query: str,
        choices: Mapping[str, Mapping[str, str]],
        output: Path,
    ) -> int:
        """Write analysis views of a project, all for none, as one HTML or PDF file, by its ending."""
