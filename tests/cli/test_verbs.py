"""The command as a whole: every verb is there, tells how it is used, and is loaded when called for."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from desktop_app.cli.app import VERBS, make
from desktop_app.domain.problem import Problem, Wrong
from tests.cli.told import FakeWindow, ok, problem, told, usage_error


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_tells_how_it_is_used_with_an_example(verb: str) -> None:
    text = ok(verb, "--help").out
    assert f"Usage: standpunt {verb}" in text
    assert f"Example:\n    standpunt {verb}" in text


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_goes_by_the_name_of_its_command(verb: str) -> None:
    group = make(FakeWindow())
    command = group.get_command(click.Context(group), verb)
    assert command is not None
    assert command.name == verb


def test_the_help_lists_every_verb_with_its_line() -> None:
    text = ok("--help").out
    for verb, line in VERBS.items():
        assert f"{verb} " in text
        assert line in text


def test_every_module_of_a_verb_is_listed() -> None:
    folder = Path(__file__).parents[2] / "desktop_app" / "cli"
    verbs = {
        path.stem.rstrip("_").replace("_", "-")
        for path in folder.glob("*.py")
        if "\n@click.command(" in path.read_text("utf-8")
    }
    assert verbs == set(VERBS)


def test_no_verb_opens_the_window_on_the_sample() -> None:
    window = FakeWindow(code=3)
    assert told(window=window).code == 3
    assert window.asked == [("open", None, None)]


def test_the_version_is_that_of_the_project_file() -> None:
    project = (Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8")
    assert f'version = "{ok("--version").out.split()[1]}"' in project


@pytest.mark.parametrize("arguments", [["bogus"], ["--bogus"], ["new"], ["documents", "x", "y"]])
def test_what_is_no_command_line_is_a_usage_error(arguments: list[str]) -> None:
    assert "Usage: standpunt" in usage_error(*arguments)


def test_a_problem_of_the_window_is_told_in_one_line() -> None:
    window = FakeWindow(problem=Problem(Wrong.NOT_WRITABLE, file="a\nb", detail="no"))
    assert problem(window=window) == "a b cannot be written (no)."


@pytest.mark.parametrize(("error", "code"), [(KeyboardInterrupt, 130), (BrokenPipeError, 141)])
def test_an_interruption_ends_it_without_a_word(
    error: type[BaseException], code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> int:
        raise error

    window = FakeWindow()
    monkeypatch.setattr(window, "open", stop)
    result = told(window=window)
    assert (result.code, result.out, result.err) == (code, "", "")


def test_a_verb_that_there_is_not_is_told_with_the_nearest() -> None:
    assert "There is no verb exprot. Is export meant?" in usage_error("exprot")
    assert "There is no verb 123." in usage_error("123")
