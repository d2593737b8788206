"""What a network will look like in a file, before it is written."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

from desktop_app.formats.networks.registry import network_format
from desktop_app.project.job import Job
from desktop_app.project.jobs.export_preview import head, rows_of
from desktop_app.project.jobs.network import Wanted, network


@dataclass(frozen=True, slots=True)
class NetworkBeginning:
    """How the file of a network begins, as lines or as rows, and how many nodes and ties there are."""

    nodes: int
    ties: int
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


def network_beginning(project: Path, wanted: Wanted, format_name: str) -> Job[NetworkBeginning]:
    """How the file would begin; Problem as for ``write_network``."""
    chosen = network_format(format_name)
    made = yield from network(project, wanted)
    out = io.BytesIO()
    chosen.write(made, out)
    text = out.getvalue().decode(errors="replace")
    counts = len(made.nodes), len(made.ties)
    if chosen.suffixes[0].endswith(".csv"):
        return NetworkBeginning(*counts, rows=rows_of(text))
    return NetworkBeginning(*counts, text=head(text))
