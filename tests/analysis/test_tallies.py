"""Claims and reports counted by hand, and one by one."""

from __future__ import annotations

from random import Random

import pytest

from desktop_app.analysis.tallies import JOURNALIST, By, Of, claims_by, reports_by
from desktop_app.domain.said import ClaimMade, Report
from desktop_app.domain.shown import Basis
from tests.analysis.told import claim

ACTORS = {"ada": "Ada", "bo": "Bo"}
CODES = {"demand": "Demand", "denial": "Denial", "ports": "Ports"}
CLAIMS = (
    claim("s1", "ada", "demand", "ports"),
    claim("s1", "ada", "demand", ""),
    claim("s2", "ada", "denial", "ports", "Herald"),
    claim("s3", "bo", "demand", "ports", ""),
    claim("s4", "", "", "ports"),
)


def test_types_by_actor_by_hand() -> None:
    tally = claims_by(CLAIMS, By.ACTOR, Of.TYPE, actors=ACTORS, codes=CODES, basis=Basis(1, 5, 4))
    assert [(row.name, row.count) for row in tally.rows] == [("Ada", 3), ("Bo", 1), ("", 1)]
    assert [(column.name, column.count) for column in tally.columns] == [
        ("Demand", 3),
        ("Denial", 1),
        ("", 1),
    ]
    assert (tally.count("ada", "demand"), tally.statements("ada", "demand")) == (2, ("s1",))
    assert (tally.count("bo", "denial"), tally.total, tally.basis) == (0, 5, Basis(1, 5, 4))
    table = tally.table()
    assert table.columns == ("actor", "claim_type", "claims", "share")
    assert [(*row.cells, row.statements) for row in table.rows] == [
        ("Ada", "Demand", 2, 2 / 3, ("s1",)),
        ("Ada", "Denial", 1, 1 / 3, ("s2",)),
        ("Bo", "Demand", 1, 1.0, ("s3",)),
        ("", "", 1, 1.0, ("s4",)),
    ]


def test_claims_count_under_the_code_above() -> None:
    claims = (claim("s1", "ada", "", "locks"), claim("s2", "ada", "", "ports"), claim("s3", "ada", "", "x"))
    above = {"locks": "ports", "ports": "ports"}
    tally = claims_by(claims, By.ACTOR, Of.TOPIC, actors=ACTORS, codes=CODES, above=above)
    assert [(column.id, column.name, column.count) for column in tally.columns] == [
        ("ports", "Ports", 2),
        ("x", "x", 1),
    ]


def test_topics_by_outlet_and_time() -> None:
    tally = claims_by(CLAIMS, By.OUTLET, Of.TOPIC, actors=ACTORS, codes=CODES)
    assert [(row.id, row.count) for row in tally.rows] == [("Post", 3), ("Herald", 1), ("", 1)]
    days = ("2031-02-01", "2030-12-31", "2031-02-02", "2031", "2031-02")
    dated = [each._replace(date=day) for each, day in zip(CLAIMS, days, strict=True)]
    times = {
        by: [(row.id, row.count) for row in claims_by(dated, by, Of.TYPE, actors={}, codes={}).rows]
        for by in (By.YEAR, By.MONTH, By.WEEK, By.DAY)
    }
    assert times[By.YEAR] == [("2030", 1), ("2031", 4)]
    assert times[By.MONTH] == [("2030-12", 1), ("2031-02", 3), ("", 1)]
    assert times[By.WEEK] == [("2031-W01", 1), ("2031-W05", 2), ("", 2)]
    assert times[By.DAY] == [("2030-12-31", 1), ("2031-02-01", 1), ("2031-02-02", 1), ("", 2)]


@pytest.mark.parametrize("by", list(By))
@pytest.mark.parametrize("of", list(Of))
def test_claims_counted_one_by_one(by: By, of: Of) -> None:
    random = Random(5)
    claims = [
        ClaimMade(
            f"s{random.randrange(40):02}",
            "d",
            random.choice(("2031-01-05", "2031-02", "")),
            random.choice(("Post", "Herald", "")),
            random.choice(("ada", "bo", "")),
            random.choice(("demand", "denial", "")),
            random.choice(("ports", "")),
        )
        for _ in range(80)
    ]
    tally = claims_by(claims, by, of, actors=ACTORS, codes=CODES)

    def place(each: ClaimMade) -> tuple[str, str]:
        row = {
            By.ACTOR: each.speaker,
            By.OUTLET: each.outlet,
            By.YEAR: each.date[:4],
            By.MONTH: each.date[:7],
        }.get(by, "" if len(each.date) < 10 else {By.DAY: each.date, By.WEEK: "2031-W01"}.get(by, ""))
        return row, each.claim_type if of is Of.TYPE else each.topic

    for row in tally.rows:
        assert row.count == sum(place(each)[0] == row.id for each in claims)
        for column in tally.columns:
            here = [each.statement_id for each in claims if place(each) == (row.id, column.id)]
            assert tally.cells.get((row.id, column.id), ()) == tuple(here)
    assert tally.total == len(claims) == sum(column.count for column in tally.columns)


def test_who_reports_whom_by_hand() -> None:
    def report(statement: str, speaker: str, reporter: str, *, authorial: bool = False) -> Report:
        return Report(statement, "d", "", "", speaker, "outer", reporter, authorial)

    tally = reports_by(
        (
            report("s1", "bo", "ada"),
            report("s2", "bo", "ada"),
            report("s3", "", "ada"),
            report("s4", "ada", "", authorial=True),
            report("s5", "ada", ""),
        ),
        ACTORS,
    )
    assert [row.cells for row in tally.table().rows] == [
        ("Ada", "Bo", 2, 2 / 3),
        ("Ada", "", 1, 1 / 3),
        (JOURNALIST, "Ada", 1, 1.0),
        ("", "Ada", 1, 1.0),
    ]
    assert tally.statements("ada", "bo") == ("s1", "s2")
    assert reports_by((), ACTORS).table().rows == ()
