"""A network as a table of weights."""

from __future__ import annotations

import csv
import io
from typing import BinaryIO

from desktop_app.domain.cells import still
from desktop_app.domain.network import Network
from desktop_app.formats.json_text import encoded
from desktop_app.formats.networks.network_format import NetworkFormat
from desktop_app.formats.networks.ucinet_dl import matrix


def write(network: Network, out: BinaryIO) -> None:
    """Write a row for each actor, a column for each topic or actor; names are never live formulas."""
    rows, columns, weights = matrix(network)
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(["", *map(still, columns)])
    writer.writerows([still(name), *row] for name, row in zip(rows, weights, strict=True))
    out.write(encoded(table.getvalue()))


FORMAT = NetworkFormat(
    "matrix-csv", "Table of weights (CSV)", (".csv",), "Ids, counts, statements behind a tie.", write
)
