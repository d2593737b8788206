"""The profiles of press exports: those that come with Standpunt, and the reader's own."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from desktop_app.formats.documents.document_format import DocumentFormat
from desktop_app.formats.documents.profile import format_of, read_profile
from desktop_app.formats.files import read_bytes
from desktop_app.project.lexicons import own_folder
from desktop_app.project.resources import resource

_LARGEST = 100_000


def own_profiles() -> Path:
    """Where the reader's own profiles are looked for: any ``.toml`` in this folder."""
    return own_folder().with_name("profiles")


def profile_formats() -> tuple[DocumentFormat, ...]:
    """The formats that profiles describe; one of the reader's own takes the place of ours of that name.

    Problem BAD_CONTENT, naming the file, for a profile of the reader that is none.
    """
    paths = [
        path for folder in (resource("profiles"), own_profiles()) for path in sorted(folder.glob("*.toml"))
    ]
    formats = (_format(path, path.stat().st_mtime_ns) for path in paths)
    return tuple({format.name: format for format in formats}.values())


@lru_cache(maxsize=64)
def _format(path: Path, _time: int) -> DocumentFormat:
    return format_of(read_profile(read_bytes(path, _LARGEST), str(path)))
