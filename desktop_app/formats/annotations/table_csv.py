"""A table for spreadsheets and statistics: one row a statement, claim and stance."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.cells import still
from desktop_app.domain.statement import Claim, Stance, Statement, TargetKind
from desktop_app.domain.text import Anchor
from desktop_app.formats.annotations.table_columns import COLUMNS, JOINT, NUMBERS
from desktop_app.formats.annotations.table_csv_read import read, read_onto
from desktop_app.formats.flaws import require_sound
from desktop_app.formats.format import Format, Option
from desktop_app.formats.json_text import encoded
from desktop_app.formats.order import in_order
from desktop_app.formats.placed import without_place

_BOM = b"\xef\xbb\xbf"
_ALMOST_CERTAIN = 0.9
NO_PLACE = "words that lost their place when the text was corrected are told without one"
_WORTH = {True: "yes", False: "no", None: ""}

Row = dict[str, str]


def sniff(head: bytes) -> float:
    """A table of ours begins with our columns."""
    ours = ",".join(COLUMNS[:3]).encode()
    return _ALMOST_CERTAIN if head.removeprefix(_BOM).startswith(ours) else 0.0


def write(bundle: Bundle, out: BinaryIO, bom: str = "no") -> tuple[Loss, ...]:
    """Write a row for every statement with every pair of its claims and stances (RFC 4180, UTF-8).

    No cell is a formula: one that a spreadsheet could take for one gets an apostrophe in front, and the loss
    says how many did. Columns of numbers hold numbers alone, so they are left as they are.
    Problem BAD_CONTENT, before anything is written, for a bundle that names what it does not hold.
    """
    require_sound(bundle, "")
    if bom == "yes":
        out.write(_BOM)
    guarded = 0
    _write_row(out, COLUMNS)
    for row in rows(bundle):
        cells = [_still(name, row.get(name, "")) for name in COLUMNS]
        guarded += sum(cell != row.get(name, "") for name, cell in zip(COLUMNS, cells, strict=True))
        _write_row(out, cells)
    lost = tuple(without_place(in_order(bundle).statements, NO_PLACE))
    if not guarded:
        return lost
    return (Loss("cell", "", f"{guarded} begin with an apostrophe so that no spreadsheet runs them"), *lost)


def rows(bundle: Bundle) -> Iterator[Row]:
    """The cells by column, empty ones left out, statement by statement in their order."""
    tell = _Teller(bundle)
    for statement in in_order(bundle).statements:
        common = tell.statement(statement)
        for claim in statement.claims or (None,):
            for stance in statement.stances or (None,):
                yield common | _claim(claim) | tell.stance(statement, stance)


class _Teller:
    """Looks up by id what a row says by name."""

    def __init__(self, bundle: Bundle) -> None:
        self.documents = {document.id: document for document in bundle.documents}
        self.actors = {actor.id: actor for actor in bundle.actors}
        self.sets = {one.id: one for one in bundle.sets}
        self.annotators = {annotator.id: annotator.name for annotator in bundle.annotators}
        self.scales = {
            codebook.id: {level.id: level.value for level in codebook.scale} for codebook in bundle.codebooks
        }

    def statement(self, statement: Statement) -> Row:
        document = self.documents[statement.document_id]
        one = self.sets[statement.set_id]
        speaker = self.actors.get(statement.speaker)
        spans = [anchor.span for anchor in statement.content if anchor.placed]
        return {
            "statement_id": statement.id,
            "document_id": document.id,
            "document_title": document.title,
            "outlet": document.outlet,
            "date": document.date,
            "language": document.language,
            "set": one.name,
            "annotator": self.annotators[one.annotator_id],
            "kind": statement.kind.value,
            "status": statement.status.value,
            "words": statement.words,
            "start": str(min(span.start for span in spans)) if spans else "",
            "end": str(max(span.end for span in spans)) if spans else "",
            "spans": ";".join(f"{span.start}-{span.end}" for span in spans),
            "source_words": _words(statement.source),
            "cue_words": _words(statement.cue),
            "speaker": speaker.name if speaker else "",
            "speaker_kind": speaker.kind.value if speaker else "",
            "speaks_for": self._name(statement.speaks_for),
            "addressee": self._name(statement.addressee),
            "within": statement.within,
            "memo": statement.memo,
        }

    def stance(self, statement: Statement, stance: Stance | None) -> Row:
        if stance is None:
            return {}
        value = self._scale(statement).get(stance.level)
        by_name = stance.target.kind is TargetKind.ACTOR
        return {
            "stance_id": stance.id,
            "target_kind": stance.target.kind.value,
            "target": self._name(stance.target.id) if by_name else stance.target.id,
            "level": stance.level,
            "level_value": "" if value is None else str(value).removesuffix(".0"),
            "stance_memo": stance.memo,
        }

    def _scale(self, statement: Statement) -> Mapping[str, float | None]:
        return self.scales[self.sets[statement.set_id].codebook_id]

    def _name(self, actor: str) -> str:
        return self.actors[actor].name if actor else ""


def _claim(claim: Claim | None) -> Row:
    if claim is None:
        return {}
    return {
        "claim_id": claim.id,
        "claim_type": claim.claim_type,
        "topic": claim.topic,
        "paraphrase": claim.paraphrase,
        "check_worthy": _WORTH[claim.check_worthy],
        "verdict": claim.verdict,
        "claim_memo": claim.memo,
    }


def _words(anchors: Sequence[Anchor]) -> str:
    return JOINT.join(anchor.exact for anchor in anchors)


def _still(column: str, cell: str) -> str:
    return cell if column in NUMBERS else still(cell)


def _write_row(out: BinaryIO, cells: Sequence[str]) -> None:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    out.write(encoded(line.getvalue()))


FORMAT = Format(
    name="csv",
    title="Table, one row a statement, claim and stance (CSV)",
    suffixes=(".csv", ".tsv"),
    loses="No texts, codebook entries, custom fields or steps, of actors the names and kinds alone, and of"
    " sources and cues the words without their places.",
    sniff=sniff,
    read=read,
    write=write,
    read_onto=read_onto,
    options=(Option("bom", "Begin with a byte-order mark, which Excel needs to see UTF-8", ("no", "yes")),),
)
