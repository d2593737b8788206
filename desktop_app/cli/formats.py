"""The verb ``formats``."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, Protocol

import click

from desktop_app.cli.parameters import json_option
from desktop_app.cli.printing import say_json, say_rows
from desktop_app.formats.codebooks.registry import CODEBOOK_FORMATS
from desktop_app.formats.documents.registry import DOCUMENT_FORMATS
from desktop_app.formats.format import Option
from desktop_app.formats.networks.registry import NETWORK_FORMATS
from desktop_app.formats.registry import FORMATS
from desktop_app.project.profiles import profile_formats

KINDS = ("annotations", "documents", "codebooks", "networks")
"""What formats are of."""

_IN = {"annotations": "read", "documents": "import", "codebooks": "codebook-import", "networks": ""}
_OUT = {"annotations": "write", "documents": "", "codebooks": "codebook-export", "networks": "network"}


class _Named(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def suffixes(self) -> tuple[str, ...]: ...


@click.command("formats")
@click.option("--of", "kind", type=click.Choice(KINDS), help="Only those of one kind.")
@json_option
def command(*, kind: str | None, as_json: bool) -> None:
    """List the formats of annotation sets, articles, codebooks and networks.

    A line each, between tabs: name, the verbs that write and read it, suffixes, title, what it cannot say.

    \b
    Example:
      standpunt formats --of networks
    """
    rows = [row for row in _rows() if kind in (None, row["of"])]
    if as_json:
        say_json(rows)
    else:
        say_rows(map(_cells, rows))


def _rows() -> list[dict[str, Any]]:
    return [
        *(
            _row(
                each,
                "annotations",
                writes=each.write is not None,
                reads=each.read is not None or each.read_onto is not None,
                loses=each.loses,
                options=each.options,
            )
            for each in FORMATS
        ),
        *(_row(each, "documents", reads=True) for each in (*DOCUMENT_FORMATS, *profile_formats())),
        *(_row(each, "codebooks", writes=True, reads=True, loses=each.loses) for each in CODEBOOK_FORMATS),
        *(_row(each, "networks", writes=True, loses=each.loses) for each in NETWORK_FORMATS),
    ]


def _row(
    format: _Named,
    kind: str,
    *,
    writes: bool = False,
    reads: bool = False,
    loses: str = "",
    options: tuple[Option, ...] = (),
) -> dict[str, Any]:
    return {
        "name": format.name,
        "of": kind,
        "title": format.title,
        "suffixes": format.suffixes,
        "writes": writes,
        "reads": reads,
        "loses": loses,
        "options": [asdict(option) for option in options],
    }


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    return (
        row["name"],
        _OUT[row["of"]] if row["writes"] else "",
        _IN[row["of"]] if row["reads"] else "",
        " ".join(row["suffixes"]),
        row["title"],
        row["loses"],
    )
