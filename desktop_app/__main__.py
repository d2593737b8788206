"""``standpunt`` as it is started: the command line, and the window where a verb asks for it."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.project.views.view import Asked

_INTERRUPTED = 130


class _Window:
    """The window, loaded when it is asked for: a verb that needs none should not wait for it."""

    def open(self, project: Path | None, document: str | None) -> int:
        from desktop_app.main_window import sooner

        sooner.begin()
        from desktop_app.main_window import application

        return application.run(project, document)

    def screenshot(
        self, project: Path | None, document: str | None, size: tuple[int, int], theme: str, output: Path
    ) -> int:
        from desktop_app.main_window import application

        return application.screenshot(project, document, size, theme, output)

    def write_pdf(self, project: Path, documents: tuple[str, ...], by: str, output: Path) -> int:
        from desktop_app.main_window import paper

        return paper.write_pdf(project, documents, by, output)

    def draw_view(
        self, project: Path, name: str, asked: Asked, output: Path, *, format_name: str, theme: str
    ) -> int:
        from desktop_app.main_window import pictures

        return pictures.draw_view(project, name, asked, output, format_name=format_name, theme=theme)

    def write_report(
        self,
        project: Path,
        names: Sequence[str],
        query: str,
        choices: Mapping[str, Mapping[str, str]],
        output: Path,
    ) -> int:
        from desktop_app.main_window import analysis_report

        return analysis_report.write_report(project, names, query, choices, output)


def main() -> None:
    """Run the verb that the command line names, and exit with its code."""
    try:
        from desktop_app.cli.app import make
        from desktop_app.cli.printing import speak_utf8

        speak_utf8()
        make(_Window()).main(prog_name="standpunt")
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)


if __name__ == "__main__":
    main()
