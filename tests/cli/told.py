"""What a run of the command line told, and a window that only remembers what it was asked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from desktop_app.cli.app import make
from desktop_app.domain.problem import Problem
from desktop_app.project.views.view import Asked

CHECKOUT = Path(__file__).parents[2]
TEXT = "‘De kade blijft open’ 🚢, zei havenmeester Ada Vree.\n\n‘Nooit,’ antwoordde Bo Stam van de bond.\n"
"""An invented article; the ship is one code point and two UTF-16 units."""

Argument = str | Path


@dataclass
class FakeWindow:
    """Remembers what it was asked, and answers with ``code`` or raises ``problem``."""

    code: int = 0
    problem: Problem | None = None
    asked: list[tuple[Any, ...]] = field(default_factory=list)

    def open(self, project: Path | None, document: str | None) -> int:
        return self._answer("open", project, document)

    def screenshot(
        self, project: Path | None, document: str | None, size: tuple[int, int], theme: str, output: Path
    ) -> int:
        return self._answer("screenshot", project, document, size, theme, output)

    def write_pdf(self, project: Path, documents: tuple[str, ...], by: str, output: Path) -> int:
        return self._answer("print", project, documents, by, output)

    def draw_view(
        self, project: Path, name: str, asked: Asked, output: Path, *, format_name: str, theme: str
    ) -> int:
        return self._answer("draw_view", project, name, asked, output, format_name, theme)

    def write_report(
        self,
        project: Path,
        names: Sequence[str],
        query: str,
        choices: Mapping[str, Mapping[str, str]],
        output: Path,
    ) -> int:
        return self._answer("write_report", project, names, query, choices, output)

    def _answer(self, *asked: Any) -> int:
        self.asked.append(asked)
        if self.problem:
            raise self.problem
        return self.code


@dataclass(frozen=True)
class Told:
    """An exit code, and what was told where."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines of the result."""
        return self.out.splitlines()

    @property
    def json(self) -> Any:
        """The one JSON value of the result."""
        return json.loads(self.out)


def told(*arguments: Argument, window: FakeWindow | None = None) -> Told:
    """What the verb tells, run in this process; an error of ours is raised."""
    result = CliRunner(catch_exceptions=False).invoke(make(window or FakeWindow()), [*map(str, arguments)])
    return Told(result.exit_code, result.stdout, result.stderr)


def ok(*arguments: Argument) -> Told:
    """What a verb tells that does what it should and has nothing to add."""
    result = told(*arguments)
    assert (result.code, result.err) == (0, ""), result
    return result


def problem(*arguments: Argument, window: FakeWindow | None = None) -> str:
    """The one line of a verb that meets a Problem."""
    result = told(*arguments, window=window)
    assert result.code == 1, result
    assert result.err.startswith("Error: "), result
    assert len(result.err.splitlines()) == 1, result
    return result.err.removeprefix("Error: ").strip()


def usage_error(*arguments: Argument) -> str:
    """What is told of a command line that cannot be understood."""
    result = told(*arguments)
    assert (result.code, result.out) == (2, ""), result
    return result.err


def process(
    arguments: Sequence[Argument | bytes], environment: Mapping[str, str] | None = None, **options: Any
) -> subprocess.CompletedProcess[bytes]:
    """A run in a process of its own, as from a terminal."""
    return subprocess.run(
        command(arguments),
        env=surroundings(environment),
        capture_output=True,
        check=False,
        timeout=30,
        **options,
    )


def command(arguments: Sequence[Argument | bytes]) -> list[Argument | bytes]:
    """The command line that a terminal would start."""
    return [sys.executable, "-m", "desktop_app", *arguments]


def surroundings(changed: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a process, the checkout within reach."""
    return {**os.environ, "PYTHONPATH": str(CHECKOUT), **(changed or {})}
