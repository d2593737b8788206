"""How far the coding has come, by hand."""

from __future__ import annotations

from desktop_app.analysis.coding import Along, coding
from desktop_app.domain.coding import Coded, Whole
from desktop_app.domain.statement import Status


def coded(id_: str, where: str, time: str, status: Status, lacks: str = "") -> Coded:
    document, annotator = where.split()
    return Coded(id_, document, annotator, time, status, "s" in lacks, "c" in lacks, "t" in lacks)


CODED = (
    coded("s1", "d1 Ines", "2031-03-14T09:00:00Z", Status.DONE),
    coded("s2", "d1 Ines", "2031-03-14T09:05:00Z", Status.DOUBTFUL, "st"),
    coded("s3", "d2 Ines", "2031-03-16T09:00:00Z", Status.OPEN, "c"),
    coded("s4", "d2 Joris", "", Status.DONE, "t"),
)
WHOLE = Whole(documents=3, coded=2, unreviewed=7)


def test_by_annotator_by_hand() -> None:
    shown = coding(CODED, WHOLE, {"Ines": (3, 1), "Kim": (1, 0)})
    assert shown.table().columns == (
        *("annotator", "coded", "documents", "done", "doubtful", "no_speaker", "no_claim", "no_stance"),
        *("assigned", "finished"),
    )
    assert [row.cells for row in shown.table().rows] == [
        ("Ines", 3, 2, 1, 1, 1, 1, 1, 3, 1),
        ("Joris", 1, 1, 1, 0, 0, 0, 1, 0, 0),
        ("Kim", 0, 0, 0, 0, 0, 0, 0, 1, 0),
    ]
    assert (shown.documents, shown.coded, shown.unreviewed) == (3, 2, 7)
    assert shown.rows[0].no_stance == ("s2",)
    assert shown.table().rows[0].statements == ("s1", "s2", "s3")


def test_by_time_by_hand() -> None:
    days = coding(CODED, WHOLE, {"Kim": (1, 0)}, Along.DAY)
    assert [(row.key, len(row.statements), row.so_far) for row in days.rows] == [
        ("2031-03-14", 2, 2),
        ("2031-03-16", 1, 3),
        ("", 1, 4),
    ]
    assert days.table().rows[1].cells == ("2031-03-16", 1, 1, 0, 0, 0, 1, 0, 3)
    weeks = coding(CODED, WHOLE, {}, Along.WEEK)
    assert [row.key for row in weeks.rows] == ["2031-W11", ""]
    assert coding((), Whole(0, 0, 0), {}, Along.MONTH).rows == ()
