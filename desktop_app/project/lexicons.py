"""The words of saying of each language: what comes with Standpunt, and the reader's own laid over it."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from desktop_app.analysis.quotations.lexicon import PLAIN, Lexicon
from desktop_app.analysis.quotations.lexicon_file import lexicon_of
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project.resources import resource

LARGEST = 10_000_000
"""So many bytes a lexicon may have."""


def own_folder() -> Path:
    """Where the reader's own lexicons are looked for: ``quotations.nl.toml`` and its like."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", home)) / "Standpunt" / "lexicons"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "Standpunt" / "lexicons"
    return Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "standpunt" / "lexicons"


def lexicon(tag: str) -> Lexicon:
    """The lexicon of a language (BCP 47; nl-BE has that of nl); without one, quotation marks alone.

    Problem NOT_READABLE or BAD_CONTENT, with the place, for a lexicon of the reader that does not serve.
    """
    language = tag.lower().partition("-")[0]
    sources = texts("quotations", language)
    return _read(language, sources) if sources else replace(PLAIN, language=language)


def texts(subject: str, language: str) -> tuple[tuple[str, str], ...]:
    """The lexicons of a subject in a language, ours before the reader's: text and file of each."""
    if not language.isalnum():
        return ()
    name = f"{subject}.{language}.toml"
    paths = (resource("lexicons", name), own_folder() / name)
    return tuple((_text(path, path.stat().st_mtime_ns), str(path)) for path in paths if path.is_file())


@lru_cache(maxsize=32)
def _text(path: Path, _time: int) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise Problem(Wrong.NOT_READABLE, file=str(path), detail=error.strerror or "") from error
    if len(data) > LARGEST:
        raise Problem(Wrong.TOO_LARGE, file=str(path), subject=str(LARGEST))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Problem(Wrong.NOT_DECODABLE, file=str(path), place=f"byte {error.start}") from error


@lru_cache(maxsize=16)
def _read(language: str, sources: tuple[tuple[str, str], ...]) -> Lexicon:
    return replace(lexicon_of(*sources), language=language)
