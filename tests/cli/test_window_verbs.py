"""The verbs that ask for the window."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from desktop_app.__main__ import main
from desktop_app.domain.problem import Problem, Wrong
from tests.cli.told import FakeWindow, problem, told, usage_error


def test_open_shows_the_project_at_its_document(project: Path, document: str) -> None:
    window = FakeWindow(code=5)
    assert told("open", project, "--document", document, window=window).code == 5
    assert told("open", project.with_suffix(""), window=window).code == 5
    assert window.asked == [("open", project, document), ("open", project, None)]


@pytest.mark.parametrize("verb", ["open", "screenshot"])
def test_what_cannot_be_shown_is_told_before_any_window(verb: str, project: Path, tmp_path: Path) -> None:
    window = FakeWindow()
    (tmp_path / "letter.standpunt").write_text("Dear all," * 99)
    assert "does not exist" in problem(verb, tmp_path / "none", window=window)
    assert "is not a Standpunt project" in problem(verb, tmp_path / "letter.standpunt", window=window)
    assert problem(verb, project, "--document", "no", window=window) == "There is no document no."
    assert window.asked == []


def test_screenshot_says_what_how_large_and_where(project: Path, document: str, tmp_path: Path) -> None:
    window = FakeWindow()
    assert told("screenshot", window=window).code == 0
    arguments = ("--document", document, "--size", "900x600", "--theme", "high-contrast")
    assert told("screenshot", project, "--output", tmp_path / "a.png", *arguments, window=window).code == 0
    assert window.asked == [
        ("screenshot", None, None, (1400, 900), "light", Path("screenshot.png")),
        ("screenshot", project, document, (900, 600), "high-contrast", tmp_path / "a.png"),
    ]


def test_print_says_what_in_which_colours_and_where(project: Path, document: str, tmp_path: Path) -> None:
    window = FakeWindow()
    assert told("print", project, "--document", document, window=window).code == 0
    arguments = ("--document", document, "--colour-by", "stance", "--output", tmp_path / "a.pdf")
    assert told("print", project, *arguments, window=window).code == 0
    assert told("print", project, window=window).code == 0
    assert window.asked == [
        ("print", project, (document,), "speaker", Path("article.pdf")),
        ("print", project, (document,), "stance", tmp_path / "a.pdf"),
        ("print", project, (), "speaker", Path("article.pdf")),
    ]
    assert problem("print", project, "--document", "no", window=window) == "There is no document no."
    into = tmp_path / "none" / "a.pdf"
    why = f"{into} cannot be made: the folder {into.parent} does not exist."
    assert problem("print", project, "--document", document, "--output", into, window=window) == why
    usage_error("print", project, "--document", document, "--colour-by", "mood")


def test_a_picture_that_cannot_be_written_is_told() -> None:
    window = FakeWindow(problem=Problem(Wrong.NO_FOLDER, file="no/a.png", subject="no"))
    assert "no/a.png" in problem("screenshot", "--output", "no/a.png", window=window)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--size", "large"],
        ["--size", "0x900"],
        ["--size", "99999x900"],
        ["--size", "1400"],
        ["--theme", "pink"],
    ],
)
def test_sizes_and_themes_that_are_none_are_usage_errors(arguments: list[str]) -> None:
    usage_error("screenshot", *arguments)


def test_the_script_gives_the_verbs_the_window(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, ...]] = []
    application = ModuleType("application")

    def run(*arguments: object) -> int:
        asked.append(arguments)
        return 4

    monkeypatch.setattr(application, "run", run, raising=False)
    monkeypatch.setattr(application, "screenshot", run, raising=False)
    package = sys.modules.get("desktop_app.main_window") or ModuleType("desktop_app.main_window")
    monkeypatch.setattr(package, "application", application, raising=False)
    sooner = sys.modules.get("desktop_app.main_window.sooner") or ModuleType("sooner")
    monkeypatch.setattr(sooner, "begin", lambda: None, raising=False)
    monkeypatch.setattr(package, "sooner", sooner, raising=False)
    monkeypatch.setitem(sys.modules, "desktop_app.main_window", package)
    monkeypatch.setitem(sys.modules, "desktop_app.main_window.application", application)
    for arguments in ([], ["open", str(project)], ["screenshot", "--theme", "dark"]):
        monkeypatch.setattr(sys, "argv", ["standpunt", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        assert ended.value.code == 4
    assert asked == [
        (None, None),
        (project, None),
        (None, None, (1400, 900), "dark", Path("screenshot.png")),
    ]
