"""PDF files of our own making, a line of text at a place each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 595, 842


@dataclass(frozen=True)
class Set:
    """A line of text ``x`` and ``y`` points from the lower left corner, in a size."""

    x: float
    y: float
    words: str
    size: float = 10


def pdf(pages: Sequence[Sequence[Set]], info: str = "") -> bytes:
    """A PDF with those pages; ``info`` is the inside of its dictionary of information."""
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    numbers = [4 + 2 * index for index in range(len(pages))]
    objects = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{n} 0 R' for n in numbers)}] >>",
        3: font,
    }
    for number, lines in zip(numbers, pages, strict=True):
        content = "".join(
            f"BT /F {line.size} Tf {line.x} {line.y} Td ({_escaped(line.words)}) Tj ET\n" for line in lines
        )
        objects[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {number + 1} 0 R"
            " /Resources << /Font << /F 3 0 R >> >> >>"
        )
        objects[number + 1] = f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}endstream"
    last = max(objects) + 1
    objects[last] = f"<< {info} >>"
    out = b"%PDF-1.4\n"
    places = {}
    for number in sorted(objects):
        places[number] = len(out)
        out += f"{number} 0 obj\n{objects[number]}\nendobj\n".encode("cp1252")
    table = "".join(f"{places[number]:010} 00000 n \n" for number in sorted(objects))
    return (
        out
        + (
            f"xref\n0 {last + 1}\n0000000000 65535 f \n{table}"
            f"trailer\n<< /Size {last + 1} /Root 1 0 R /Info {last} 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
        ).encode()
    )


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
