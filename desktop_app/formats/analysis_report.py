"""A report of analysis views as one HTML text that loads nothing and is the same whenever it is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from itertools import islice

from desktop_app.domain.analysis_report import QUOTED, AnalysisReport, Quotation, ReportPart
from desktop_app.domain.level_sign import sign_of_mean
from desktop_app.domain.view_table import Cell, ViewRow, ViewTable
from desktop_app.formats.xml_text import sayable

_PAPER, _TEXT, _MUTED, _RULE = "#ffffff", "#1f2328", "#656b76", "#e4e1db"
_SIGNS = "▼ against, ◆ neutral, ▲ in favour; a sign that is doubled is strong. Means go from −1 to +1."

_STYLE = f"""\
:root {{ color-scheme: light; }}
body {{ margin: 2rem auto; max-width: 64rem; padding: 0 1.2rem; background: {_PAPER}; color: {_TEXT};
  font: 1rem/1.5 "Noto Sans", "Segoe UI", "Helvetica Neue", sans-serif; }}
h1, h2, h3 {{ line-height: 1.25; font-family: "Noto Serif", Georgia, serif; }}
h2 {{ margin-top: 2.4em; padding-top: 1.2em; border-top: 1px solid {_RULE}; }}
h3 {{ font-size: 1rem; margin: 1.4em 0 .3em; }}
.facts {{ color: {_MUTED}; }}
img {{ display: block; max-width: 100%; height: auto; margin: 1rem 0; }}
table {{ border-collapse: collapse; font-size: .87rem; }}
th, td {{ text-align: start; vertical-align: top; padding: .3rem .7rem .3rem 0; max-width: 26rem;
  border-bottom: 1px solid {_RULE}; }}
thead th {{ color: {_MUTED}; border-bottom: 1px solid {_TEXT}; white-space: nowrap; }}
td.n {{ text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }}
summary {{ cursor: pointer; }}
blockquote {{ margin: .4em 0 .4em .2em; padding-left: .7em; min-width: 18rem;
  border-left: 3px solid {_MUTED}; }}
code {{ overflow-wrap: anywhere; }}
@media print {{
  body {{ max-width: none; margin: 0; padding: 0; font-size: 10pt; }}
  h2 {{ break-before: page; border: 0; padding: 0; }}
  h2, h3 {{ break-after: avoid; }}
  tr, img {{ break-inside: avoid; }}
}}
"""


@dataclass(frozen=True, slots=True)
class Picture:
    """A view as it is drawn: where it is found (``data:`` for one that is inside), its size in pixels.

    ``told`` says what is not in it.
    """

    address: str
    width: int
    height: int
    told: str = ""


Draw = Callable[[ReportPart], Picture | None]


def report_text(report: AnalysisReport, draw: Draw, *, on_paper: bool = False) -> str:
    """The report as HTML; ``draw`` makes the picture of a part, None for a view that is only figures.

    Quotations are folded behind their row, and left out ``on_paper``, where nothing unfolds.
    """
    title = _told(f"{report.title}: who says what, about what, for or against")
    quotations = {} if on_paper else report.quotations
    parts = "".join(_part(part, draw(part), quotations) for part in report.parts)
    asked = f"Statements that “{report.query}” finds." if report.query.strip() else "All statements."
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f'<meta name="generator" content="Standpunt">\n<style>\n{_STYLE}</style>\n</head>\n<body>\n'
        f'<h1>{title}</h1>\n<p class="facts">{_told(asked)} {_SIGNS}</p>\n{parts}'
        f"<h2>How this report is made</h2>\n<p>It is made again by <code>{_told(report.again)}</code>.</p>\n"
        "</body>\n</html>\n"
    )


def _part(part: ReportPart, picture: Picture | None, quotations: Mapping[str, Quotation]) -> str:
    basis = part.shown.basis
    facts = [
        _counted(basis.documents, "article"),
        _counted(basis.statements, "statement"),
        f"{basis.counted:,} of them counted",
    ]
    facts += [f"{title}: {value}" for title, value in part.choices]
    told = [f"<h2>{_told(part.heading)}</h2>"]
    if part.purpose.casefold() != part.heading.casefold():
        told.append(f"<p>{_told(_sentence(part.purpose))}</p>")
    told.append(f'<p class="facts">{_told(" · ".join(facts))}</p>')
    if not part.total:
        told.append(f"<p><em>There is nothing to show yet. {_told(part.wants)}</em></p>")
        return "\n".join(told) + "\n"
    if picture is not None:
        size = f'width="{picture.width}" height="{picture.height}"'
        told.append(
            f'<p><img src="{picture.address}" {size} alt="{_told(part.heading)}; in figures below"></p>'
        )
        if picture.told:
            told.append(f'<p class="facts">{_told(picture.told)}</p>')
    told.append(f"<h3>In figures</h3>\n{_table(part.rows, quotations)}")
    if part.total > len(part.rows.rows):
        left = f"{part.total - len(part.rows.rows):,} more rows: standpunt analyse --view {part.name}"
        told.append(f'<p class="facts">{left}</p>')
    told.append(f"<h3>How it is counted</h3>\n<p>{_told(part.formula)}</p>")
    return "\n".join(told) + "\n"


def _table(table: ViewTable, quotations: Mapping[str, Quotation]) -> str:
    heads = "".join(f'<th scope="col">{_told(_plain(name))}</th>' for name in (*table.columns, "statements"))
    rows = "".join(_row(table, row, quotations) for row in table.rows)
    units = "; ".join(f"{_plain(name)}: {unit}" for name, unit in table.units.items() if unit != name)
    below = f'\n<p class="facts">{_told(units)}</p>' if units else ""
    return f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>{below}"


def _plain(name: str) -> str:
    return name.replace("_", " ")


def _row(table: ViewTable, row: ViewRow, quotations: Mapping[str, Quotation]) -> str:
    cells = "".join(_cell(name, cell) for name, cell in zip(table.columns, row.cells, strict=True))
    return f"<tr>{cells}<td>{_behind(row.statements, quotations)}</td></tr>\n"


def _cell(name: str, cell: Cell) -> str:
    if cell is None:
        return "<td></td>"
    if isinstance(cell, str):
        return f'<td dir="auto">{_told(cell)}</td>'
    if name == "mean":
        return f'<td class="n">{sign_of_mean(cell)} {_figure(f"{cell:+.2f}")}</td>'
    return f'<td class="n">{_figure(f"{cell:,}" if isinstance(cell, int) else f"{cell:,.3f}")}</td>'


def _figure(told: str) -> str:
    return told.replace("-", "−")


def _behind(statements: tuple[str, ...], quotations: Mapping[str, Quotation]) -> str:
    """How many statements there are, and the first of them, folded away."""
    number = f"{len(statements):,}" if statements else ""
    quoted = [quotations[id_] for id_ in islice(statements, QUOTED) if id_ in quotations]
    if not quoted:
        return number
    said = "".join(
        f'<blockquote dir="auto">{_told(each.words)}'
        f'<br><span class="facts">{_told(each.article)}</span></blockquote>'
        for each in quoted
    )
    more = len(statements) - len(quoted)
    rest = f'<p class="facts">and {more:,} more</p>' if more else ""
    return f"<details><summary>{number}</summary>{said}{rest}</details>"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _told(words: str) -> str:
    return escape(sayable(words)).replace("\n", "<br>")
