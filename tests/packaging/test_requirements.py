"""The locked requirements keep to what was decided about them."""

import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).parents[2]
LOCKS = [ROOT / "packaging" / f"requirements{part}.txt" for part in ("", "-test", "-judges")]
BROKEN_ON_3_11 = Version("6.12.0")
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]


def entries(lock: Path) -> dict[str, list[str]]:
    """Each requirement with its hashes."""
    found: dict[str, list[str]] = {}
    for entry in re.split(r"\n(?=\S)", lock.read_text("utf-8").strip()):
        requirement, *options = [line.strip().removesuffix("\\").strip() for line in entry.split("\n")]
        found[requirement] = options
    return found


def applying(requirements: list[str], name: str, python: str) -> list[Requirement]:
    environment = {"python_version": python, "python_full_version": f"{python}.5"}
    parsed = [Requirement(text) for text in requirements]
    return [
        requirement
        for requirement in parsed
        if requirement.name.lower() == name
        and (requirement.marker is None or requirement.marker.evaluate(environment))
    ]


def declared() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    dependencies: list[str] = project["dependencies"]
    return dependencies


@pytest.mark.parametrize("python", PYTHONS)
def test_pyside_that_breaks_python_3_11_is_kept_from_it(python: str) -> None:
    (pyside,) = applying(declared(), "pyside6-essentials", python)
    assert pyside.specifier.contains(BROKEN_ON_3_11) == (python != "3.11")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
@pytest.mark.parametrize("python", PYTHONS)
def test_locked_pyside_is_one_that_was_declared(lock: Path, python: str) -> None:
    for name in ("pyside6-essentials", "shiboken6"):
        (pinned,) = applying(list(entries(lock)), name, python)
        (specifier,) = pinned.specifier
        (wanted,) = applying(declared(), "pyside6-essentials", python)
        assert specifier.operator == "=="
        assert specifier.version in wanted.specifier


def test_installed_pyside_is_one_that_was_declared() -> None:
    (wanted,) = applying(declared(), "pyside6-essentials", "{}.{}".format(*sys.version_info))
    assert metadata.version("PySide6-Essentials") in wanted.specifier


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_every_requirement_is_pinned_and_hashed(lock: Path) -> None:
    for requirement, options in entries(lock).items():
        assert [specifier.operator for specifier in Requirement(requirement).specifier] == ["=="]
        assert options
        for option in options:
            assert re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", option)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_no_place_to_download_from_is_named(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"https?:", text)
    assert not re.search(r"^\s*-(?!-hash=)", text, re.MULTILINE)


def test_tests_run_with_what_the_application_runs_with() -> None:
    run, test, judges = (entries(lock) for lock in LOCKS)
    assert run.items() <= test.items() <= judges.items()


def test_every_declared_requirement_is_locked() -> None:
    pinned = [Requirement(requirement) for requirement in entries(LOCKS[0])]
    for wanted in map(Requirement, declared()):
        versions = [
            specifier.version
            for requirement in pinned
            if requirement.name == wanted.name.lower()
            for specifier in requirement.specifier
        ]
        assert any(version in wanted.specifier for version in versions), wanted
